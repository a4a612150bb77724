import { AUDIENCE_GROUPS } from '$lib/domain/audience-group';
import { hundredthsOfPercent } from '$lib/domain/percentage';
import { seededRandom } from '$lib/domain/seed';
import { write } from '$lib/server/db';
import * as units from '$lib/server/store/units';
import { foldFigures } from '$lib/server/usecases/reach/fold-figures';
import { readChannels } from '$lib/server/usecases/reach/read-channels';
import { readComparison } from '$lib/server/usecases/reach/read-comparison';
import { readContest } from '$lib/server/usecases/reach/read-contest';
import { readOverview } from '$lib/server/usecases/reach/read-overview';
import { readRanking } from '$lib/server/usecases/reach/read-ranking';
import { readUnit } from '$lib/server/usecases/reach/read-unit';
import { recordAttempt } from '$lib/server/usecases/record-reach';
import type { Actor } from '$lib/server/access';
import { beforeAll, describe, expect, it } from 'vitest';
import { aPublishedContest } from '../factories/contest';
import { aParticipant } from '../factories/participant';
import { aPopulation } from '../factories/population';
import { aReachedPerson } from '../factories/reach';
import { aStaffMember } from '../factories/staff';
import { DAY, NOW } from '../factories/time';
import { aUnit, type UnitRow } from '../factories/unit';
import { freshDatabase } from './fresh-database';

freshDatabase();

const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);

describe('pages of the same figures', () => {
	let province: UnitRow;
	let communes: UnitRow[];
	let leader: Actor;
	let contestIds: string[];
	const random = seededRandom('leader pages');
	const anyOf = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;

	beforeAll(async () => {
		province = await aUnit({ parent: null, kind: 'province', name: 'Tỉnh Hòa Bắc' });
		communes = [];
		const villages: UnitRow[] = [];
		for (const name of ['Xã An', 'Xã Bình', 'Xã Cường']) {
			const commune = await aUnit({ parent: province, kind: 'commune', name });
			communes.push(commune);
			for (let n = 1; n <= 3; n++) villages.push(await aUnit({ parent: commune, name: `Thôn ${n}` }));
		}
		// One village became part of another commune's on 1 March 2026.
		const [merged, into] = [villages[0]!, villages[3]!];
		leader = await aStaffMember({ role: 'leader', unitId: province.id });
		for (const unit of villages)
			for (const audienceGroup of AUDIENCE_GROUPS)
				await aPopulation(unit.id, 20 + Math.floor(random() * 50), { audienceGroup, asOf: '2025-01-01' });
		contestIds = [];
		for (let k = 0; k < 2; k++) {
			const { contest, round } = await aPublishedContest({ unitId: province.id, items: 1, now: NOW - 9 * DAY });
			contestIds.push(contest.id);
			for (let n = 0; n < 50; n++) {
				const where = { unitId: anyOf([...villages, communes[1]!]).id, audienceGroup: anyOf(AUDIENCE_GROUPS) };
				const person = await aParticipant({ ...where, now: NOW - 400 * DAY });
				const endedAt = NOW - Math.floor(random() * 380) * DAY;
				const attempt = { ...where, participantId: person.id, contestId: contest.id, roundId: round.id, endedAt };
				for (let tries = 0; tries <= n % 2; tries++)
					await write((tx) => recordAttempt(tx, { ...attempt, passed: n % 3 === 0 }));
			}
			// Half of the changes are folded, half are not yet.
			if (k === 0) await foldFigures();
		}
		await write((tx) => units.update(tx, merged.id, { validTo: '2026-02-28', successorId: into.id }));
	});

	it.each(['all', '2026', '2025', '2026-Q1'])(
		'the ranking has the overview’s units with its figures: %s',
		async (period) => {
			const { reach } = await readOverview(leader, { period }, NOW);
			const { rows } = await readRanking(leader, { period }, NOW);
			expect(rows.map(({ name, persons, share, place }) => ({ name, persons, share, place }))).toEqual(
				reach.units.map(({ name, persons, share, place }) => ({ name, persons: persons.any, share, place }))
			);
		}
	);

	it('units of a kind at any level are each as on their own page, also after a merger, and add up', async () => {
		const { rows, count } = await readRanking(leader, { kind: 'village', by: 'number' }, NOW);
		expect(count).toBe(8);
		for (const row of rows) {
			const page = await readUnit(leader, { unit: row.id }, NOW);
			expect({ persons: row.persons, share: row.share }).toEqual({
				persons: page.reach.total.persons.any,
				share: page.reach.total.share
			});
		}
		const { reach } = await readOverview(leader, {}, NOW);
		const direct = (await readUnit(leader, { unit: communes[1]!.id }, NOW)).reach.direct.persons.any;
		expect(sum(rows.map(({ persons }) => persons)) + direct).toBe(reach.total.persons.any);
	});

	it('the groups of the ranking add up to all', async () => {
		const of = async (group: '' | (typeof AUDIENCE_GROUPS)[number]) =>
			new Map(
				(await readRanking(leader, { group, kind: 'village' }, NOW)).rows.map(({ id, persons }) => [id, persons])
			);
		const all = await of('');
		const groups = await Promise.all(AUDIENCE_GROUPS.map(of));
		for (const [id, persons] of all) expect(sum(groups.map((one) => one.get(id) ?? 0))).toBe(persons);
	});

	it('one group’s contests and time are parts of the unit’s', async () => {
		const whole = await readUnit(leader, { unit: province.id }, NOW);
		const parts = await Promise.all(
			AUDIENCE_GROUPS.map((group) => readUnit(leader, { unit: province.id, group }, NOW))
		);
		for (const contest of whole.contests) {
			const same = parts.map(({ contests }) => contests.find(({ id }) => id === contest.id)?.persons ?? 0);
			expect(sum(same)).toBe(contest.persons);
		}
		expect(sum(parts.map(({ trend }) => trend.at(-1)?.total ?? 0))).toBe(whole.reach.total.persons.any);
	});

	it('a contest’s page says what the unit’s list of contests says, and adds up', async () => {
		const { contests } = await readUnit(leader, { unit: province.id }, NOW);
		expect(contests.map(({ id }) => id).sort()).toEqual([...contestIds].sort());
		for (const { id, persons, attempts, rounds } of contests) {
			const page = await readContest(leader, id, { unit: province.id }, NOW);
			expect(page.total).toMatchObject({ persons, attempts });
			expect(sum(page.groups.map((group) => group.persons))).toBe(persons);
			expect(sum(page.units.map((unit) => unit.persons))).toBe(persons);
			expect(page.rounds.map((round) => [round.persons, round.attempts])).toEqual(
				rounds.map((round) => [round.persons, round.attempts])
			);
		}
	});

	it('channels have the overview’s verified persons', async () => {
		const { reach } = await readOverview(leader, { period: '2026' }, NOW);
		const { verified } = await readChannels(leader, { period: '2026' }, NOW);
		const { persons, attempts } = reach.total;
		expect(verified).toEqual({ any: persons.any, contest: persons.contest, lesson: persons.lesson, attempts });
		const ofGroups = await Promise.all(
			AUDIENCE_GROUPS.map((group) => readChannels(leader, { period: '2026', group }, NOW))
		);
		expect(sum(ofGroups.map((page) => page.verified.any))).toBe(persons.any);
	});

	it('two years are compared up to the same day, with the figures that the overview has for those days', async () => {
		const { a, b, total, groups, units } = await readComparison(leader, { a: 'p:2025', b: 'p:2026' }, NOW);
		expect([a.until, b.until]).toEqual(['2025-03-02', '2026-03-02']);
		const before = await readOverview(leader, { period: '2025', asOf: '2025-03-02' }, NOW);
		const after = await readOverview(leader, { period: '2026' }, NOW);
		expect([total.a.all, total.b.all]).toEqual([before, after].map(({ reach }) => reach.total.persons.any));
		expect(total.persons).toBe(total.b.all - total.a.all);
		for (const lines of [groups, units]) expect(sum(lines.map(({ persons }) => persons))).toBe(total.persons);
		for (const { a, b, points } of [total, ...groups, ...units])
			expect(points).toBe(hundredthsOfPercent(b.persons, b.headcount)! - hundredthsOfPercent(a.persons, a.headcount)!);
	});

	it('two contests are compared in the persons of their pages', async () => {
		const [first, second] = contestIds.map((id) => `c:${id}`);
		const { total, kind } = await readComparison(leader, { a: first, b: second }, NOW);
		const pages = await Promise.all(contestIds.map((id) => readContest(leader, id, {}, NOW)));
		expect(kind).toBe('contest');
		expect([total.a.all, total.b.all]).toEqual(pages.map((page) => page.total.persons));
		await expect(readComparison(leader, { a: first, b: 'p:2026' }, NOW)).rejects.toMatchObject({
			code: 'figure.not_comparable'
		});
		await expect(readComparison(leader, { a: 'c:none', b: second }, NOW)).rejects.toMatchObject({
			code: 'contest.not_found'
		});
	});
});

describe('a ranking of many units', () => {
	it('comes fifty at a time, in one order, and finds those where nobody has started', async () => {
		const commune = await aUnit({ parent: null, kind: 'commune' });
		const leader = await aStaffMember({ role: 'leader', unitId: commune.id });
		for (let n = 1; n <= 53; n++) {
			const unit = await aUnit({ parent: commune, name: `Thôn ${n}` });
			if (n <= 2) await aReachedPerson(unit.id);
		}
		const first = await readRanking(leader, { by: 'number' }, NOW);
		expect(first).toMatchObject({ count: 53, idleCount: 51, next: 50, previous: null });
		expect(first.rows.slice(0, 3).map(({ name, place }) => [name, place])).toEqual([
			['Thôn 1', 1],
			['Thôn 2', 1],
			['Thôn 3', 3]
		]);
		const second = await readRanking(leader, { by: 'number', after: '50' }, NOW);
		expect(second.rows).toHaveLength(3);
		expect(second).toMatchObject({ next: null, previous: 0 });
		expect((await readRanking(leader, { only: 'idle' }, NOW)).count).toBe(51);
	});
});

describe('who reads the leader’s pages', () => {
	it('whoever may not read figures of the unit sees none of them', async () => {
		const commune = await aUnit({ parent: null, kind: 'commune' });
		const part = await aUnit({ parent: commune });
		const reviewer = await aStaffMember({ role: 'reviewer', unitId: commune.id });
		const ofPart = await aStaffMember({ role: 'leader', unitId: part.id });
		const pages = [readRanking, readComparison, readChannels] as const;
		for (const read of pages) {
			await expect(read(reviewer, {}, NOW)).rejects.toMatchObject({ code: 'access.denied' });
			await expect(read(ofPart, { unit: commune.id }, NOW)).rejects.toMatchObject({ code: 'access.denied' });
		}
	});
});
