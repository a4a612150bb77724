import { AUDIENCE_GROUPS } from '$lib/domain/audience-group';
import { FIGURE_KINDS, type FigureKind } from '$lib/domain/figure-count';
import { contestPeriod, periodsOf, roundPeriod } from '$lib/domain/participation';
import { seededRandom } from '$lib/domain/seed';
import { isInSubtree } from '$lib/domain/unit';
import { toLocalDate } from '$lib/domain/zone-time';
import { read, schema, write } from '$lib/server/db';
import { ZONE } from '$lib/server/environment';
import * as participants from '$lib/server/store/participants';
import * as revisions from '$lib/server/store/revisions';
import * as units from '$lib/server/store/units';
import { reinstateAttempt } from '$lib/server/usecases/correction/reinstate-attempt';
import { voidAttempt } from '$lib/server/usecases/correction/void-attempt';
import { familyFigures } from '$lib/server/usecases/reach/family-figures';
import { foldFigures } from '$lib/server/usecases/reach/fold-figures';
import { countFiguresOnce } from '$lib/server/usecases/reach/recount-figures';
import { settlePerson } from '$lib/server/usecases/reach/settle-reach';
import { unitTree } from '$lib/server/usecases/reach/unit-tree';
import { beforeAll, describe, expect, it } from 'vitest';
import { eq } from 'drizzle-orm';
import { aFinishedAttempt } from '../factories/attempt';
import { aPublishedContest } from '../factories/contest';
import { aParticipant, type ParticipantRow } from '../factories/participant';
import { aStaffMember } from '../factories/staff';
import { DAY, HOUR, NOW } from '../factories/time';
import { aUnit, type UnitRow } from '../factories/unit';
import { freshDatabase } from './fresh-database';

freshDatabase();

const random = seededRandom('số liệu');
const anyOf = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
const QUARTERS = ['2026-Q1', '2025-Q4'];
const VOID = { reason: 'Làm hộ', everyAttempt: true };

let commune: UnitRow;
let villages: UnitRow[];
let people: ParticipantRow[];
let contests: Awaited<ReturnType<typeof aPublishedContest>>[];
let organizer: Awaited<ReturnType<typeof aStaffMember>>;

/** Every figure worked out from the papers alone, person by person, as 'unit period kind group' → n. */
async function counted(to: string | null): Promise<Map<string, number>> {
	const tree = await unitTree();
	const accounts = new Map(
		(await read.select().from(schema.participants)).map((one) => [one.id, one.countedAsId ?? one.id])
	);
	const rounds = new Map((await read.select().from(schema.rounds)).map((one) => [one.id, one]));
	const papers = (await read.select().from(schema.attempts))
		.filter(({ endedAt }) => endedAt !== null && (to === null || toLocalDate(endedAt, ZONE) <= to))
		.sort((a, b) => a.endedAt! - b.endedAt!);
	const figures = new Map<string, number>();
	const seen = new Set<string>();
	const count = (unitId: string, period: string, kind: FigureKind, group: string) => {
		for (const { id, path } of tree.units) {
			const key = `${id} ${period} ${kind} ${group}`;
			if (isInSubtree(tree.byId.get(unitId)!.path, path)) figures.set(key, (figures.get(key) ?? 0) + 1);
		}
	};
	for (const { participantId, roundId, unitId, audienceGroup, correct, total, state, endedAt } of papers) {
		const person = accounts.get(participantId)!;
		const { contestId, rules } = rounds.get(roundId)!;
		const everywhere = periodsOf(toLocalDate(endedAt!, ZONE));
		const [contest, round] = [contestPeriod(contestId), roundPeriod(roundId)];
		const passed: FigureKind[] = correct! / total >= rules.passFraction ? ['passed'] : [];
		const wanted: [string, FigureKind[]][] = [
			...everywhere.map((period): [string, FigureKind[]] => [period, ['any', 'contest', ...passed]]),
			...(state === 'voided'
				? []
				: ([
						[contest, ['contest', ...passed]],
						[round, ['contest']]
					] as [string, FigureKind[]][]))
		];
		for (const [period, kinds] of wanted) {
			for (const kind of kinds) {
				const first = `${person} ${period} ${kind}`;
				if (!seen.has(first)) count(unitId, period, kind, audienceGroup);
				seen.add(first);
			}
		}
		for (const period of state === 'voided' ? [] : [...everywhere, contest, round])
			count(unitId, period, 'attempts', audienceGroup);
	}
	return figures;
}

/** The same as the pages read it. */
async function shown(to: string | null = null): Promise<Map<string, number>> {
	const tree = await unitTree();
	const rounds = await read.select().from(schema.rounds);
	const periods = [
		...['all', '2026', '2025', ...QUARTERS],
		...rounds.flatMap(({ id, contestId }) => [contestPeriod(contestId), roundPeriod(id)])
	];
	const figures = new Map<string, number>();
	for (const unit of tree.units) {
		for (const period of new Set(periods).difference(new Set(to === null ? [] : QUARTERS))) {
			const totals = await familyFigures(tree, unit, { period, to }, FIGURE_KINDS, toLocalDate(NOW, ZONE), false);
			for (const kind of FIGURE_KINDS)
				for (const group of AUDIENCE_GROUPS) {
					const n = totals(unit.id, kind).byGroup[group];
					if (n !== 0) figures.set(`${unit.id} ${period} ${kind} ${group}`, n);
				}
		}
	}
	return figures;
}

const sorted = (figures: Map<string, number>) => Object.fromEntries([...figures].sort(([a], [b]) => (a < b ? -1 : 1)));
const reconcile = async () => expect(sorted(await shown())).toEqual(sorted(await counted(null)));

beforeAll(async () => {
	commune = await aUnit({ parent: null, kind: 'commune', name: 'Xã Phú Trung' });
	organizer = await aStaffMember({ role: 'organizer', unitId: commune.id });
	villages = [await aUnit({ parent: commune }), await aUnit({ parent: commune }), await aUnit({ parent: commune })];
	const hamlet = await aUnit({ parent: villages[0]! });
	const rounds = [{ opensAt: NOW - 70 * DAY, closesAt: NOW + 60 * DAY, rules: { attemptsAllowed: null } }];
	contests = [];
	for (let n = 0; n < 2; n++)
		contests.push(await aPublishedContest({ unitId: commune.id, rounds, items: 4, now: NOW - 80 * DAY }));
	people = [];
	for (let n = 0; n < 12; n++) {
		const unitId = anyOf([...villages, hamlet, commune]).id;
		people.push(await aParticipant({ unitId, audienceGroup: anyOf(AUDIENCE_GROUPS), now: NOW - 75 * DAY }));
	}
	for (let n = 0; n < 30; n++) {
		const choices = anyOf([
			['A', 'A', 'A', 'A'],
			['A', 'B', 'B', 'B']
		]);
		await aFinishedAttempt(anyOf(people), anyOf(contests).contest.code, { choices, from: NOW - (66 - 2 * n) * DAY });
	}
});

describe('figures', () => {
	it('are what the papers say before anything is folded, half folded, and folded', async () => {
		await reconcile();
		await foldFigures();
		expect(await read.select().from(schema.figureDeltas)).toEqual([]);
		await aFinishedAttempt(people[0]!, contests[0]!.contest.code, { from: NOW - HOUR });
		await reconcile();
		await foldFigures();
		await reconcile();
	});

	it.each(['2025-12-26', '2025-12-31', '2026-01-01', '2026-02-15'])(
		'can be looked at as they stood on %s',
		async (day) => {
			const withoutQuarters = [...(await counted(day))].filter(
				([key]) => !QUARTERS.some((quarter) => key.includes(quarter))
			);
			expect(withoutQuarters.length).toBeGreaterThan(0);
			expect(sorted(await shown(day))).toEqual(sorted(new Map(withoutQuarters)));
		}
	);

	it('are folded once when several processes do it at the same time', async () => {
		for (const person of people.slice(0, 4))
			await aFinishedAttempt(person, contests[1]!.contest.code, { from: NOW - HOUR });
		await Promise.all([foldFigures(), foldFigures(), foldFigures()]);
		await reconcile();
	});

	it('follow a void and a reinstatement', async () => {
		const [attempt] = await read.select().from(schema.attempts).where(eq(schema.attempts.participantId, people[1]!.id));
		await voidAttempt(organizer, attempt!.id, VOID, NOW);
		await reconcile();
		await reinstateAttempt(organizer, attempt!.id, { reason: 'Đã xem lại' }, NOW + 1);
		await reconcile();
	});

	it('count two accounts of one person once, and twice again when that was wrong', async () => {
		const before = sorted(await shown());
		const [main, other] = people as [ParticipantRow, ParticipantRow];
		const link = (countedAsId: string | null) =>
			write(async (tx) => {
				await participants.update(tx, other.id, { countedAsId });
				await settlePerson(tx, main.id, NOW);
				await settlePerson(tx, other.id, NOW);
			});
		await link(main.id);
		await reconcile();
		expect(sorted(await shown())).not.toEqual(before);
		await aFinishedAttempt(other, contests[0]!.contest.code, { from: NOW - HOUR });
		await reconcile();
		await link(null);
		await reconcile();
	});

	it('are the same when everything is counted again from the papers', async () => {
		await foldFigures();
		const before = sorted(await shown());
		expect(await revisions.current('figures.counted')).toBe(0);
		await countFiguresOnce(NOW);
		expect(sorted(await shown())).toEqual(before);
		await countFiguresOnce(NOW);
		expect(sorted(await shown())).toEqual(before);
	});
});

describe('a unit that became another one', () => {
	const anyPersons = async (unit: UnitRow, asOf: string) => {
		const totals = await familyFigures(await unitTree(), unit, { period: 'all', to: null }, ['any'], asOf);
		return (id: string) => totals(id, 'any').total;
	};

	it('is counted at its successor from the day after its last one, and where it was before', async () => {
		const [from, to] = [villages[1]!, villages[2]!];
		const before = await anyPersons(commune, '2026-03-02');
		const sum = before(from.id) + before(to.id);
		expect(before(from.id)).toBeGreaterThan(0);
		await write((tx) => units.update(tx, from.id, { validTo: '2026-02-28', successorId: to.id }));
		const after = await anyPersons(commune, '2026-03-02');
		expect([after(from.id), after(to.id), after(commune.id)]).toEqual([0, sum, before(commune.id)]);
		const earlier = await anyPersons(commune, '2026-02-28');
		expect([earlier(from.id), earlier(to.id)]).toEqual([before(from.id), before(to.id)]);
		expect((await anyPersons(to, '2026-03-02'))(to.id)).toBe(sum);
	});

	it('leaves the unit it was below and joins the one its successor is below', async () => {
		const [old, next] = [await aUnit({ parent: commune }), await aUnit({ parent: commune })];
		const moved = await aUnit({ parent: old });
		const again = await aUnit({ parent: next });
		const person = await aParticipant({ unitId: moved.id, now: NOW - 75 * DAY });
		await aFinishedAttempt(person, contests[0]!.contest.code, { from: NOW - DAY });
		await write((tx) => units.update(tx, moved.id, { validTo: '2026-02-28', successorId: again.id }));
		const after = await anyPersons(commune, '2026-03-02');
		expect([after(old.id), after(next.id)]).toEqual([0, 1]);
		expect((await anyPersons(next, '2026-03-02'))(again.id)).toBe(1);
		const before = await anyPersons(commune, '2026-02-20');
		expect([before(old.id), before(next.id)]).toEqual([1, 0]);
	});
});
