import { DomainError } from '$lib/domain/domain-error';
import { entryCode } from '$lib/domain/entry-code';
import { lotKey } from '$lib/domain/seed';
import { read, schema, write } from '$lib/server/db';
import { newId } from '$lib/server/id';
import * as attempts from '$lib/server/store/attempts';
import * as consents from '$lib/server/store/consents';
import * as roundEntries from '$lib/server/store/round-entries';
import * as rounds from '$lib/server/store/rounds';
import * as standings from '$lib/server/store/standings';
import { closeRound } from '$lib/server/usecases/contest/close-round';
import { exportStandings } from '$lib/server/usecases/contest/export-standings';
import { finalizeRound } from '$lib/server/usecases/contest/finalize-round';
import { publishResults } from '$lib/server/usecases/contest/publish-results';
import { showLive } from '$lib/server/usecases/contest/show-live';
import { showResults } from '$lib/server/usecases/contest/show-results';
import { showStandings } from '$lib/server/usecases/contest/show-standings';
import { startAttempt } from '$lib/server/usecases/attempt/start-attempt';
import { submitAttempt } from '$lib/server/usecases/attempt/submit-attempt';
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { aPublishedContest, type ContestRow, type RoundRow } from '../factories/contest';
import { aParticipant, type ParticipantRow } from '../factories/participant';
import { aStaffMember } from '../factories/staff';
import { DAY, HOUR, MINUTE, NOW, SECOND } from '../factories/time';
import { freshDatabase } from './fresh-database';

freshDatabase();

/** Long after the round is over, its grace too. */
const LATER = NOW + 3 * DAY;
const FIRST_PAGE = { division: null, after: null };
const RESULTS = { round: null, division: null, search: null, after: null };
const refusal = (code: string) => expect.objectContaining({ code }) as unknown as DomainError;

let organizer: Awaited<ReturnType<typeof aStaffMember>>;

beforeAll(async () => {
	organizer = await aStaffMember({ role: 'organizer', phone: '0912 345 678' });
});

/** A person with a counted attempt in the round. */
async function anEntrant(
	round: RoundRow,
	result: Partial<roundEntries.NewRoundEntry>,
	person: Partial<ParticipantRow> = {}
): Promise<ParticipantRow> {
	const participant = await aParticipant(person);
	const { id: participantId, unitId, audienceGroup } = participant;
	await write((tx) =>
		roundEntries.insertFirst(tx, {
			roundId: round.id,
			participantId,
			unitId,
			audienceGroup,
			finishedAttempts: 1,
			attemptId: newId(NOW),
			correct: 4,
			total: 4,
			durationMs: 5 * MINUTE,
			submittedAt: NOW,
			prediction: null,
			...result
		})
	);
	return participant;
}

const listOf = async ({ id }: RoundRow) => ({ round: (await rounds.findWithContest(id))!.round, division: '' });
const order = async (round: RoundRow) => standings.page(await listOf(round), { after: 0, limit: 100, search: null });
const places = async (round: RoundRow) =>
	(await order(round)).map(({ participantId, place, decidedBy }) => [participantId, place, decidedBy]);

describe('finalizing a round', () => {
	it('ranks by right answers, then the nearer prediction, then the shorter time', async () => {
		const { round } = await aPublishedContest();
		const far = await anEntrant(round, { prediction: 40 });
		const slow = await anEntrant(round, { prediction: 4, durationMs: 9 * MINUTE });
		const quick = await anEntrant(round, { prediction: 2, durationMs: 8 * MINUTE });
		const fewer = await anEntrant(round, { correct: 3, prediction: 3, durationMs: MINUTE });
		await finalizeRound(organizer, round.id, LATER);
		// Three had full marks: 2 and 4 are equally near, 40 is far.
		expect((await rounds.findWithContest(round.id))?.round.outcome).toBe(3);
		expect(await places(round)).toEqual([
			[quick.id, 1, 'correct'],
			[slow.id, 2, 'duration'],
			[far.id, 3, 'prediction'],
			[fewer.id, 4, 'correct']
		]);
	});

	it('draws lots among equals from the round’s seed', async () => {
		const { round } = await aPublishedContest({ rounds: [{ rules: { prediction: null, tieSteps: ['lot'] } }] });
		const equals = await Promise.all([1, 2, 3, 4].map(() => anEntrant(round, {})));
		await finalizeRound(organizer, round.id, LATER);
		const lots = equals.map(({ id }) => ({ id, lot: lotKey(round.lotSeed, entryCode(round.id, id)) }));
		const drawn = lots.sort((a, b) => (a.lot < b.lot ? -1 : 1)).map(({ id }) => id);
		expect((await order(round)).map(({ participantId }) => participantId)).toEqual(drawn);
		expect((await order(round)).map(({ place }) => place)).toEqual([1, 2, 3, 4]);
	});

	it('lets equals share a place, and a prize, where no step parts them', async () => {
		const { round } = await aPublishedContest({ rounds: [{ rules: { prediction: null, tieSteps: [] } }] });
		await anEntrant(round, {});
		await anEntrant(round, {});
		await anEntrant(round, { correct: 1 });
		await finalizeRound(organizer, round.id, LATER);
		const { rows } = await showStandings(organizer, round.id, FIRST_PAGE, LATER);
		expect(rows.map(({ place, decidedBy, prize }) => [place, decidedBy, prize])).toEqual([
			[1, 'correct', 'first'],
			[1, 'tied', 'first'],
			[3, 'correct', null]
		]);
	});

	it('leaves organizers out, says why, and still counts them in what was predicted', async () => {
		const { round } = await aPublishedContest({ rounds: [{ rules: { prediction: 'participants' } }] });
		const insider = await anEntrant(round, {}, { phone: '+84912345678', name: 'Trần Văn Tổ Chức' });
		const guest = await anEntrant(round, { correct: 2 });
		await finalizeRound(organizer, round.id, LATER);
		expect(await places(round)).toEqual([[guest.id, 1, 'correct']]);
		expect((await roundEntries.find(round.id, insider.id))?.excludedReason).toBe('organizer');
		const shown = await showStandings(organizer, round.id, FIRST_PAGE, LATER);
		expect(shown.excluded).toEqual([expect.objectContaining({ name: 'Trần Văn Tổ Chức', reason: 'organizer' })]);
		expect(shown.round.outcome).toBe(2);
	});

	it('gives prizes to no more than the share of entrants', async () => {
		const prizes = [{ tier: 'consolation' as const, count: 5, label: '' }];
		const { round } = await aPublishedContest({ prizes, maxAwardShare: 0.5 });
		for (const correct of [4, 3, 2, 1]) await anEntrant(round, { correct });
		await finalizeRound(organizer, round.id, LATER);
		const { rows } = await showStandings(organizer, round.id, FIRST_PAGE, LATER);
		expect(rows.map(({ prize }) => prize)).toEqual(['consolation', 'consolation', null, null]);
	});

	it('is done once: the second time is refused and changes nothing', async () => {
		const { round } = await aPublishedContest();
		await anEntrant(round, {});
		const both = await Promise.allSettled([1, 2].map(() => finalizeRound(organizer, round.id, LATER)));
		expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
		await expect(finalizeRound(organizer, round.id, LATER + HOUR)).rejects.toEqual(refusal('round.finalized'));
		expect(await order(round)).toHaveLength(1);
		expect((await rounds.findWithContest(round.id))?.round.finalizedAt).toBe(LATER);
	});

	it('waits for the close, and for papers that may still be handed in', async () => {
		const { contest, round } = await aPublishedContest();
		await expect(finalizeRound(organizer, round.id, NOW)).rejects.toEqual(refusal('round.not_over'));
		const person = await aParticipant();
		await startAttempt(person, contest.code, round.closesAt - MINUTE);
		await expect(finalizeRound(organizer, round.id, round.closesAt + MINUTE)).rejects.toEqual(
			refusal('round.papers_running')
		);
		await finalizeRound(organizer, round.id, round.closesAt + round.rules.graceMs + SECOND);
		expect((await order(round)).map(({ participantId, correct }) => [participantId, correct])).toEqual([
			[person.id, 0]
		]);
	});

	it('is not for those who may only read', async () => {
		const { round } = await aPublishedContest();
		const leader = await aStaffMember({ role: 'leader' });
		await expect(finalizeRound(leader, round.id, LATER)).rejects.toEqual(refusal('access.denied'));
	});

	it('ranks thousands in one write', async () => {
		const { round } = await aPublishedContest({ rounds: [{ rules: { prediction: null } }] });
		const template = await aParticipant();
		const crowd = Array.from({ length: 2_000 }, (_, index) => ({
			...template,
			id: newId(NOW + index),
			phone: `+849${String(50_000_000 + index)}`
		}));
		await write(async (tx) => {
			for (let from = 0; from < crowd.length; from += 500) {
				const some = crowd.slice(from, from + 500);
				await tx.insert(schema.participants).values(some);
				await tx.insert(schema.roundEntries).values(
					some.map(({ id, unitId, audienceGroup }, index) => ({
						roundId: round.id,
						participantId: id,
						unitId,
						audienceGroup,
						finishedAttempts: 2,
						attemptId: id,
						correct: index % 5,
						total: 4,
						durationMs: 1_000 + from + index,
						submittedAt: NOW
					}))
				);
			}
		});
		await finalizeRound(organizer, round.id, LATER);
		const last = await standings.page(await listOf(round), { after: 1_999, limit: 10, search: null });
		expect(last).toEqual([expect.objectContaining({ position: 2_000, correct: 0 })]);
	});
});

describe('closing a round early', () => {
	it('ends running papers with it, but for the extra time of a person', async () => {
		const { contest, round } = await aPublishedContest();
		const at = NOW + MINUTE;
		const usual = await startAttempt(await aParticipant(), contest.code, NOW);
		const slow = await startAttempt(await aParticipant(), contest.code, NOW);
		await write((tx) =>
			tx
				.update(schema.attempts)
				.set({ extraMs: 5 * MINUTE, deadlineAt: NOW + 25 * MINUTE })
				.where(eq(schema.attempts.id, slow))
		);
		await closeRound(organizer, round.id, at);
		const deadline = async (id: string) => (await attempts.findWithRound(id))?.attempt.deadlineAt;
		expect([await deadline(usual), await deadline(slow)]).toEqual([at, at + 5 * MINUTE]);
		expect((await rounds.findWithContest(round.id))?.round.closesAt).toBe(at);
	});

	it('is possible only while it is open, and is logged', async () => {
		const { round } = await aPublishedContest();
		await expect(closeRound(organizer, round.id, LATER)).rejects.toEqual(refusal('round.closed'));
		await closeRound(organizer, round.id, NOW);
		await expect(closeRound(organizer, round.id, NOW + MINUTE)).rejects.toEqual(refusal('round.closed'));
		const log = await read
			.select()
			.from(schema.auditLog)
			.where(eq(schema.auditLog.objectId, round.id))
			.orderBy(schema.auditLog.seq);
		expect(log).toMatchObject([
			{ act: 'round.close_early', before: { closesAt: round.closesAt }, after: { closesAt: NOW } }
		]);
	});
});

describe('live counts', () => {
	it('keep persons and attempts apart', async () => {
		const { contest, round } = await aPublishedContest();
		const person = await aParticipant();
		const first = await startAttempt(person, contest.code, NOW);
		await submitAttempt(person, first, NOW + MINUTE);
		await startAttempt(person, contest.code, NOW + 2 * HOUR);
		const { live } = await showLive(organizer, contest.id, null, NOW + 3 * HOUR);
		expect(live?.totals).toEqual({
			personsStarted: 1,
			personsFinished: 1,
			attemptsStarted: 2,
			attemptsFinished: 1,
			population: null
		});
		expect(live?.running).toBe(1);
		expect(live?.groups.find(({ group }) => group === 'residents')).toMatchObject({
			personsStarted: 1,
			attemptsStarted: 2
		});
		const busy = live?.overTime.buckets.filter(({ attemptsStarted }) => attemptsStarted > 0);
		expect(busy).toEqual([
			{ at: NOW, attemptsStarted: 1, attemptsFinished: 1 },
			{ at: NOW + 2 * HOUR, attemptsStarted: 1, attemptsFinished: 0 }
		]);
		expect(round.id).toBe(live?.roundId);
	});
});

describe('results', () => {
	async function aRankedContest(): Promise<{ contest: ContestRow; round: RoundRow; winner: ParticipantRow }> {
		const { contest, round } = await aPublishedContest();
		const winner = await anEntrant(round, {}, { name: 'Nguyễn Thị Minh Hằng', phone: `+8498${newDigits()}` });
		await anEntrant(round, { correct: 1 }, { name: 'Lê Văn Đức' });
		await finalizeRound(organizer, round.id, LATER);
		await write((tx) => tx.update(schema.awards).set({ state: 'approved' }).where(eq(schema.awards.roundId, round.id)));
		return { contest, round, winner };
	}
	let made = 1_000_000;
	const newDigits = () => String(++made);

	it('stay hidden until they are published', async () => {
		const { contest, round } = await aRankedContest();
		expect((await showResults(contest.code, RESULTS, null)).results).toBeNull();
		expect((await showResults(contest.code, { ...RESULTS, round: round.id }, null)).results).toBeNull();
		await publishResults(organizer, round.id, LATER);
		expect((await showResults(contest.code, RESULTS, null)).results?.rows).toHaveLength(2);
		await expect(publishResults(organizer, round.id, LATER)).rejects.toEqual(refusal('results.published'));
	});

	it('cannot be published before there are any', async () => {
		const { round } = await aPublishedContest();
		await expect(publishResults(organizer, round.id, LATER)).rejects.toEqual(refusal('round.not_finalized'));
	});

	it('show nobody’s full name, phone or id, winners neither', async () => {
		const { contest, round, winner } = await aRankedContest();
		await publishResults(organizer, round.id, LATER);
		const { results } = await showResults(contest.code, RESULTS, null);
		expect(results?.winners).toMatchObject([{ name: 'N. T. M. Hằng', prize: 'first', prizeLabel: '500.000 đồng' }]);
		const sent = JSON.stringify(results);
		expect(sent).not.toContain('Nguyễn Thị');
		expect(sent).not.toContain(winner.id);
		expect(sent).not.toContain(winner.phone);
	});

	it('name a winner who agreed to be named, until that is withdrawn', async () => {
		const { contest, round, winner } = await aRankedContest();
		await publishResults(organizer, round.id, LATER);
		const consent = {
			id: newId(NOW),
			participantId: winner.id,
			kind: 'publication' as const,
			textVersion: '1',
			givenAt: NOW
		};
		await write((tx) => consents.insert(tx, [consent]));
		const nameShown = async () => (await showResults(contest.code, RESULTS, null)).results?.winners[0]?.name;
		expect(await nameShown()).toBe('Nguyễn Thị Minh Hằng');
		await write((tx) => consents.withdrawAll(tx, winner.id, LATER));
		expect(await nameShown()).toBe('N. T. M. Hằng');
	});

	it.each([
		['minh hang', 1],
		['Nguyễn', 1],
		['duc', 1],
		['100%', 0],
		['tran', 0]
	])('are found by a name without its marks: %s', async (search, found) => {
		const { contest, round } = await aRankedContest();
		await publishResults(organizer, round.id, LATER);
		expect((await showResults(contest.code, { ...RESULTS, search }, null)).results?.rows).toHaveLength(found);
	});

	it('are found by the last three or four digits of a phone', async () => {
		const { contest, round, winner } = await aRankedContest();
		await publishResults(organizer, round.id, LATER);
		for (const length of [3, 4]) {
			const search = winner.phone?.slice(-length) ?? '';
			expect((await showResults(contest.code, { ...RESULTS, search }, null)).results?.rows[0]?.name).toBe(
				'N. T. M. Hằng'
			);
		}
	});

	it('show people their own row', async () => {
		const { contest, round, winner } = await aRankedContest();
		await publishResults(organizer, round.id, LATER);
		expect((await showResults(contest.code, RESULTS, winner)).results?.own).toMatchObject({ place: 1, correct: 4 });
		expect((await showResults(contest.code, RESULTS, await aParticipant())).results?.own).toBeNull();
	});

	it('are exported whole for the organizers, which is logged, and for nobody else', async () => {
		const { round, winner } = await aRankedContest();
		const { csv } = await exportStandings(organizer, round.id, ['#'], LATER);
		expect(csv).toContain(`1,1,Nguyễn Thị Minh Hằng,${winner.phone},`);
		const log = await read
			.select()
			.from(schema.auditLog)
			.where(eq(schema.auditLog.objectId, round.id))
			.orderBy(schema.auditLog.seq);
		expect(log.map(({ act }) => act)).toContain('standings.export');
		const leader = await aStaffMember({ role: 'leader' });
		await expect(exportStandings(leader, round.id, ['#'], LATER)).rejects.toEqual(refusal('access.denied'));
	});
});
