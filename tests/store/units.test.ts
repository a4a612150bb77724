import { read, schema } from '$lib/server/db';
import * as units from '$lib/server/store/units';
import { addUnit } from '$lib/server/usecases/unit/add-unit';
import { editUnit } from '$lib/server/usecases/unit/edit-unit';
import { listUnits } from '$lib/server/usecases/unit/list-units';
import { recordPopulations } from '$lib/server/usecases/unit/record-populations';
import { unitRevision } from '$lib/server/usecases/unit/unit-revision';
import { viewUnit } from '$lib/server/usecases/unit/view-unit';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { aStaffMember } from '../factories/staff';
import { NOW } from '../factories/time';
import { aUnit, theCommune, type UnitRow } from '../factories/unit';
import { freshDatabase } from './fresh-database';

freshDatabase();

const admin = () => aStaffMember({ role: 'admin' });
const fresh = async ({ id }: UnitRow) => (await units.find(id))!;

async function edit(unit: UnitRow, change: Partial<UnitRow>, by?: Awaited<ReturnType<typeof admin>>) {
	const { code, name, kind, parentId, validFrom, validTo, successorId } = unit;
	const fields = { code, name, kind, parentId, validFrom, validTo, successorId, ...change };
	await editUnit(by ?? (await admin()), { unitId: unit.id, revision: unitRevision(unit), ...fields }, NOW);
}

describe('the tree of units', () => {
	it('takes a new unit below another, found without diacritics', async () => {
		const commune = await theCommune();
		const by = await admin();
		const input = { code: 'th-le-loi', name: 'Trường Tiểu học Lê Lợi', kind: 'school' as const };
		const place = { parentId: commune.id, validFrom: null, validTo: null, successorId: null };
		const id = await addUnit(by, { ...input, ...place }, NOW);
		expect(await units.find(id)).toMatchObject({
			...input,
			path: `${commune.path}${id}/`,
			nameFolded: 'truong tieu hoc le loi'
		});
		const { units: shown } = await listUnits(by, 'le loi', NOW);
		expect(shown.map(({ name, matched }) => [name, matched])).toEqual([
			[commune.name, false],
			['Trường Tiểu học Lê Lợi', true]
		]);
		await expect(addUnit(by, { ...input, ...place }, NOW)).rejects.toMatchObject({ code: 'unit.code.taken' });
		await expect(addUnit(by, { ...input, code: 'x', ...place, parentId: null }, NOW)).rejects.toMatchObject({
			code: 'unit.parent.required'
		});
	});

	it('is changed only by those who hold the right over it', async () => {
		const village = await aUnit();
		for (const role of ['organizer', 'leader', 'unit_manager'] as const) {
			const by = await aStaffMember({ role });
			await expect(edit(village, { name: 'Khác' }, by)).rejects.toMatchObject({ code: 'access.denied' });
		}
		expect(await fresh(village)).toEqual(village);
	});

	it('moves a unit with everything below it', async () => {
		const [from, to] = [await aUnit(), await aUnit()];
		const moved = await aUnit({ parent: from });
		const below = await aUnit({ parent: moved });
		await edit(moved, { parentId: to.id });
		expect((await fresh(moved)).path).toBe(`${to.path}${moved.id}/`);
		expect((await fresh(below)).path).toBe(`${to.path}${moved.id}/${below.id}/`);
		expect((await fresh(from)).path).toBe(from.path);
	});

	it('lets no unit come to stand below itself', async () => {
		const upper = await aUnit();
		const lower = await aUnit({ parent: upper });
		for (const parentId of [upper.id, lower.id]) {
			await expect(edit(upper, { parentId })).rejects.toMatchObject({ code: 'unit.parent.cycle', field: 'parentId' });
		}
		expect(await fresh(lower)).toEqual(lower);
	});

	it('does not let two moves at once close a ring', async () => {
		const [one, two] = [await aUnit(), await aUnit()];
		const moves = await Promise.allSettled([edit(one, { parentId: two.id }), edit(two, { parentId: one.id })]);
		expect(moves.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
	});

	it('refuses an edit of a unit that was changed meanwhile', async () => {
		const village = await aUnit();
		await edit(village, { name: 'Thôn Đông' });
		await expect(edit(village, { name: 'Thôn Tây' })).rejects.toMatchObject({ code: 'unit.stale' });
		expect((await fresh(village)).name).toBe('Thôn Đông');
	});

	it('closes a unit with its successor, but not while anything below it stays open', async () => {
		const [old, heir] = [await aUnit(), await aUnit()];
		const child = await aUnit({ parent: old });
		const closing = { validTo: '2026-02-28', successorId: heir.id };
		await expect(edit(old, closing)).rejects.toMatchObject({ code: 'unit.has_children', params: { count: 1 } });
		await edit(child, { validTo: '2026-02-28' });
		await edit(old, closing);
		expect(await fresh(old)).toMatchObject(closing);
		await expect(edit(heir, { validTo: '2026-03-01', successorId: old.id })).rejects.toMatchObject({
			code: 'unit.successor.cycle'
		});
		await expect(edit(await theCommune(), { validTo: '2026-03-01' })).rejects.toMatchObject({ code: 'unit.root' });
	});
});

describe('headcounts', () => {
	const none = { officials: null, students: null, residents: null, cooperatives: null };
	const entry = { ...none, asOf: '2026-01-01', source: 'Báo cáo thống kê xã' };

	it('stay attached to the unit with date, source and who entered them; the newest holds', async () => {
		const village = await aUnit();
		const by = await aStaffMember({ role: 'unit_manager', unitId: village.id });
		await recordPopulations(by, { ...entry, unitId: village.id, residents: 420 }, NOW);
		await recordPopulations(
			by,
			{ ...entry, unitId: village.id, residents: 431, asOf: '2026-02-01', source: 'Rà soát' },
			NOW
		);
		const seen = await viewUnit(by, village.id, NOW);
		expect(seen.groups.map(({ group, total }) => [group, total])).toEqual([
			['officials', null],
			['students', null],
			['residents', 431],
			['cooperatives', null]
		]);
		expect(
			seen.history.map(({ headcount, asOf, source, enteredByName }) => [headcount, asOf, source, enteredByName])
		).toEqual([
			[431, '2026-02-01', 'Rà soát', by.name],
			[420, '2026-01-01', 'Báo cáo thống kê xã', by.name]
		]);
	});

	it('entered again for the same date correct the figure, and the audit log keeps the old one', async () => {
		const village = await aUnit();
		const by = await aStaffMember({ role: 'organizer' });
		await recordPopulations(by, { ...entry, unitId: village.id, students: 90 }, NOW);
		await recordPopulations(by, { ...entry, unitId: village.id, students: 95 }, NOW + 1);
		expect((await viewUnit(by, village.id, NOW)).history.map(({ headcount }) => headcount)).toEqual([95]);
		const log = await read
			.select()
			.from(schema.auditLog)
			.where(eq(schema.auditLog.objectId, village.id))
			.orderBy(schema.auditLog.seq);
		expect(log.find(({ at }) => at === NOW + 1)?.before).toMatchObject([{ audienceGroup: 'students', headcount: 90 }]);
	});

	it('of a unit stand beside the sum of its children', async () => {
		const zone = await aUnit();
		const [one, two] = [await aUnit({ parent: zone }), await aUnit({ parent: zone })];
		const by = await admin();
		await recordPopulations(by, { ...entry, unitId: zone.id, residents: 100, officials: 5 }, NOW);
		await recordPopulations(by, { ...entry, unitId: one.id, residents: 40 }, NOW);
		const residents = async () => (await viewUnit(by, zone.id, NOW)).groups.find(({ group }) => group === 'residents');
		expect(await residents()).toMatchObject({ total: 100, ofChildren: 40, childrenMissing: 1, gap: 'open' });
		await recordPopulations(by, { ...entry, unitId: two.id, residents: 70 }, NOW);
		expect(await residents()).toMatchObject({ total: 100, ofChildren: 110, childrenMissing: 0, gap: 'conflict' });
	});

	it('are refused for a day to come, with nothing filled in, and for a neighbour’s unit', async () => {
		const [own, neighbour] = [await aUnit(), await aUnit()];
		const by = await aStaffMember({ role: 'unit_manager', unitId: own.id });
		const record = (change: object) =>
			recordPopulations(by, { ...entry, unitId: own.id, residents: 1, ...change }, NOW);
		await expect(record({ asOf: '2026-03-03' })).rejects.toMatchObject({ code: 'population.future', field: 'asOf' });
		await expect(record({ residents: null })).rejects.toMatchObject({ code: 'population.empty' });
		await expect(record({ unitId: neighbour.id })).rejects.toMatchObject({ code: 'access.denied' });
		expect((await viewUnit(by, own.id, NOW)).history).toEqual([]);
	});
});
