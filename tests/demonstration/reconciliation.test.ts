import { AUDIENCE_GROUPS } from '$lib/domain/audience-group';
import type { Actor } from '$lib/server/access';
import { read, schema } from '$lib/server/db';
import { findActor } from '$lib/server/usecases/find-actor';
import { annualFigures } from '$lib/server/usecases/figure/annual-figures';
import { readChannels } from '$lib/server/usecases/reach/read-channels';
import { readComparison } from '$lib/server/usecases/reach/read-comparison';
import { readOverview } from '$lib/server/usecases/reach/read-overview';
import { readRanking } from '$lib/server/usecases/reach/read-ranking';
import { readScreen } from '$lib/server/usecases/reach/read-screen';
import { readUnit } from '$lib/server/usecases/reach/read-unit';
import { unitTree } from '$lib/server/usecases/reach/unit-tree';
import { createReport } from '$lib/server/usecases/report/create-report';
import { exportReport } from '$lib/server/usecases/report/export-report';
import { openReport } from '$lib/server/usecases/report/open-report';
import { isInSubtree } from '$lib/domain/unit';
import { eq } from 'drizzle-orm';
import { readXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadDemonstration } from '../factories/demonstration';

const NOW = Date.now();
const YEAR = String(new Date(NOW + 7 * 3_600_000).getUTCFullYear());
const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);

let leader: Actor;
let organizer: Actor;
const actorNamed = async (username: string) => {
	const [row] = await read.select().from(schema.staff).where(eq(schema.staff.username, username));
	return (await findActor(row!.id))!;
};

beforeAll(async () => {
	await loadDemonstration(NOW);
	[leader, organizer] = [await actorNamed('lanhdao'), await actorNamed('canbo')];
}, 240_000);

/** Persons by unit and all below it, from papers and lessons alone: two accounts of one person are one, a merged unit is its successor. */
async function personsCounted() {
	const tree = await unitTree();
	const today = new Date(NOW + 7 * 3_600_000).toISOString().slice(0, 10);
	const practice = new Set(
		(await read.select().from(schema.rounds)).filter(({ isPractice }) => isPractice).map(({ id }) => id)
	);
	const account = new Map((await read.select().from(schema.participants)).map((one) => [one.id, one]));
	const events = [
		...(await read.select().from(schema.attempts))
			.filter(({ endedAt, roundId }) => endedAt !== null && !practice.has(roundId))
			.map(({ participantId, unitId, endedAt }) => ({ participantId, unitId, at: endedAt! })),
		...(await read.select().from(schema.lessonCompletions)).map(({ participantId, unitId, completedAt }) => ({
			participantId,
			unitId: unitId ?? account.get(participantId)!.unitId,
			at: completedAt
		}))
	].sort((a, b) => a.at - b.at);
	const first = new Map<string, string>();
	for (const { participantId, unitId } of events) {
		const person = account.get(participantId)!.countedAsId ?? participantId;
		if (!first.has(person)) first.set(person, unitId);
	}
	return (unitId: string) => {
		const { path } = tree.byId.get(unitId)!;
		return [...first.values()].filter((id) => isInSubtree(tree.successorOn(id, today)!.path, path)).length;
	};
}

describe('the demonstration', () => {
	it('shows each unit the persons that papers and lessons say, on its own page and above', async () => {
		const counted = await personsCounted();
		const tree = await unitTree();
		const { reach } = await readOverview(leader, {}, NOW);
		expect(reach.total.persons.any).toBeGreaterThan(100);
		for (const unit of tree.units) {
			const page = await readUnit(leader, { unit: unit.id }, NOW);
			expect([unit.name, page.reach.total.persons.any]).toEqual([unit.name, counted(unit.id)]);
			expect(sum(page.reach.units.map(({ persons }) => persons.any)) + page.reach.direct.persons.any).toBe(
				page.reach.total.persons.any
			);
			expect(sum(page.reach.groups.map(({ persons }) => persons.any))).toBe(page.reach.total.persons.any);
		}
	});

	it('has one figure for one thing on every page, in the report and in its workbook', async () => {
		const query = { period: YEAR };
		const { reach } = await readOverview(leader, query, NOW);
		const screen = await readScreen(leader, query, NOW);
		expect(screen.reach.total).toEqual(reach.total);
		const ranking = await readRanking(leader, query, NOW);
		expect(ranking.rows.map(({ name, persons, share }) => [name, persons, share])).toEqual(
			reach.units.map(({ name, persons, share }) => [name, persons.any, share])
		);
		const channels = await readChannels(leader, query, NOW);
		expect(channels.verified).toEqual({
			contest: reach.total.persons.contest,
			lesson: reach.total.persons.lesson,
			any: reach.total.persons.any,
			attempts: reach.total.attempts
		});
		const compared = await readComparison(leader, { a: `p:${Number(YEAR) - 1}`, b: `p:${YEAR}` }, NOW);
		expect(compared.total.b.all).toBe(reach.total.persons.any);

		const unitId = (await unitTree()).units[0]!.id;
		const wish = { unitId, planId: null, kind: 'year', year: Number(YEAR), quarter: 1, endsOn: null } as const;
		const id = await createReport(organizer, wish, NOW);
		const { figures } = await openReport(organizer, id);
		expect(figures.total.verified).toEqual({ ...reach.total.persons, attempts: reach.total.attempts });
		expect(figures.total.share).toEqual(reach.total.share);
		expect(figures.groups.map(({ group, verified }) => [group, verified.any])).toEqual(
			reach.groups.map(({ group, persons }) => [group, persons.any])
		);
		expect(figures.units.map(({ name, verified }) => [name, verified.any])).toEqual(
			reach.units.map(({ name, persons }) => [name, persons.any])
		);
		expect(sum(figures.channels.map(({ headcount }) => headcount))).toBe(figures.total.attested.headcount);
		expect(sum(channels.channels.map(({ headcount }) => headcount))).toBe(figures.total.attested.headcount);

		const { bytes } = await exportReport(organizer, id, 'xlsx', NOW);
		const { sheets } = await readXlsx(bytes);
		const rows = sheets.flatMap((sheet) => sheet.rows);
		for (const { name, verified } of figures.units) {
			const ofUnit = rows.filter((row) => row.includes(name));
			expect([name, ofUnit.some((row) => row.includes(verified.any))]).toEqual([name, true]);
		}
	});

	it('makes nothing public that does not add up with what leaders see', async () => {
		const unitId = (await unitTree()).units[0]!.id;
		const { reach } = await readOverview(leader, { period: YEAR }, NOW);
		const open = await annualFigures(leader, unitId, YEAR, NOW);
		expect(open.total.persons).toBe(reach.total.persons.any);
		const told = open.groups.lines.filter(({ withheld }) => !withheld);
		expect(told.map(({ key, persons }) => [key, persons])).toEqual(
			told.map(({ key }) => [key, reach.groups.find(({ group }) => group === key)!.persons.any])
		);
		for (const table of [open.groups, open.units]) {
			const shown = sum(table.lines.map(({ persons }) => persons ?? 0)) + (table.rest?.persons ?? 0);
			expect(shown).toBe(open.total.persons);
			for (const { persons } of table.lines) expect(persons === null || persons === 0 || persons >= 5).toBe(true);
		}
	});

	it('names every group in every breakdown', async () => {
		const { reach } = await readOverview(leader, {}, NOW);
		expect(reach.groups.map(({ group }) => group)).toEqual([...AUDIENCE_GROUPS]);
	});
});
