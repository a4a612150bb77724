import { AUDIENCE_GROUPS } from '$lib/domain/audience-group';
import { seededRandom } from '$lib/domain/seed';
import { read, schema, write } from '$lib/server/db';
import { csvRows } from '$lib/formats/csv-rows';
import * as rounds from '$lib/server/store/rounds';
import { annualFigures } from '$lib/server/usecases/figure/annual-figures';
import { contestParticipation } from '$lib/server/usecases/figure/contest-participation';
import { figuresDigest } from '$lib/server/usecases/figure/figures-digest';
import { publishAnnual } from '$lib/server/usecases/figure/publish-annual';
import { serveAnnual, serveParticipation } from '$lib/server/usecases/figure/serve-open-data';
import { showAnnual } from '$lib/server/usecases/figure/show-annual';
import { showPublishing } from '$lib/server/usecases/figure/show-publishing';
import { withdrawAnnual } from '$lib/server/usecases/figure/withdraw-annual';
import { showResults } from '$lib/server/usecases/contest/show-results';
import { recordAttempt } from '$lib/server/usecases/record-reach';
import type { Actor } from '$lib/server/access';
import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { aPublishedContest } from '../factories/contest';
import { aPopulation } from '../factories/population';
import { aReachedPerson } from '../factories/reach';
import { aStaffMember } from '../factories/staff';
import { DAY, NOW } from '../factories/time';
import { aUnit, type UnitRow } from '../factories/unit';
import { freshDatabase } from './fresh-database';

freshDatabase();

const YEAR = '2026';
const aCommune = () => aUnit({ parent: null, kind: 'commune', name: 'Xã Hòa An' });
const people = async (unit: UnitRow, count: number, group = 'residents' as (typeof AUDIENCE_GROUPS)[number]) => {
	for (let n = 0; n < count; n++) await aReachedPerson(unit.id, { group });
};
async function publish(actor: Actor, unit: UnitRow, note = '', now = NOW) {
	const digest = figuresDigest(await annualFigures(actor, unit.id, YEAR, now));
	await publishAnnual(actor, { unit: unit.id, year: YEAR, digest, note, sure: 'on' }, now);
}

let commune: UnitRow;
let parts: UnitRow[];
let leader: Actor;

/** Persons of the parts: 20, 12, 3. */
beforeEach(async () => {
	commune = await aCommune();
	parts = [];
	for (const name of ['Thôn 1', 'Thôn 2', 'Thôn 3']) parts.push(await aUnit({ parent: commune, name }));
	leader = await aStaffMember({ role: 'leader', unitId: commune.id });
	for (const [index, count] of [20, 12, 3].entries()) await people(parts[index]!, count);
});

describe('a published year', () => {
	it('withholds the small unit and the next smallest, on the page, in the files, in the widget alike', async () => {
		await publish(leader, commune);
		const { figures } = await showAnnual(commune.code, YEAR);
		const told = Object.fromEntries(figures.units.lines.map(({ key, persons }) => [key, persons]));
		expect(told).toEqual({ [parts[0]!.code]: 20, [parts[1]!.code]: null, [parts[2]!.code]: null });
		expect(figures.units.rest).toEqual({ lines: 2, persons: 15, attempts: 0 });
		expect(figures.total.persons).toBe(35);

		const json = JSON.parse((await serveAnnual(commune.code, YEAR, 'json', 'https://thi.example.vn')).body);
		expect(json.units.map(({ code, persons }: { code: string; persons: number | null }) => [code, persons])).toEqual(
			Object.entries(told)
		);
		const rows = csvRows((await serveAnnual(commune.code, YEAR, 'csv', '')).body);
		const csv = rows.filter(([table]) => table === 'unit').map(([, code, , persons]) => [code, persons]);
		expect(csv).toEqual(Object.entries(told).map(([code, persons]) => [code, persons === null ? '' : String(persons)]));
	});

	it('stays as it was when more people take part', async () => {
		await publish(leader, commune);
		await people(parts[2]!, 9);
		expect((await showAnnual(commune.code, YEAR)).figures.total.persons).toBe(35);
		expect((await showPublishing(leader, { unit: commune.id, year: YEAR }, NOW)).standing?.same).toBe(false);
	});

	it('is published again only with a note, and withdrawn with a reason; each is in the log', async () => {
		await publish(leader, commune);
		await people(parts[2]!, 9);
		await expect(publish(leader, commune, '', NOW + 1)).rejects.toMatchObject({ code: 'figure.note.required' });
		await publish(leader, commune, 'Bổ sung thôn 3', NOW + 1);
		expect(await showAnnual(commune.code, YEAR)).toMatchObject({
			note: 'Bổ sung thôn 3',
			figures: { total: { persons: 44 } }
		});
		const withdrawal = { unit: commune.id, year: YEAR, reason: 'Ghi nhầm', sure: 'on' as const };
		await withdrawAnnual(leader, withdrawal, NOW + 2);
		await expect(showAnnual(commune.code, YEAR)).rejects.toMatchObject({ code: 'figure.not_found' });
		await expect(withdrawAnnual(leader, withdrawal, NOW + 3)).rejects.toMatchObject({ code: 'figure.not_found' });
		const { auditLog } = schema;
		const acts = await read.select().from(auditLog).where(eq(auditLog.objectId, commune.id)).orderBy(auditLog.seq);
		expect(acts.map(({ act }) => act)).toEqual(['figure.publish', 'figure.publish', 'figure.withdraw']);
	});

	it('is what was looked at: figures that changed since are not published', async () => {
		const digest = figuresDigest(await annualFigures(leader, commune.id, YEAR, NOW));
		await people(parts[0]!, 1);
		const input = { unit: commune.id, year: YEAR, digest, note: '', sure: 'on' as const };
		await expect(publishAnnual(leader, input, NOW)).rejects.toMatchObject({ code: 'figure.stale' });
	});

	it('needs people, and a role that may publish there', async () => {
		const empty = await aUnit({ parent: commune });
		await expect(publish(leader, empty)).rejects.toMatchObject({ code: 'figure.nothing' });
		const digest = 'a'.repeat(64);
		const input = { unit: commune.id, year: YEAR, digest, note: '', sure: 'on' as const };
		for (const role of ['reviewer', 'unit_manager'] as const) {
			const other = await aStaffMember({ role, unitId: commune.id });
			await expect(publishAnnual(other, input, NOW)).rejects.toMatchObject({ code: 'access.denied' });
			await expect(showPublishing(other, {}, NOW)).rejects.toMatchObject({ code: 'access.denied' });
		}
		const ofPart = await aStaffMember({ role: 'leader', unitId: parts[0]!.id });
		await expect(publishAnnual(ofPart, input, NOW)).rejects.toMatchObject({ code: 'access.denied' });
	});

	it('a unit that the one above withholds does not publish on its own', async () => {
		await publish(leader, commune);
		await expect(publish(leader, parts[1]!)).rejects.toMatchObject({ code: 'figure.withheld_above' });
		await publish(leader, parts[0]!);
		expect((await showAnnual(parts[0]!.code, YEAR)).figures.total.persons).toBe(20);
	});

	it('a unit that is public on its own does not hide another one above', async () => {
		await publish(leader, parts[1]!);
		const { units } = await annualFigures(leader, commune.id, YEAR, NOW);
		expect(units.lines.map(({ persons }) => persons)).toEqual([null, 12, null]);
	});

	it('a group that the figures of one part would give away is withheld', async () => {
		await people(parts[0]!, 8, 'students');
		await people(parts[1]!, 2, 'students');
		await people(commune, 30, 'officials');
		const before = await annualFigures(leader, commune.id, YEAR, NOW);
		expect(before.groups.lines.map(({ key, persons }) => [key, persons])).toContainEqual(['students', 10]);
		await publish(leader, parts[0]!);
		const { groups } = await annualFigures(leader, commune.id, YEAR, NOW);
		// 10 students in all, 8 of them told by the part: the other 2 would follow.
		expect(groups.lines.find(({ key }) => key === 'students')).toMatchObject({ persons: null, withheld: true });
	});
});

describe('the participation in a contest', () => {
	async function aContestOf(counts: number[]) {
		const { contest, round } = await aPublishedContest({ unitId: commune.id, items: 1, now: NOW - 9 * DAY });
		for (const [index, count] of counts.entries())
			for (let n = 0; n < count; n++) {
				const where = { unitId: parts[index]!.id, audienceGroup: 'residents' as const };
				const person = await aReachedPerson(where.unitId, { kinds: ['lesson'] });
				const attempt = { ...where, participantId: person.id, contestId: contest.id, roundId: round.id };
				for (const endedAt of [NOW - DAY, NOW])
					await write((tx) => recordAttempt(tx, { ...attempt, passed: true, endedAt }));
			}
		const open = () => write((tx) => rounds.update(tx, round.id, { finalizedAt: NOW, resultsPublishedAt: NOW }));
		return { contest, open };
	}

	it('is public with the results and not before, the same on the page and in the files', async () => {
		const { contest, open } = await aContestOf([9, 7, 2]);
		await expect(contestParticipation(contest.code)).rejects.toMatchObject({ code: 'figure.not_found' });
		await open();
		const figures = await contestParticipation(contest.code);
		expect(figures.units.lines.map(({ persons }) => persons)).toEqual([9, null, null]);
		const page = await showResults(contest.code, { round: null, division: null, search: null, after: null }, null);
		expect(page.participation).toEqual(figures);
		const json = JSON.parse((await serveParticipation(contest.code, 'json', '')).body);
		expect(json.units.map(({ persons }: { persons: number | null }) => persons)).toEqual([9, null, null]);
		const rows = csvRows((await serveParticipation(contest.code, 'csv', '')).body);
		expect(rows.filter(([table]) => table === 'unit').map(([, , , persons]) => persons)).toEqual(['9', '', '']);
	});

	it('a year that leaves it as possible as before is told whole', async () => {
		const { contest, open } = await aContestOf([9, 6, 4]);
		await open();
		const before = (await contestParticipation(contest.code)).units.lines;
		expect(before.map(({ persons }) => persons)).toEqual([9, null, null]);
		await publish(leader, commune);
		expect((await showAnnual(commune.code, YEAR)).figures.units.lines.map(({ persons }) => persons)).toEqual([
			29, 18, 7
		]);
		expect((await contestParticipation(contest.code)).units.lines).toEqual(before);
	});

	it('a year that would narrow down what the contest withholds is withheld there too', async () => {
		commune = await aCommune();
		leader = await aStaffMember({ role: 'leader', unitId: commune.id });
		parts = [];
		for (const name of ['Thôn 1', 'Thôn 2', 'Thôn 3']) parts.push(await aUnit({ parent: commune, name }));
		const { contest, open } = await aContestOf([9, 6, 4]);
		await people(parts[2]!, 1);
		await open();
		// In the year 9, 6 and 5: who knows that the 10 of the last two in the contest are at most 6 and 5 knows that they are 4 at least.
		const { units } = await annualFigures(leader, commune.id, YEAR, NOW);
		expect(units.lines.map(({ persons }) => persons)).toEqual([9, null, null]);
		await publish(leader, commune);
		const after = (await contestParticipation(contest.code)).units.lines;
		expect(after.map(({ persons }) => persons)).toEqual([9, null, null]);
	});
});

describe('figures of random participation', () => {
	it('add up, and no line that is told is small', async () => {
		const random = seededRandom('public figures');
		const places = [...parts, commune];
		for (let n = 0; n < 40; n++) {
			const group = AUDIENCE_GROUPS[Math.floor(random() ** 2 * AUDIENCE_GROUPS.length)]!;
			await people(places[Math.floor(random() * places.length)]!, 1, group);
		}
		for (const unit of parts) await aPopulation(unit.id, 100);
		await publish(leader, commune);
		const { figures } = await showAnnual(commune.code, YEAR);
		for (const table of [figures.groups, figures.units]) {
			const told = table.lines.flatMap(({ persons }) => (persons === null ? [] : [persons]));
			const sum = told.reduce((all, n) => all + n, 0) + (table.rest?.persons ?? 0);
			expect(sum).toBe(figures.total.persons);
			expect(told.filter((n) => n > 0 && n < 5)).toEqual([]);
		}
	});
});
