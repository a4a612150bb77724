import { AUDIENCE_GROUPS } from '$lib/domain/audience-group';
import { REACH_KINDS, type ReachKind } from '$lib/domain/participation';
import { seededRandom } from '$lib/domain/seed';
import { toLocalDate } from '$lib/domain/zone-time';
import { read, schema, write } from '$lib/server/db';
import { ZONE } from '$lib/server/environment';
import { readOverview } from '$lib/server/usecases/reach/read-overview';
import { readUnit } from '$lib/server/usecases/reach/read-unit';
import { foldFigures } from '$lib/server/usecases/reach/fold-figures';
import { recordAttempt, recordReach } from '$lib/server/usecases/record-reach';
import { inArray } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { aPublishedContest } from '../factories/contest';
import { aPopulation } from '../factories/population';
import { aReachedPerson } from '../factories/reach';
import { aStaffMember } from '../factories/staff';
import { DAY, NOW } from '../factories/time';
import { aUnit, type UnitRow } from '../factories/unit';
import { freshDatabase } from './fresh-database';

freshDatabase();

const aCommune = () => aUnit({ parent: null, kind: 'commune', name: 'Xã Hòa An' });
const aLeaderOf = (unit: UnitRow) => aStaffMember({ role: 'leader', unitId: unit.id });
const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);

describe('figures of random participation', () => {
	let commune: UnitRow;
	let all: UnitRow[];
	let leader: Awaited<ReturnType<typeof aStaffMember>>;
	const random = seededRandom('reconciliation');
	const anyOf = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;

	beforeAll(async () => {
		commune = await aCommune();
		const villages = [];
		for (let n = 0; n < 5; n++) villages.push(await aUnit({ parent: commune }));
		const hamlets = [await aUnit({ parent: villages[0]! }), await aUnit({ parent: villages[0]! })];
		all = [commune, ...villages, ...hamlets];
		leader = await aLeaderOf(commune);
		for (const unit of all)
			await aPopulation(unit.id, 10 + Math.floor(random() * 90), { audienceGroup: anyOf(AUDIENCE_GROUPS) });
		const { rounds } = await aPublishedContest({ unitId: commune.id, rounds: [{}, {}], items: 1, now: NOW - 9 * DAY });
		for (let n = 0; n < 60; n++) {
			const group = anyOf(AUDIENCE_GROUPS);
			const unitId = anyOf(all).id;
			const person = await aReachedPerson(unitId, { group, at: NOW - Math.floor(random() * 400) * DAY });
			const again: ReachKind[] = [anyOf(['lesson', 'passed', 'contest']), 'any'];
			const where = { unitId, audienceGroup: group };
			await write((tx) =>
				recordReach(tx, { ...where, participantId: person.id }, again, NOW - Math.floor(random() * 400) * DAY)
			);
			const round = anyOf(rounds);
			for (let tries = 0; tries <= n % 3; tries++) {
				const endedAt = NOW - Math.floor(random() * 400) * DAY;
				const { id: roundId, contestId } = round;
				const attempt = { ...where, participantId: person.id, contestId, roundId, passed: random() < 0.5, endedAt };
				await write((tx) => recordAttempt(tx, attempt));
			}
			// Some figures are folded and some are not: a page adds up both.
			if (n === 40) await foldFigures();
		}
	});

	it.each(['all', '2026', '2025', '2025-Q3', '2026-Q1'])(
		'units sum to the commune and groups to the total: %s',
		async (period) => {
			const { reach } = await readOverview(leader, { period }, NOW);
			for (const kind of REACH_KINDS) {
				const total = reach.total.persons[kind];
				expect(sum(reach.units.map(({ persons }) => persons[kind])) + reach.direct.persons[kind]).toBe(total);
				expect(sum(reach.groups.map(({ persons }) => persons[kind]))).toBe(total);
			}
			expect(sum(reach.units.map(({ attempts }) => attempts)) + reach.direct.attempts).toBe(reach.total.attempts);
			expect(sum(reach.groups.map(({ attempts }) => attempts))).toBe(reach.total.attempts);
			const days = period.includes('Q') ? [] : [reach.total.persons.any];
			expect(reach.trend.slice(-1).map(({ total }) => total)).toEqual(days);
		}
	);

	it('persons are distinct people, and attempts are every one of their tries', async () => {
		const { reach } = await readOverview(leader, {}, NOW);
		const { participations } = schema;
		const rows = await read
			.select()
			.from(participations)
			.where(
				inArray(
					participations.unitId,
					all.map(({ id }) => id)
				)
			);
		expect(reach.total.persons.any).toBe(new Set(rows.map(({ participantId }) => participantId)).size);
		expect(reach.total.persons.any).toBe(60);
		expect(reach.total.attempts).toBe(120);
	});

	it('a unit’s own page says what its row says on the page above', async () => {
		const { reach } = await readOverview(leader, {}, NOW);
		for (const row of reach.units) {
			const page = await readUnit(leader, { unit: row.id }, NOW);
			expect(page.reach.total).toEqual({
				...page.reach.total,
				persons: row.persons,
				attempts: row.attempts,
				share: row.share
			});
		}
	});

	it('persons in a share and outside of it are all persons', async () => {
		const { reach } = await readOverview(leader, {}, NOW);
		for (const { share, persons } of [reach.total, ...reach.units])
			expect(share.persons + share.outside).toBe(persons.any);
	});

	it('a day before nobody is counted who came that day or later', async () => {
		const { reach: before } = await readOverview(leader, { asOf: '2025-09-01' }, NOW);
		const { reach: whole } = await readOverview(leader, {}, NOW);
		const day = '2025-09-01';
		const firsts = await read.select().from(schema.participations);
		const mine = firsts.filter(
			(row) => row.period === 'all' && row.kind === 'any' && all.some(({ id }) => id === row.unitId)
		);
		expect(before.total.persons.any).toBe(mine.filter((row) => toLocalDate(row.firstAt, ZONE) <= day).length);
		expect(before.total.persons.any).toBeLessThan(whole.total.persons.any);
	});
});

describe('the reach of a unit', () => {
	it('puts the best share first and names the units where nobody has started', async () => {
		const commune = await aCommune();
		const [half, full, idle] = [
			await aUnit({ parent: commune }),
			await aUnit({ parent: commune }),
			await aUnit({ parent: commune })
		];
		for (const unit of [half, full, idle]) await aPopulation(unit.id, 2);
		await aReachedPerson(half.id);
		await aReachedPerson(full.id);
		await aReachedPerson(full.id);
		const { reach } = await readOverview(await aLeaderOf(commune), {}, NOW);
		expect(reach.units.map(({ id }) => id)).toEqual([full.id, half.id, idle.id]);
		expect(reach.notStarted).toEqual([{ id: idle.id, name: idle.name }]);
		expect(reach.total.share).toEqual({ persons: 3, headcount: 6, outside: 0 });
	});

	it('takes the newest headcount not after the date, with its source', async () => {
		const commune = await aCommune();
		await aPopulation(commune.id, 900, { asOf: '2025-12-01', source: 'Thống kê' });
		await aPopulation(commune.id, 1000, { asOf: '2026-02-01' });
		await aPopulation(commune.id, 2000, { asOf: '2026-03-02' });
		const leader = await aLeaderOf(commune);
		const residentsOn = async (asOf: string) =>
			(await readOverview(leader, { asOf }, NOW)).reach.groups.find(({ group }) => group === 'residents');
		expect(await residentsOn('2026-01-31')).toMatchObject({
			share: { headcount: 900 },
			sources: [{ source: 'Thống kê', asOf: '2025-12-01' }]
		});
		expect(await residentsOn('2026-03-01')).toMatchObject({ share: { headcount: 1000 }, basis: 'own' });
	});

	it('says how many units with people reached have no headcount in the sum', async () => {
		const commune = await aCommune();
		const counted = await aUnit({ parent: commune });
		const forgotten = await aUnit({ parent: commune });
		await aPopulation(counted.id, 10);
		await aReachedPerson(forgotten.id);
		const { reach } = await readOverview(await aLeaderOf(commune), {}, NOW);
		expect(reach.groups.find(({ group }) => group === 'residents')).toMatchObject({
			share: { persons: 1, headcount: 10 },
			basis: 'parts',
			unitsWithout: 1
		});
	});

	it('keeps a merged unit as long as people were reached in it', async () => {
		const commune = await aCommune();
		const merged = await aUnit({ parent: commune, validTo: '2026-01-31' });
		await aUnit({ parent: commune, validTo: '2026-01-31' });
		await aReachedPerson(merged.id, { at: NOW - 60 * DAY });
		const { reach } = await readOverview(await aLeaderOf(commune), {}, NOW);
		expect(reach.units.map(({ id, valid }) => ({ id, valid }))).toEqual([{ id: merged.id, valid: false }]);
	});

	it('counts who took part in two rounds of a contest as one person', async () => {
		const commune = await aCommune();
		const person = await aReachedPerson(commune.id);
		const { contest, rounds } = await aPublishedContest({
			unitId: commune.id,
			rounds: [{}, {}],
			items: 1,
			now: NOW - 9 * DAY
		});
		const where = { unitId: commune.id, audienceGroup: 'residents' as const };
		for (const { id: roundId } of rounds) {
			const attempt = { ...where, participantId: person.id, contestId: contest.id, roundId };
			await write((tx) => recordAttempt(tx, { ...attempt, passed: true, endedAt: NOW }));
		}
		const { contests } = await readUnit(await aLeaderOf(commune), { unit: commune.id }, NOW);
		expect(contests).toMatchObject([
			{ id: contest.id, persons: 1, attempts: 2, rounds: [{ persons: 1 }, { persons: 1 }] }
		]);
	});
});

describe('who may look', () => {
	it('a village’s manager sees the village without asking, and nothing else', async () => {
		const commune = await aCommune();
		const [own, other] = [await aUnit({ parent: commune }), await aUnit({ parent: commune })];
		const manager = await aStaffMember({ role: 'unit_manager', unitId: own.id });
		expect((await readOverview(manager, {}, NOW)).view.unit.id).toBe(own.id);
		for (const unit of [other, commune])
			await expect(readUnit(manager, { unit: unit.id }, NOW)).rejects.toThrow('access.denied');
	});

	it('a reviewer has no figures', async () => {
		const reviewer = await aStaffMember({ role: 'reviewer', unitId: (await aCommune()).id });
		await expect(readOverview(reviewer, {}, NOW)).rejects.toThrow('access.denied');
	});

	it.each([
		[{ unit: 'nowhere' }, 'unit.not_found'],
		[{ plan: 'nothing' }, 'plan.not_found'],
		[{ asOf: '2026-03-03' }, 'figure.as_of_future'],
		[{ asOf: '2026-02-30' }, 'date.format'],
		[{ period: 'ever' }, 'field.invalid']
	])('%o is refused with %s', async (query, code) => {
		await expect(readOverview(await aLeaderOf(await aCommune()), query, NOW)).rejects.toThrow(code);
	});
});
