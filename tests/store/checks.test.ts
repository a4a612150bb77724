import { read, schema, write } from '$lib/server/db';
import * as attempts from '$lib/server/store/attempts';
import * as rounds from '$lib/server/store/rounds';
import { dropTraces } from '$lib/server/usecases/attempt/drop-traces';
import { saveAnswers } from '$lib/server/usecases/attempt/save-answers';
import { startAttempt } from '$lib/server/usecases/attempt/start-attempt';
import { submitAttempt } from '$lib/server/usecases/attempt/submit-attempt';
import { checkRound } from '$lib/server/usecases/contest/check-round';
import { finalizeRound } from '$lib/server/usecases/contest/finalize-round';
import { reviewIrregularity } from '$lib/server/usecases/correction/review-irregularity';
import { showChecks } from '$lib/server/usecases/correction/show-checks';
import { showVoided } from '$lib/server/usecases/correction/show-voided';
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { aFinishedAttempt } from '../factories/attempt';
import { aPublishedContest, type RoundRow } from '../factories/contest';
import { aParticipant } from '../factories/participant';
import { aStaffMember } from '../factories/staff';
import { DAY, MINUTE, NOW, SECOND } from '../factories/time';
import { freshDatabase } from './fresh-database';

freshDatabase();

const LATER = NOW + 3 * DAY;
const FIRST = { kind: null, after: null };
/** Of mixed difficulty, so that they make a fixed list: every paper has them in this order. */
const ITEMS = [{ difficulty: 1 as const }, { difficulty: 2 as const }, {}, {}, {}, {}];
let organizer: Awaited<ReturnType<typeof aStaffMember>>;

beforeAll(async () => {
	organizer = await aStaffMember();
});

const aRound = () =>
	aPublishedContest({ items: ITEMS, rounds: [{ rules: { shuffleItems: false, timeLimitMs: 10 * MINUTE } }] });
const found = async ({ id }: RoundRow) => {
	const { kinds } = await showChecks(organizer, id, FIRST, LATER);
	return Object.fromEntries(kinds.flatMap(({ kind, found }) => (found > 0 ? [[kind, found]] : [])));
};
const traces = async (id: string) => {
	const { deviceHash, addressHash } = (await attempts.findWithRound(id))!.attempt;
	return [deviceHash, addressHash];
};

describe('checking a closed round', () => {
	it('finds fast papers, shared devices, the same mistakes and odd clocks, and leaves the others alone', async () => {
		const { contest, round } = await aRound();
		const device = { device: 'dien-thoai-chung', address: '203.0.113.7' };
		await aFinishedAttempt(await aParticipant(), contest.code, { choices: [...'AAAAAB'], durationMs: 10 * SECOND });
		for (const choices of ['AAAAAC', 'AAAABA', 'AAACAA']) {
			await aFinishedAttempt(await aParticipant(), contest.code, { choices: [...choices], origin: device });
		}
		for (const _ of [1, 2, 3]) await aFinishedAttempt(await aParticipant(), contest.code, { choices: [...'BCDAAA'] });
		const hasty = await aParticipant();
		const attemptId = await startAttempt(hasty, contest.code, NOW + 10 * MINUTE);
		const early = { position: 0, optionIds: ['A'], chosenAt: NOW };
		await saveAnswers(hasty, { attemptId, answers: [early], prediction: null }, NOW + 11 * MINUTE);
		await submitAttempt(hasty, attemptId, NOW + 15 * MINUTE);

		await checkRound(organizer, round.id, LATER);
		expect(await found(round)).toEqual({
			impossible_speed: 1,
			shared_device: 3,
			identical_answers: 3,
			edited_clock: 1
		});
		const { shown, round: head } = await showChecks(organizer, round.id, { kind: 'edited_clock', after: null }, LATER);
		expect(shown?.lines).toMatchObject([
			{ attemptId, detail: { beforeStart: 1 }, name: hasty.name, state: 'submitted' }
		]);
		expect(head.checkedAt).toBe(LATER);
	});

	it('again: what nobody looked at is found anew, what somebody looked at stays with the note', async () => {
		const { contest, round } = await aRound();
		const fast = { choices: [...'AAAAAA'], durationMs: 5 * SECOND };
		const seen = await aFinishedAttempt(await aParticipant(), contest.code, fast);
		const unseen = await aFinishedAttempt(await aParticipant(), contest.code, fast);
		await checkRound(organizer, round.id, LATER);
		await reviewIrregularity(organizer, seen, { kind: 'impossible_speed', note: 'Thầy giáo ra đề, làm nhanh' }, LATER);
		await checkRound(organizer, round.id, LATER + 1);
		const { irregularities } = schema;
		const rows = await read.select().from(irregularities).where(eq(irregularities.roundId, round.id));
		expect(rows.map(({ attemptId, foundAt, note }) => [attemptId, foundAt, note]).sort()).toEqual(
			[
				[seen, LATER, 'Thầy giáo ra đề, làm nhanh'],
				[unseen, LATER + 1, null]
			].sort()
		);
		const { kinds, work } = await showChecks(organizer, round.id, FIRST, LATER);
		expect(kinds.find(({ kind }) => kind === 'impossible_speed')).toMatchObject({ found: 2, open: 1 });
		expect(work.toLookAt).toBe(1);
	});

	it('twice at once gives the same as once', async () => {
		const { contest, round } = await aRound();
		for (const _ of [1, 2, 3]) await aFinishedAttempt(await aParticipant(), contest.code, { choices: [...'BCDAAA'] });
		await Promise.all([1, 2].map(() => checkRound(organizer, round.id, LATER)));
		expect(await found(round)).toEqual({ identical_answers: 3 });
	});

	it('comes page by page', async () => {
		const { contest, round } = await aRound();
		const origin = { device: 'may-o-nha-van-hoa', address: null };
		for (let count = 0; count < 52; count++) await aFinishedAttempt(await aParticipant(), contest.code, { origin });
		await checkRound(organizer, round.id, LATER);
		const first = await showChecks(organizer, round.id, { kind: 'shared_device', after: null }, LATER);
		const second = await showChecks(organizer, round.id, { kind: 'shared_device', after: first.shown!.next }, LATER);
		const ids = [...first.shown!.lines, ...second.shown!.lines].map(({ attemptId }) => attemptId);
		expect([first.shown?.lines.length, second.shown?.lines.length, second.shown?.next]).toEqual([50, 2, null]);
		expect(new Set(ids).size).toBe(52);
	});

	it('is logged with what was found', async () => {
		const { contest, round } = await aRound();
		await aFinishedAttempt(await aParticipant(), contest.code, { choices: [...'AAAAAA'], durationMs: 5 * SECOND });
		await checkRound(organizer, round.id, LATER);
		const { auditLog } = schema;
		expect(
			await read.select().from(auditLog).where(eq(auditLog.objectId, round.id)).orderBy(auditLog.seq)
		).toMatchObject([
			{
				act: 'round.check',
				actorId: organizer.id,
				before: { checkedAt: null },
				after: { attempts: 1, found: { impossible_speed: 1 } }
			}
		]);
	});

	it('is refused before the close, and for those who may not void', async () => {
		const { round } = await aRound();
		await expect(checkRound(organizer, round.id, NOW)).rejects.toThrow('round.not_over');
		const leader = await aStaffMember({ role: 'leader' });
		await expect(checkRound(leader, round.id, LATER)).rejects.toThrow('access.denied');
		await expect(showChecks(leader, round.id, FIRST, LATER)).rejects.toThrow('access.denied');
	});
});

describe('the work on a closed round', () => {
	it('goes from step to step', async () => {
		const { contest, round } = await aRound();
		await aFinishedAttempt(await aParticipant(), contest.code);
		const next = async () => (await showVoided(organizer, round.id, null, LATER + 1)).work.next;
		expect(await next()).toBe('checked');
		await checkRound(organizer, round.id, LATER);
		expect(await next()).toBe('finalized');
		await finalizeRound(organizer, round.id, LATER);
		expect(await next()).toBe('awarded');
		await write((tx) => tx.update(schema.awards).set({ state: 'approved' }).where(eq(schema.awards.roundId, round.id)));
		expect(await next()).toBe('published');
		await write((tx) => rounds.update(tx, round.id, { resultsPublishedAt: LATER }));
		expect(await next()).toBeNull();
	});

	it('does not send back to a check that was left out', async () => {
		const { contest, round } = await aRound();
		await aFinishedAttempt(await aParticipant(), contest.code);
		await finalizeRound(organizer, round.id, LATER);
		const { work } = await showVoided(organizer, round.id, null, LATER + 1);
		expect(work.next).toBe('awarded');
		expect(work.steps.find(({ step }) => step === 'checked')?.done).toBe(false);
	});
});

describe('where a paper was started from', () => {
	const origin = { device: 'may-cua-toi', address: '203.0.113.9' };

	it('is forgotten 30 days after the results were published, and not before', async () => {
		const { contest, round } = await aRound();
		const attemptId = await aFinishedAttempt(await aParticipant(), contest.code, { origin });
		expect(await traces(attemptId)).toEqual([expect.any(String), expect.any(String)]);
		await write((tx) => rounds.update(tx, round.id, { resultsPublishedAt: LATER }));
		await dropTraces(LATER + 30 * DAY - 1);
		expect(await traces(attemptId)).toEqual([expect.any(String), expect.any(String)]);
		await dropTraces(LATER + 30 * DAY);
		expect(await traces(attemptId)).toEqual([null, null]);
	});

	it('is forgotten 120 days after the close where no results are ever published', async () => {
		const { contest, round } = await aRound();
		const attemptId = await aFinishedAttempt(await aParticipant(), contest.code, { origin });
		await dropTraces(round.closesAt + 120 * DAY - 1);
		expect(await traces(attemptId)).toEqual([expect.any(String), expect.any(String)]);
		await dropTraces(round.closesAt + 120 * DAY);
		expect(await traces(attemptId)).toEqual([null, null]);
	});
});
