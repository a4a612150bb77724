import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { breathe } from '$lib/server/breathe';
import { read, schema, write } from '$lib/server/db';
import { newId } from '$lib/server/id';
import * as roundEntries from '$lib/server/store/round-entries';
import * as rounds from '$lib/server/store/rounds';
import * as standings from '$lib/server/store/standings';
import { finalizeRound } from '$lib/server/usecases/contest/finalize-round';
import { rankRound } from '$lib/server/usecases/contest/rank-round';
import { findRound } from '$lib/server/usecases/contest/find-contest';
import { aPublishedContest, type RoundRow } from '../factories/contest';
import { aParticipant } from '../factories/participant';
import { aStaffMember } from '../factories/staff';
import { DAY, HOUR, MINUTE, NOW } from '../factories/time';
import { freshDatabase } from './fresh-database';

freshDatabase();

/** A round that is over, with this many entries, all different. */
async function aClosedRound(entries: number) {
	const { round, contest } = await aPublishedContest({
		rounds: [{ opensAt: NOW - DAY, closesAt: NOW - HOUR, rules: { graceMs: 0 } }]
	});
	const { id, unitId, audienceGroup } = await aParticipant();
	const people = [id];
	while (people.length < entries) people.push((await aParticipant({ unitId })).id);
	await write(async (tx) => {
		for (const [index, participantId] of people.entries()) {
			const counted = { correct: index % 5, total: 4, durationMs: MINUTE + index, submittedAt: NOW - DAY + index };
			const entry = {
				unitId,
				audienceGroup,
				finishedAttempts: 1,
				attemptId: newId(NOW),
				...counted,
				prediction: index
			};
			await roundEntries.insertFirst(tx, { roundId: round.id, participantId, ...entry });
		}
	});
	return { round, contest, people };
}

const stored = ({ id }: RoundRow) => read.select().from(schema.standings).where(eq(schema.standings.roundId, id));
const now = async ({ id }: RoundRow) => (await rounds.findWithContest(id))!.round;

describe('a run of the ranking', () => {
	it('that two people start at once is put in force once, and leaves one set of rows', async () => {
		const organizer = await aStaffMember();
		const { round } = await aClosedRound(30);
		const both = await Promise.allSettled([1, 2].map(() => finalizeRound(organizer, round.id, NOW)));
		expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
		const rows = await stored(round);
		expect(rows.map(({ position }) => position).sort((a, b) => a - b)).toEqual(rows.map((_, index) => index + 1));
		expect(new Set(rows.map(({ run }) => run))).toEqual(new Set([(await now(round)).standingsRun]));
	});

	it('that died with the server is never seen, and its rows go with the next', async () => {
		const organizer = await aStaffMember();
		const { round } = await aClosedRound(3);
		const found = await findRound(organizer, round.id, 'contest:publish');
		const rows = (await rankRound(found)).rows.map((row) => ({ ...row, run: 'died' }));
		await write((tx) => standings.addRows(tx, rows));
		const list = { round: await now(round), division: '' };
		expect(await standings.page(list, { after: 0, limit: 10, search: null })).toEqual([]);
		await finalizeRound(organizer, round.id, NOW);
		expect((await stored(round)).map(({ run }) => run)).not.toContain('died');
		expect(await stored(round)).toHaveLength(3);
	});

	it('made of entries that have changed since is not put in force', async () => {
		const organizer = await aStaffMember();
		const { round, people } = await aClosedRound(3);
		const before = await now(round);
		await write((tx) => roundEntries.excludeFromOpenRankings(tx, people[1]!, 'withdrawn'));
		const counts = { fullMarks: 0, participants: 3, attempts: 3 };
		const run = { standingsRun: 'older', outcome: 0, counts, finalizedBy: organizer.id, finalizedAt: NOW };
		expect(await write((tx) => rounds.markFinalized(tx, before, run))).toBe(false);
		await finalizeRound(organizer, round.id, NOW);
		expect((await stored(round)).map(({ participantId }) => participantId).sort()).toEqual(
			[people[0], people[2]].sort()
		);
	});

	it('lets other writes through between its own', async () => {
		const organizer = await aStaffMember();
		const { round } = await aClosedRound(1_200);
		let between = 0;
		let running = true;
		const others = (async () => {
			while (running) {
				await write((tx) => tx.select({ id: schema.rounds.id }).from(schema.rounds).limit(1));
				between += 1;
				await breathe();
			}
		})();
		await finalizeRound(organizer, round.id, NOW).finally(() => (running = false));
		await others;
		// The rows alone go in three writes.
		expect(between).toBeGreaterThan(3);
		expect(await stored(round)).toHaveLength(1_200);
	}, 120_000);
});
