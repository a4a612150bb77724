import { describe, expect, it } from 'vitest';
import { eq } from 'drizzle-orm';
import type { OverallRule } from '$lib/domain/overall-standing';
import { entryCode } from '$lib/domain/entry-code';
import { read, schema, write } from '$lib/server/db';
import type { Actor } from '$lib/server/access';
import { newId } from '$lib/server/id';
import * as roundEntries from '$lib/server/store/round-entries';
import { finalizeOverall } from '$lib/server/usecases/contest/finalize-overall';
import { finalizeRound } from '$lib/server/usecases/contest/finalize-round';
import { publishOverall } from '$lib/server/usecases/contest/publish-overall';
import { showOverall } from '$lib/server/usecases/contest/show-overall';
import { aPublishedContest, type RoundRow } from '../factories/contest';
import { aParticipant, type ParticipantRow } from '../factories/participant';
import { aStaffMember } from '../factories/staff';
import { DAY, HOUR, MINUTE, NOW } from '../factories/time';
import { freshDatabase } from './fresh-database';

freshDatabase();

const SUM: OverallRule = { method: 'sum', bestOf: 0, points: [], prizes: [{ tier: 'first', count: 1, label: 'Cúp' }] };
const ALL = { division: null, after: null };

/** Two rounds that are over. */
async function twoRounds(overall: OverallRule | null, overrides: Parameters<typeof aPublishedContest>[0] = {}) {
	const rounds = [3, 2].map((daysAgo) => ({
		opensAt: NOW - daysAgo * DAY,
		closesAt: NOW - daysAgo * DAY + HOUR,
		rules: { prediction: null, tieSteps: ['duration' as const, 'lot' as const], graceMs: 0 }
	}));
	return aPublishedContest({ rounds, overall, ...overrides });
}

async function enters(person: ParticipantRow, round: RoundRow, correct: number, durationMs = 5 * MINUTE) {
	const { unitId, audienceGroup } = person;
	const counted = { correct, total: 4, durationMs, submittedAt: round.opensAt + durationMs, prediction: null };
	const entry = { unitId, audienceGroup, finishedAttempts: 1, attemptId: newId(NOW), ...counted };
	await write((tx) => roundEntries.insertFirst(tx, { roundId: round.id, participantId: person.id, ...entry }));
}

async function finalizeAll(organizer: Actor, rounds: RoundRow[]) {
	for (const round of rounds) await finalizeRound(organizer, round.id, NOW);
}

describe('the overall standings', () => {
	it('add up the rounds, whoever missed one included, and propose the overall prize', async () => {
		const organizer = await aStaffMember();
		const { contest, rounds } = await twoRounds(SUM);
		const [steady, brilliant] = [await aParticipant(), await aParticipant()];
		await enters(steady, rounds[0]!, 3);
		await enters(steady, rounds[1]!, 3);
		await enters(brilliant, rounds[1]!, 4);
		await finalizeAll(organizer, rounds);
		await finalizeOverall(organizer, contest.id, NOW);
		const { rows } = await showOverall(organizer, contest.id, ALL);
		expect(
			rows.map(({ participantId, place, score, rounds: n, prize }) => [participantId, place, score, n, prize])
		).toEqual([
			[steady.id, 1, 6, 2, 'first'],
			[brilliant.id, 2, 4, 1, null]
		]);
		expect(rows[0]?.entryCode).toBe(entryCode(contest.id, steady.id));
	});

	it('stand by division, each with its own places', async () => {
		const organizer = await aStaffMember();
		const divisions = [
			{ key: 'can-bo', name: 'Bảng cán bộ', groups: ['officials' as const] },
			{
				key: 'nhan-dan',
				name: 'Bảng nhân dân',
				groups: ['residents' as const, 'students' as const, 'cooperatives' as const]
			}
		];
		const { contest, rounds } = await twoRounds(SUM, { divisions });
		const [official, resident] = [await aParticipant({ audienceGroup: 'officials' }), await aParticipant()];
		await enters(official, rounds[0]!, 1);
		await enters(resident, rounds[0]!, 4);
		await finalizeAll(organizer, rounds);
		await finalizeOverall(organizer, contest.id, NOW);
		const first = async (division: string) =>
			(await showOverall(organizer, contest.id, { division, after: null })).rows.map((row) => [
				row.participantId,
				row.place,
				row.prize
			]);
		expect(await first('can-bo')).toEqual([[official.id, 1, 'first']]);
		expect(await first('nhan-dan')).toEqual([[resident.id, 1, 'first']]);
	});

	it('wait for every round, are made once, and are logged', async () => {
		const organizer = await aStaffMember();
		const { contest, rounds } = await twoRounds(SUM);
		await enters(await aParticipant(), rounds[0]!, 2);
		await finalizeRound(organizer, rounds[0]!.id, NOW);
		await expect(finalizeOverall(organizer, contest.id, NOW)).rejects.toThrow('overall.rounds_open');
		await finalizeRound(organizer, rounds[1]!.id, NOW);
		const both = await Promise.allSettled([1, 2].map(() => finalizeOverall(organizer, contest.id, NOW)));
		expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
		const stored = await read
			.select()
			.from(schema.overallStandings)
			.where(eq(schema.overallStandings.contestId, contest.id));
		expect(stored).toHaveLength(1);
		const log = await read
			.select()
			.from(schema.auditLog)
			.where(eq(schema.auditLog.objectId, contest.id))
			.orderBy(schema.auditLog.seq);
		expect(log.map(({ act }) => act)).toEqual(['contest.finalize_overall']);
	});

	it('are not for a contest whose rounds stand alone, nor for those who may not', async () => {
		const organizer = await aStaffMember();
		const { contest } = await twoRounds(null);
		await expect(finalizeOverall(organizer, contest.id, NOW)).rejects.toThrow('overall.none');
		const leader = await aStaffMember({ role: 'leader' });
		await expect(finalizeOverall(leader, contest.id, NOW)).rejects.toThrow('access.denied');
	});

	it('are published only after their prizes are approved', async () => {
		const organizer = await aStaffMember();
		const { contest, rounds } = await twoRounds(SUM);
		await enters(await aParticipant(), rounds[0]!, 2);
		await finalizeAll(organizer, rounds);
		await expect(publishOverall(organizer, contest.id, NOW)).rejects.toThrow('overall.not_finalized');
		await finalizeOverall(organizer, contest.id, NOW);
		await expect(publishOverall(organizer, contest.id, NOW)).rejects.toThrow('awards.not_approved');
		await write((tx) =>
			tx.update(schema.awards).set({ state: 'approved' }).where(eq(schema.awards.contestId, contest.id))
		);
		await publishOverall(organizer, contest.id, NOW);
		await expect(publishOverall(organizer, contest.id, NOW)).rejects.toThrow('results.published');
	});
});
