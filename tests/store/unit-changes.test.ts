import type { AudienceGroup } from '$lib/domain/audience-group';
import type { UnitChange } from '$lib/domain/unit-change';
import { read, schema, write } from '$lib/server/db';
import * as participants from '$lib/server/store/participants';
import * as staff from '$lib/server/store/staff';
import * as units from '$lib/server/store/units';
import { EVERYBODY } from '$lib/domain/round-rules';
import { correctMyData } from '$lib/server/usecases/participant/correct-my-data';
import { entryUnits } from '$lib/server/usecases/participant/entry-units';
import { obstacleFor } from '$lib/server/usecases/participant/refuse-ineligible';
import { findScope } from '$lib/server/usecases/reach/find-scope';
import { foldFigures } from '$lib/server/usecases/reach/fold-figures';
import { readReach } from '$lib/server/usecases/reach/read-reach';
import { changeUnit } from '$lib/server/usecases/unit/change-unit';
import { editUnit } from '$lib/server/usecases/unit/edit-unit';
import { previewChange } from '$lib/server/usecases/unit/prepare-change';
import { unitRevision } from '$lib/server/usecases/unit/unit-revision';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { aPopulation } from '../factories/population';
import { aReachedPerson } from '../factories/reach';
import { aStaffMember } from '../factories/staff';
import { DAY, NOW } from '../factories/time';
import { aUnit, type UnitRow } from '../factories/unit';
import { freshDatabase } from './fresh-database';

freshDatabase();

type Staff = Awaited<ReturnType<typeof aStaffMember>>;
/** Tests play on 2 March 2026; units change on 1 March, of which 28 February is the eve. */
const DAY_OF_CHANGE = '2026-03-01';
const EVE = '2026-02-28';
const BEFORE = NOW - 10 * DAY;

const aCommune = () => aUnit({ parent: null, kind: 'commune', name: 'Xã Hòa An' });
const anAdmin = (unit: UnitRow) => aStaffMember({ role: 'admin', unitId: unit.id });
const fresh = async (id: string) => (await units.find(id))!;
const order = { basis: 'Nghị quyết 1685/NQ-UBTVQH15', part: {}, figures: {}, sure: 'on' as const };

type Order = Partial<Omit<Parameters<typeof changeUnit>[1], 'unitId' | 'change'>>;
async function change(by: Staff, unit: UnitRow, what: UnitChange, said: Order = {}) {
	const { revision } = await previewChange(by, unit.id, what, NOW);
	return changeUnit(by, { ...order, revision, unitId: unit.id, change: what, ...said }, NOW);
}

/** Persons reached and headcount of residents, of a unit and of each unit below, as of a day. */
async function figures(by: Staff, unit: { id: string }, asOf: string) {
	const { total, units: rows } = await readReach(await findScope(by, { unit: unit.id, asOf }, NOW));
	const row = (one: typeof total) => [one.persons.any, one.share.headcount];
	return { total: row(total), parts: Object.fromEntries(rows.map((one) => [one.name, row(one)])) };
}

const mergeOf = (parent: UnitRow, ...others: UnitRow[]): UnitChange => ({
	kind: 'merge',
	effectiveOn: DAY_OF_CHANGE,
	unitIds: others.map(({ id }) => id),
	name: 'Thôn Đông Đoài',
	code: `moi-${parent.id.slice(-8)}`,
	unitKind: 'village',
	parentId: parent.id
});

describe('a merger', () => {
	async function twoVillages() {
		const commune = await aCommune();
		const [east, west] = [
			await aUnit({ parent: commune, name: 'Thôn Đông' }),
			await aUnit({ parent: commune, name: 'Thôn Đoài' })
		];
		await aPopulation(east.id, 40);
		await aPopulation(west.id, 60);
		const people = [
			await aReachedPerson(east.id, { at: BEFORE }),
			await aReachedPerson(east.id, { at: BEFORE }),
			await aReachedPerson(west.id, { at: BEFORE })
		];
		return { commune, east, west, people, by: await anAdmin(commune) };
	}

	it.each(['pending', 'folded'])(
		'keeps the figures of the eve and has their sum from the day on (%s)',
		async (state) => {
			const { commune, east, west, by } = await twoVillages();
			if (state === 'folded') await foldFigures();
			const heirId = await change(by, east, mergeOf(commune, west), { figures: { residents: 100 } });
			await aReachedPerson(heirId, { at: NOW });
			expect(await figures(by, commune, EVE)).toEqual({
				total: [3, 100],
				parts: { 'Thôn Đông': [2, 40], 'Thôn Đoài': [1, 60] }
			});
			expect(await figures(by, commune, DAY_OF_CHANGE)).toEqual({
				total: [3, 100],
				parts: { 'Thôn Đông Đoài': [3, 100] }
			});
			expect(await figures(by, commune, '2026-03-02')).toEqual({
				total: [4, 100],
				parts: { 'Thôn Đông Đoài': [4, 100] }
			});
			expect((await figures(by, { id: heirId }, '2026-03-02')).total).toEqual([4, 100]);
		}
	);

	it('proposes the sum of the headcounts, with what it is made of and what is missing', async () => {
		const { commune, east, west, by } = await twoVillages();
		await aPopulation(east.id, 7, { audienceGroup: 'cooperatives' });
		const preview = await previewChange(by, east.id, mergeOf(commune, west), NOW);
		const of = (group: AudienceGroup) => preview.figures.find((one) => one.group === group);
		expect(of('residents')).toMatchObject({ headcount: 100, missing: [] });
		expect(of('cooperatives')).toMatchObject({ headcount: 7, missing: ['Thôn Đoài'] });
		expect(of('officials')).toMatchObject({ headcount: null });
		expect(preview).toMatchObject({ people: 3, rosters: 0 });
	});

	it('takes people, lists and those who work for the units along', async () => {
		const { commune, east, west, people, by } = await twoVillages();
		const manager = await aStaffMember({ role: 'unit_manager', unitId: west.id });
		const list = { id: `ds-${west.id}`, unitId: west.id, audienceGroup: 'residents' as const, name: 'Hộ dân' };
		const { rosters } = schema;
		await write(async (tx) => {
			await tx.insert(rosters).values({ ...list, asOf: '2026-01-01', source: 'Rà soát', createdAt: NOW });
		});
		const heirId = await change(by, east, mergeOf(commune, west));
		const now = await Promise.all(people.map(({ id }) => participants.find(id)));
		expect(now.map((person) => person?.unitId)).toEqual([heirId, heirId, heirId]);
		const [moved] = await read.select().from(rosters).where(eq(rosters.id, list.id));
		expect(moved).toMatchObject({ unitId: heirId, endsOn: null });
		const grants = (await staff.findWithGrants(manager.id))?.grants.map(({ unitId }) => unitId).sort();
		expect(grants).toEqual([west.id, heirId].sort());
		expect(await fresh(east.id)).toMatchObject({ validTo: EVE, successorId: heirId });
	});

	it('into a unit that is there already keeps that unit and its past', async () => {
		const { commune, east, west, by } = await twoVillages();
		const what = { kind: 'join' as const, effectiveOn: DAY_OF_CHANGE, unitIds: [], targetId: west.id };
		expect(await change(by, east, what, { figures: { residents: 100 } })).toBe(west.id);
		expect(await figures(by, commune, EVE)).toMatchObject({ parts: { 'Thôn Đông': [2, 40], 'Thôn Đoài': [1, 60] } });
		expect(await figures(by, commune, DAY_OF_CHANGE)).toEqual({ total: [3, 100], parts: { 'Thôn Đoài': [3, 100] } });
	});

	it('of communes takes the units below along, each with its figures and its code', async () => {
		const province = await aUnit({ parent: null, kind: 'province', name: 'Tỉnh' });
		const [one, two] = [
			await aUnit({ parent: province, kind: 'commune', name: 'Xã Một' }),
			await aUnit({ parent: province, kind: 'commune', name: 'Xã Hai' })
		];
		const village = await aUnit({ parent: one, name: 'Thôn Trong' });
		await aPopulation(village.id, 30);
		await aReachedPerson(village.id, { at: BEFORE });
		await foldFigures();
		const by = await anAdmin(province);
		const what = { ...mergeOf(province, two), name: 'Xã Ba', unitKind: 'commune' } as UnitChange;
		const heirId = await change(by, one, what);
		const [heir, old] = [(await units.childrenOf(heirId))[0]!, await fresh(village.id)];
		expect(heir).toMatchObject({ name: 'Thôn Trong', code: village.code, validFrom: DAY_OF_CHANGE });
		expect(old).toMatchObject({ code: `${village.code}.20260228`, validTo: EVE, successorId: heir.id });
		expect(await figures(by, one, EVE)).toEqual({ total: [1, 30], parts: { 'Thôn Trong': [1, 30] } });
		expect(await figures(by, { id: heirId }, DAY_OF_CHANGE)).toEqual({
			total: [1, 30],
			parts: { 'Thôn Trong': [1, 30] }
		});
		expect(await figures(by, province, DAY_OF_CHANGE)).toEqual({ total: [1, 30], parts: { 'Xã Ba': [1, 30] } });
	});
});

describe('a move', () => {
	it('leaves the figures of before at the old parent and gives the new one those from the day on', async () => {
		const commune = await aCommune();
		const [from, to] = [
			await aUnit({ parent: commune, name: 'Cụm A' }),
			await aUnit({ parent: commune, name: 'Cụm B' })
		];
		const village = await aUnit({ parent: from, name: 'Thôn' });
		await aPopulation(village.id, 50);
		await aReachedPerson(village.id, { at: BEFORE });
		const by = await anAdmin(commune);
		const heirId = await change(by, village, { kind: 'move', effectiveOn: DAY_OF_CHANGE, parentId: to.id });
		expect(await fresh(heirId)).toMatchObject({ parentId: to.id, code: village.code, name: 'Thôn' });
		expect(await figures(by, commune, EVE)).toEqual({ total: [1, 50], parts: { 'Cụm A': [1, 50], 'Cụm B': [0, 0] } });
		expect(await figures(by, commune, DAY_OF_CHANGE)).toEqual({
			total: [1, 50],
			parts: { 'Cụm A': [0, 0], 'Cụm B': [1, 50] }
		});
	});
});

describe('a split', () => {
	it('ends the unit on the eve; its figures stay with it and its people are asked for their unit', async () => {
		const commune = await aCommune();
		const village = await aUnit({ parent: commune, name: 'Thôn To' });
		const hamlet = await aUnit({ parent: village, name: 'Xóm' });
		const person = await aReachedPerson(village.id, { at: BEFORE });
		const by = await anAdmin(commune);
		const parts = [
			{ name: 'Thôn 1', code: `t1-${village.id.slice(-8)}` },
			{ name: 'Thôn 2', code: `t2-${village.id.slice(-8)}` }
		];
		const what: UnitChange = { kind: 'split', effectiveOn: DAY_OF_CHANGE, parts };
		await expect(change(by, village, what)).rejects.toMatchObject({
			code: 'unit.change.part_of',
			field: `part.${hamlet.id}`
		});
		await change(by, village, what, { part: { [hamlet.id]: '1' } });
		expect(await fresh(village.id)).toMatchObject({ validTo: EVE, successorId: null });
		expect((await participants.find(person.id))?.unitId).toBe(village.id);
		const after = (await units.childrenOf(commune.id)).filter(({ validTo }) => validTo === null);
		expect(after.map(({ name }) => name).sort()).toEqual(['Thôn 1', 'Thôn 2']);
		const second = after.find(({ name }) => name === 'Thôn 2')!;
		expect((await units.childrenOf(second.id)).map(({ name }) => name)).toEqual(['Xóm']);
		expect((await figures(by, commune, DAY_OF_CHANGE)).total).toEqual([1, 0]);

		const entry = { group: 'residents' as const, unitId: village.id, birthYear: null };
		expect(await obstacleFor(EVERYBODY, entry, NOW)).toMatchObject({ code: 'entry.unit_unknown', field: 'unitId' });
		await correctMyData(person, { name: person.name, group: 'residents', unitId: second.id }, NOW);
		const chosen = await participants.find(person.id);
		expect(await obstacleFor(EVERYBODY, { ...entry, unitId: chosen!.unitId }, NOW)).toBeNull();
	});

	it('and a merger leave a contest open to the people of the units it was for', async () => {
		const commune = await aCommune();
		const [village, other] = [await aUnit({ parent: commune }), await aUnit({ parent: commune })];
		const by = await anAdmin(commune);
		const eligibility = { ...EVERYBODY, unitIds: [village.id] };
		const outside = { group: 'residents' as const, unitId: other.id, birthYear: null };
		expect(await obstacleFor(eligibility, outside, NOW)).toMatchObject({ code: 'entry.unit' });
		const heirId = await change(by, village, mergeOf(commune, other));
		expect(await obstacleFor(eligibility, { ...outside, unitId: heirId }, NOW)).toBeNull();
		expect((await entryUnits(eligibility, NOW)).map(({ id }) => id)).toEqual([heirId]);
		const parts = [1, 2].map((n) => ({ name: `Thôn ${n}`, code: `p${n}-${heirId.slice(-8)}` }));
		const later: UnitChange = { kind: 'split', effectiveOn: '2026-03-02', parts };
		await change(by, await fresh(heirId), later);
		expect((await entryUnits(eligibility, NOW)).map(({ name }) => name)).toEqual(['Thôn 1', 'Thôn 2']);
	});
});

describe('a new name', () => {
	it('holds from its day on; the unit and its figures stay', async () => {
		const commune = await aCommune();
		const village = await aUnit({ parent: commune, name: 'Thôn Ba' });
		const by = await anAdmin(commune);
		await change(by, village, { kind: 'rename', effectiveOn: DAY_OF_CHANGE, name: 'Tổ dân phố Ba' });
		expect(await fresh(village.id)).toMatchObject({
			name: 'Tổ dân phố Ba',
			nameFolded: 'to dan pho ba',
			validTo: null
		});
		const again: UnitChange = { kind: 'rename', effectiveOn: '2026-02-01', name: 'Khác' };
		await expect(change(by, await fresh(village.id), again)).rejects.toMatchObject({
			code: 'unit.change.renamed_later'
		});
	});
});

describe('changes of units', () => {
	it('are refused without the right over every unit they touch', async () => {
		const commune = await aCommune();
		const [mine, other] = [await aUnit({ parent: commune }), await aUnit({ parent: commune })];
		const by = await anAdmin(mine);
		for (const what of [
			{ kind: 'join', effectiveOn: DAY_OF_CHANGE, unitIds: [], targetId: other.id },
			{ kind: 'move', effectiveOn: DAY_OF_CHANGE, parentId: other.id }
		] as UnitChange[])
			await expect(change(by, mine, what)).rejects.toMatchObject({ code: 'access.denied' });
		const organizer = await aStaffMember({ role: 'organizer', unitId: commune.id });
		await expect(
			change(organizer, mine, { kind: 'rename', effectiveOn: DAY_OF_CHANGE, name: 'X' })
		).rejects.toMatchObject({ code: 'access.denied' });
	});

	it('are refused when a unit was changed after the preview, and done once', async () => {
		const commune = await aCommune();
		const [one, two] = [await aUnit({ parent: commune }), await aUnit({ parent: commune })];
		const by = await anAdmin(commune);
		const what = mergeOf(commune, two);
		const { revision } = await previewChange(by, one.id, what, NOW);
		const both = await Promise.allSettled(
			[0, 1].map(() => changeUnit(by, { ...order, revision, unitId: one.id, change: what }, NOW))
		);
		expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
	});

	it('are logged with what they rest on', async () => {
		const commune = await aCommune();
		const village = await aUnit({ parent: commune });
		const by = await anAdmin(commune);
		await change(by, village, { kind: 'rename', effectiveOn: DAY_OF_CHANGE, name: 'Thôn Mới' });
		const logged = await read.select().from(schema.auditLog).where(eq(schema.auditLog.objectId, village.id));
		expect(logged).toMatchObject([{ act: 'unit.rename', actorId: by.id, after: { basis: order.basis } }]);
	});
});

describe('a corrected parent', () => {
	it('takes the figures of the past along, folded or not', async () => {
		const commune = await aCommune();
		const [wrong, right] = [
			await aUnit({ parent: commune, name: 'Cụm A' }),
			await aUnit({ parent: commune, name: 'Cụm B' })
		];
		const village = await aUnit({ parent: wrong });
		const hamlet = await aUnit({ parent: village });
		await aReachedPerson(village.id, { at: BEFORE });
		await aReachedPerson(hamlet.id, { at: BEFORE });
		await foldFigures();
		await aReachedPerson(hamlet.id, { at: BEFORE });
		const by = await anAdmin(commune);
		const { code, name, kind, validFrom, validTo, successorId } = village;
		const typed = { code, name, kind, validFrom, validTo, successorId, parentId: right.id };
		await editUnit(by, { unitId: village.id, revision: unitRevision(village), ...typed }, NOW);
		for (const day of [EVE, '2026-03-02']) {
			expect(await figures(by, commune, day)).toEqual({ total: [3, 0], parts: { 'Cụm A': [0, 0], 'Cụm B': [3, 0] } });
		}
		await foldFigures();
		expect((await figures(by, commune, EVE)).parts).toEqual({ 'Cụm A': [0, 0], 'Cụm B': [3, 0] });
	});
});
