import { replay } from '$lib/domain/attempt';
import { read, schema, write } from '$lib/server/db';
import * as appeals from '$lib/server/store/appeals';
import * as attemptSteps from '$lib/server/store/attempt-steps';
import * as attempts from '$lib/server/store/attempts';
import * as liveCounts from '$lib/server/store/live-counts';
import * as participants from '$lib/server/store/participants';
import * as roundCounts from '$lib/server/store/round-counts';
import * as roundEntries from '$lib/server/store/round-entries';
import * as rounds from '$lib/server/store/rounds';
import { showReceipt } from '$lib/server/usecases/attempt/show-receipt';
import { startAttempt } from '$lib/server/usecases/attempt/start-attempt';
import { finalizeRound } from '$lib/server/usecases/contest/finalize-round';
import { showStandings } from '$lib/server/usecases/contest/show-standings';
import { decideAppeal } from '$lib/server/usecases/correction/decide-appeal';
import { reinstateAttempt } from '$lib/server/usecases/correction/reinstate-attempt';
import { reopenRound } from '$lib/server/usecases/correction/reopen-round';
import { showAttempt } from '$lib/server/usecases/correction/show-attempt';
import { showVoided } from '$lib/server/usecases/correction/show-voided';
import { voidAttempt } from '$lib/server/usecases/correction/void-attempt';
import { writeAppeal } from '$lib/server/usecases/correction/write-appeal';
import { forgetPerson } from '$lib/server/usecases/participant/forget-person';
import { asc, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { aFinishedAttempt } from '../factories/attempt';
import { aPublishedContest } from '../factories/contest';
import { aParticipant, type ParticipantRow } from '../factories/participant';
import { aStaffMember } from '../factories/staff';
import { DAY, MINUTE, NOW } from '../factories/time';
import { aUnit } from '../factories/unit';
import { freshDatabase } from './fresh-database';

freshDatabase();

const LATER = NOW + 3 * DAY;
const VOID = { reason: 'Hai người làm chung một bài', everyAttempt: false };
const APPEAL = { body: 'Tôi tự làm bài này tại nhà, xin xem lại.' };

let organizer: Awaited<ReturnType<typeof aStaffMember>>;
let colleague: Awaited<ReturnType<typeof aStaffMember>>;

beforeAll(async () => {
	organizer = await aStaffMember();
	colleague = await aStaffMember();
});

/** A person with two finished attempts: two right, then three right. */
async function aPersonWithTwo() {
	const world = await aPublishedContest();
	const person = await aParticipant();
	const first = await aFinishedAttempt(person, world.contest.code, { choices: ['A', 'A', 'B', 'B'] });
	const second = await aFinishedAttempt(person, world.contest.code, {
		choices: ['A', 'A', 'A', 'B'],
		from: NOW + 10 * MINUTE
	});
	return { ...world, person, first, second };
}

const stored = async (id: string) => (await attempts.findWithRound(id))!.attempt;
const entryOf = (roundId: string, person: ParticipantRow) => roundEntries.find(roundId, person.id);
const finishedIn = async (roundId: string) => {
	const { personsFinished, attemptsFinished } = await roundCounts.totalsOf(roundId);
	return [personsFinished, attemptsFinished];
};
const logOf = (objectId: string) =>
	read.select().from(schema.auditLog).where(eq(schema.auditLog.objectId, objectId)).orderBy(asc(schema.auditLog.seq));
const outcomes = async (work: Promise<unknown>[]) =>
	(await Promise.allSettled(work))
		.map((one) => (one.status === 'fulfilled' ? 'done' : (one.reason as Error).message))
		.sort();

describe('voiding an attempt', () => {
	it('takes it out of the result: another attempt of the person counts', async () => {
		const { round, person, first, second } = await aPersonWithTwo();
		expect(await entryOf(round.id, person)).toMatchObject({ attemptId: second, correct: 3, finishedAttempts: 2 });
		await voidAttempt(organizer, second, VOID, LATER);
		expect(await entryOf(round.id, person)).toMatchObject({ attemptId: first, correct: 2, finishedAttempts: 1 });
		expect(await finishedIn(round.id)).toEqual([1, 1]);
		expect(await stored(second)).toMatchObject({ state: 'voided', voidReason: VOID.reason, correct: 3 });
		expect((await rounds.findWithContest(round.id))?.round.entriesRevision).toBe(1);
	});

	it('or all of the person’s attempts: they are no longer in the round', async () => {
		const { round, person, first } = await aPersonWithTwo();
		await voidAttempt(organizer, first, { ...VOID, everyAttempt: true }, LATER);
		expect(await entryOf(round.id, person)).toBeUndefined();
		expect(await finishedIn(round.id)).toEqual([0, 0]);
		expect((await roundCounts.totalsOf(round.id)).personsStarted).toBe(1);
	});

	it('is a step of the attempt and an entry of the log, with what stood before', async () => {
		const { second } = await aPersonWithTwo();
		await voidAttempt(organizer, second, VOID, LATER);
		const steps = await attemptSteps.list(second);
		expect(steps.at(-1)).toMatchObject({
			kind: 'voided',
			at: LATER,
			payload: { reason: VOID.reason, by: organizer.id }
		});
		expect(await stored(second)).toMatchObject({ stepCount: steps.length, lastHash: steps.at(-1)?.hash });
		expect(await logOf(second)).toMatchObject([
			{
				act: 'attempt.void',
				actorId: organizer.id,
				before: { state: 'submitted', correct: 3 },
				after: { state: 'voided', reason: VOID.reason }
			}
		]);
	});

	it('twice at once is done once', async () => {
		const { round, second } = await aPersonWithTwo();
		const both = [1, 2].map(() => voidAttempt(organizer, second, VOID, LATER));
		expect(await outcomes(both)).toEqual(['attempt.voided', 'done']);
		expect(await finishedIn(round.id)).toEqual([1, 1]);
	});

	it('of two attempts of a person at once leaves the person out', async () => {
		const { round, person, first, second } = await aPersonWithTwo();
		await Promise.all([first, second].map((id) => voidAttempt(organizer, id, VOID, LATER)));
		expect(await entryOf(round.id, person)).toBeUndefined();
		expect(await finishedIn(round.id)).toEqual([0, 0]);
	});

	it('is refused for a running paper, and once the round is finalized', async () => {
		const { round, second, person } = await aPersonWithTwo();
		const { contest: other } = await aPublishedContest();
		const running = await startAttempt(person, other.code, NOW + 20 * MINUTE);
		await expect(voidAttempt(organizer, running, VOID, NOW + 21 * MINUTE)).rejects.toThrow('attempt.running');
		await finalizeRound(organizer, round.id, LATER);
		await expect(voidAttempt(organizer, second, VOID, LATER)).rejects.toThrow('round.finalized');
	});

	it('makes a ranking that is under way stale', async () => {
		const { round, second } = await aPersonWithTwo();
		const [ranking] = await outcomes([
			finalizeRound(organizer, round.id, LATER),
			voidAttempt(organizer, second, VOID, LATER)
		]);
		const { round: now } = (await rounds.findWithContest(round.id))!;
		const voided = (await stored(second)).state === 'voided';
		// Whichever came first, a ranking never stands beside a later voiding.
		expect(now.finalizedAt !== null && voided && now.entriesRevision === 0).toBe(false);
		expect(ranking).toMatch(/^(done|round\.(stale|finalized))$/);
	});

	it('is not for those who have no right to it', async () => {
		const { second } = await aPersonWithTwo();
		const reviewer = await aStaffMember({ role: 'reviewer' });
		await expect(voidAttempt(reviewer, second, VOID, LATER)).rejects.toThrow('access.denied');
		await expect(showAttempt(reviewer, second, LATER)).rejects.toThrow('access.denied');
	});

	it('leaves reach as it was: the person did take part; the contest counts what stands', async () => {
		const { person, first } = await aPersonWithTwo();
		const { participations } = schema;
		const counted = async () => {
			const rows = await read.select().from(participations).where(eq(participations.participantId, person.id));
			const inContest = rows.filter(({ period }) => /^[cr]:/.test(period));
			return { reach: rows.filter((row) => !inContest.includes(row)), inContest };
		};
		const before = await counted();
		await voidAttempt(organizer, first, { ...VOID, everyAttempt: true }, LATER);
		expect(await counted()).toEqual({ reach: before.reach, inContest: [] });
		expect([before.reach.length, before.inContest.length]).toEqual([9, 3]);
		await reinstateAttempt(organizer, first, { reason: 'Đã xác minh' }, LATER + 1);
		expect((await counted()).inContest.map(({ kind }) => kind)).toContain('contest');
	});
});

describe('reinstating', () => {
	it('gives everything back as it was', async () => {
		const { round, person, second } = await aPersonWithTwo();
		const [before, entry] = [await stored(second), await entryOf(round.id, person)];
		await voidAttempt(organizer, second, VOID, LATER);
		await reinstateAttempt(organizer, second, { reason: 'Đã xác minh' }, LATER + 1);
		const after = await stored(second);
		expect(after).toMatchObject({ state: 'submitted', voidReason: null, correct: before.correct });
		expect(await entryOf(round.id, person)).toEqual(entry);
		expect(await finishedIn(round.id)).toEqual([1, 2]);
		expect(replay(await attemptSteps.list(second))).toMatchObject({ state: 'submitted', correct: 3 });
		expect((await logOf(second)).map(({ act }) => act)).toEqual(['attempt.void', 'attempt.reinstate']);
	});

	it('twice at once is done once', async () => {
		const { round, second } = await aPersonWithTwo();
		await voidAttempt(organizer, second, VOID, LATER);
		const both = [1, 2].map(() => reinstateAttempt(organizer, second, { reason: 'Đã xác minh' }, LATER));
		expect(await outcomes(both)).toEqual(['attempt.not_voided', 'done']);
		expect(await finishedIn(round.id)).toEqual([1, 2]);
	});

	it('counts a person who moved between two attempts where the first standing one was made', async () => {
		const { contest, round } = await aPublishedContest();
		const [here, there] = [await aUnit(), await aUnit()];
		const person = await aParticipant({ unitId: here.id });
		const first = await aFinishedAttempt(person, contest.code);
		await write((tx) => participants.update(tx, person.id, { unitId: there.id }));
		await aFinishedAttempt(person, contest.code, { from: NOW + 10 * MINUTE });
		const counts = async () => {
			const rows = await liveCounts.byUnitAndGroup(round.id);
			const of = (id: string) => rows.find(({ count }) => count.unitId === id)?.count;
			return [here, there].map(({ id }) => [of(id)?.personsFinished, of(id)?.attemptsFinished]);
		};
		expect(await counts()).toEqual([
			[1, 1],
			[0, 1]
		]);
		await voidAttempt(organizer, first, VOID, LATER);
		expect(await counts()).toEqual([
			[0, 0],
			[1, 1]
		]);
		await reinstateAttempt(organizer, first, { reason: 'Đã xác minh' }, LATER);
		expect(await counts()).toEqual([
			[1, 1],
			[0, 1]
		]);
	});

	it('does not rank somebody who had their data deleted meanwhile', async () => {
		const { round, person, first, second } = await aPersonWithTwo();
		await voidAttempt(organizer, first, { ...VOID, everyAttempt: true }, LATER);
		await write((tx) => forgetPerson(tx, person.id, LATER));
		await reinstateAttempt(organizer, second, { reason: 'Đã xác minh' }, LATER);
		expect(await entryOf(round.id, person)).toMatchObject({ excludedReason: 'withdrawn' });
	});
});

describe('an appeal', () => {
	async function aVoidedAttempt() {
		const world = await aPersonWithTwo();
		await voidAttempt(organizer, world.second, VOID, LATER);
		return world;
	}
	const openAppeal = async (roundId: string) => (await showVoided(colleague, roundId, null, LATER)).open[0]!.id;
	const receipt = (person: ParticipantRow, attemptId: string) =>
		showReceipt(person, { attemptId, locale: 'vi' }, LATER + 1);

	it('is written where the person sees why, and answered there', async () => {
		const { round, person, second } = await aVoidedAttempt();
		expect((await receipt(person, second))?.voided).toEqual({ reason: VOID.reason, mayAppeal: true, appeals: [] });
		await writeAppeal(person, second, APPEAL, LATER);
		const { open, round: shown } = await showVoided(colleague, round.id, null, LATER);
		expect(open).toMatchObject([{ attemptId: second, body: APPEAL.body }]);
		expect(shown.id).toBe(round.id);
		await decideAppeal(
			colleague,
			{ appealId: open[0]!.id, decision: 'refused', reply: 'Hai bài giống hệt nhau.' },
			LATER
		);
		expect((await receipt(person, second))?.voided).toMatchObject({
			mayAppeal: true,
			appeals: [{ state: 'refused', body: APPEAL.body, reply: 'Hai bài giống hệt nhau.' }]
		});
		expect((await stored(second)).state).toBe('voided');
	});

	it('that is granted reinstates the attempt', async () => {
		const { round, person, second } = await aVoidedAttempt();
		await writeAppeal(person, second, APPEAL, LATER);
		const appealId = await openAppeal(round.id);
		await decideAppeal(colleague, { appealId, decision: 'granted', reply: 'Đã xác minh, trả lại bài.' }, LATER);
		expect(await stored(second)).toMatchObject({ state: 'submitted' });
		expect(await entryOf(round.id, person)).toMatchObject({ attemptId: second, finishedAttempts: 2 });
		expect((await logOf(appealId)).map(({ act, actorId }) => [act, actorId])).toEqual([
			['appeal.write', null],
			['appeal.grant', colleague.id]
		]);
	});

	it('is open once, however often it is sent, and decided once', async () => {
		const { round, person, second } = await aVoidedAttempt();
		expect(await outcomes([1, 2].map(() => writeAppeal(person, second, APPEAL, LATER)))).toEqual([
			'appeal.open',
			'done'
		]);
		const appealId = await openAppeal(round.id);
		const decisions = (['granted', 'refused'] as const).map((decision) =>
			decideAppeal(colleague, { appealId, decision, reply: 'Đã xem.' }, LATER)
		);
		expect(await outcomes(decisions)).toEqual(['appeal.decided', 'done']);
		expect(await appeals.openCount(round.id)).toBe(0);
	});

	it('cannot be granted once the round is finalized, and stays open then', async () => {
		const { round, person, second } = await aVoidedAttempt();
		await writeAppeal(person, second, APPEAL, LATER);
		await finalizeRound(organizer, round.id, LATER);
		const appealId = await openAppeal(round.id);
		const grant = () => decideAppeal(colleague, { appealId, decision: 'granted', reply: 'Trả lại bài.' }, LATER);
		await expect(grant()).rejects.toThrow('round.finalized');
		expect(await appeals.openCount(round.id)).toBe(1);
		await reopenRound(organizer, round.id, { reason: 'Có khiếu nại đúng' }, LATER);
		await grant();
		expect((await stored(second)).state).toBe('submitted');
	});

	it('is granted too when the attempt is reinstated without it', async () => {
		const { person, second } = await aVoidedAttempt();
		await writeAppeal(person, second, APPEAL, LATER);
		await reinstateAttempt(organizer, second, { reason: 'Hủy nhầm' }, LATER);
		expect((await appeals.ofAttempt(second)).map(({ appeal }) => [appeal.state, appeal.reply])).toEqual([
			['granted', 'Hủy nhầm']
		]);
	});

	it('is only for one’s own voided attempt', async () => {
		const { person, first, second } = await aVoidedAttempt();
		await expect(writeAppeal(person, first, APPEAL, LATER)).rejects.toThrow('attempt.not_voided');
		await expect(writeAppeal(await aParticipant(), second, APPEAL, LATER)).rejects.toThrow('attempt.not_found');
	});

	it('warns whoever voided the attempt that somebody else should decide', async () => {
		const { person, second } = await aVoidedAttempt();
		await writeAppeal(person, second, APPEAL, LATER);
		expect((await showAttempt(organizer, second, LATER)).voidedByActor).toBe(true);
		expect((await showAttempt(colleague, second, LATER)).voidedByActor).toBe(false);
	});

	it('goes with the person’s data', async () => {
		const { person, second } = await aVoidedAttempt();
		await writeAppeal(person, second, APPEAL, LATER);
		await write((tx) => forgetPerson(tx, person.id, LATER));
		expect((await appeals.ofAttempt(second))[0]?.appeal.body).toBe('');
	});
});

describe('reopening a finalized round', () => {
	async function aFinalizedRound() {
		const world = await aPersonWithTwo();
		await finalizeRound(organizer, world.round.id, LATER);
		return world;
	}
	const awardsOf = (roundId: string) => read.select().from(schema.awards).where(eq(schema.awards.roundId, roundId));
	const REOPEN = { reason: 'Câu 3 sai đáp án' };

	it('takes results, standings and the overall order back, and says why', async () => {
		const { contest, round } = await aFinalizedRound();
		await write(async (tx) => {
			await rounds.update(tx, round.id, {
				resultsPublishedAt: LATER,
				fileSha256: { json: 'a', csv: 'b', auditHead: { seq: 1, hash: 'c' } }
			});
			await tx.update(schema.contests).set({ overallFinalizedAt: LATER }).where(eq(schema.contests.id, contest.id));
		});
		await reopenRound(organizer, round.id, REOPEN, LATER + 1);
		const found = await rounds.findWithContest(round.id);
		expect(found?.round).toMatchObject({
			...{
				finalizedAt: null,
				standingsRun: null,
				resultsPublishedAt: null,
				fileSha256: null,
				outcome: null,
				counts: null
			},
			reviewReason: REOPEN.reason
		});
		expect(found?.contest.overallFinalizedAt).toBeNull();
		expect(await read.select().from(schema.standings).where(eq(schema.standings.roundId, round.id))).toEqual([]);
		expect((await logOf(round.id)).at(-1)).toMatchObject({
			act: 'round.reopen',
			before: { finalizedAt: LATER, resultsPublishedAt: LATER, overallFinalizedAt: LATER },
			after: { finalizedAt: null, reason: REOPEN.reason }
		});
	});

	it('withdraws approved awards with the reason and drops the proposals', async () => {
		const { round } = await aFinalizedRound();
		const [award] = await awardsOf(round.id);
		const approved = {
			...award!,
			id: 'approved',
			state: 'approved' as const,
			approvedBy: colleague.id,
			approvedAt: LATER
		};
		await write((tx) => tx.insert(schema.awards).values(approved));
		await reopenRound(organizer, round.id, REOPEN, LATER + 1);
		expect(await awardsOf(round.id)).toMatchObject([
			{ id: 'approved', state: 'withdrawn', withdrawnBy: organizer.id, withdrawnReason: REOPEN.reason }
		]);
	});

	it('is done once, and the round can be finalized again', async () => {
		const { round } = await aFinalizedRound();
		const both = [1, 2].map(() => reopenRound(organizer, round.id, REOPEN, LATER + 1));
		expect(await outcomes(both)).toEqual(['done', 'round.not_finalized']);
		await finalizeRound(organizer, round.id, LATER + 2);
		const { rows } = await showStandings(organizer, round.id, { division: null, after: null }, LATER + 3);
		expect(rows.map(({ place, prize }) => [place, prize])).toEqual([[1, 'first']]);
		expect((await rounds.findWithContest(round.id))?.round.reviewReason).toBeNull();
	});
});
