import { replay } from '$lib/domain/attempt';
import { read, schema, write } from '$lib/server/db';
import * as attemptSteps from '$lib/server/store/attempt-steps';
import * as attempts from '$lib/server/store/attempts';
import * as keyCorrections from '$lib/server/store/key-corrections';
import * as roundEntries from '$lib/server/store/round-entries';
import * as rounds from '$lib/server/store/rounds';
import { saveAnswers } from '$lib/server/usecases/attempt/save-answers';
import { showReceipt } from '$lib/server/usecases/attempt/show-receipt';
import { startAttempt } from '$lib/server/usecases/attempt/start-attempt';
import { submitAttempt } from '$lib/server/usecases/attempt/submit-attempt';
import { finalizeRound } from '$lib/server/usecases/contest/finalize-round';
import { correctKey, resumeRegrade } from '$lib/server/usecases/correction/correct-key';
import { grantExtraTime } from '$lib/server/usecases/correction/grant-extra-time';
import { previewCorrection, showKey } from '$lib/server/usecases/correction/preview-correction';
import { reinstateAttempt } from '$lib/server/usecases/correction/reinstate-attempt';
import { reopenRound } from '$lib/server/usecases/correction/reopen-round';
import { showKeys } from '$lib/server/usecases/correction/show-keys';
import { voidAttempt } from '$lib/server/usecases/correction/void-attempt';
import { asc, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { aFinishedAttempt } from '../factories/attempt';
import { aPublishedContest, type RoundRow } from '../factories/contest';
import { aParticipant, type ParticipantRow } from '../factories/participant';
import { aStaffMember } from '../factories/staff';
import { DAY, MINUTE, NOW, SECOND } from '../factories/time';
import { freshDatabase } from './fresh-database';

freshDatabase();

const LATER = NOW + 3 * DAY;
const REASON = 'Nghị quyết ghi phương án B';
let organizer: Awaited<ReturnType<typeof aStaffMember>>;

beforeAll(async () => {
	organizer = await aStaffMember();
});

/** Of mixed difficulty, so that they make a fixed list: every paper has them in this order, and every key is A. */
const ITEMS = [{ difficulty: 1 as const }, { difficulty: 2 as const }, {}, {}];

/** A round in which choices by position are choices by question. */
async function aClosedRound() {
	const rules = { shuffleItems: false, shuffleOptions: false, attemptsAllowed: 2, prediction: null };
	return aPublishedContest({ items: ITEMS, rounds: [{ rules: { ...rules, tieSteps: ['duration'] } }] });
}
type World = Awaited<ReturnType<typeof aClosedRound>>;

const sits = async ({ contest }: World, choices: string, durationMs = MINUTE, from = NOW) => {
	const person = await aParticipant();
	const attemptId = await aFinishedAttempt(person, contest.code, { choices: [...choices], durationMs, from });
	return { person, attemptId };
};
/** The version that stands first on every paper. */
const firstVersion = async (attemptId: string) => (await stored(attemptId)).paper[0]!.versionId;
const stored = async (id: string) => (await attempts.findWithRound(id))!.attempt;
const entryOf = (round: RoundRow, { id }: ParticipantRow) => roundEntries.find(round.id, id);
const mend = (round: RoundRow, versionId: string, mode: 'replace' | 'any_of' | 'everyone', ...key: string[]) =>
	correctKey(organizer, round.id, { versionId, mode, key, reason: REASON }, LATER);
const refusal = async (work: Promise<unknown>) =>
	work.then(
		() => 'done',
		(failure: Error) => failure.message
	);
const changesOf = async (round: RoundRow) => {
	const [correction] = await keyCorrections.historyOf(round.id);
	return (await keyCorrections.changesOf(correction!.id, 100)).map(({ change }) => change);
};

describe('mending a key', () => {
	it('gives the point to those who chose rightly and takes it from those who did not', async () => {
		const world = await aClosedRound();
		const wronged = await sits(world, 'BAAA');
		const favoured = await sits(world, 'AAAA', 2 * MINUTE);
		const neither = await sits(world, 'CAAB');
		await mend(world.round, await firstVersion(wronged.attemptId), 'replace', 'B');
		const correct = async ({ attemptId }: { attemptId: string }) => (await stored(attemptId)).correct;
		expect(await Promise.all([wronged, favoured, neither].map(correct))).toEqual([4, 3, 2]);
		expect(await entryOf(world.round, wronged.person)).toMatchObject({ correct: 4 });
		expect((await changesOf(world.round)).map(({ participantId, ...change }) => [participantId, change])).toMatchObject(
			[
				[favoured.person.id, { correctBefore: 4, correctAfter: 3, placeBefore: 1, placeAfter: 2 }],
				[wronged.person.id, { correctBefore: 3, correctAfter: 4, placeBefore: 2, placeAfter: 1 }]
			]
		);
	});

	it.each([
		['any_of', ['A', 'B'], [4, 4, 3]],
		['everyone', [], [4, 4, 4]]
	] as const)('%s lowers nobody', async (mode, key, expected) => {
		const world = await aClosedRound();
		const all = [await sits(world, 'BAAA'), await sits(world, 'AAAA'), await sits(world, 'CAAA')];
		await mend(world.round, await firstVersion(all[0]!.attemptId), mode, ...key);
		expect(await Promise.all(all.map(async ({ attemptId }) => (await stored(attemptId)).correct))).toEqual(expected);
	});

	it('is a step of each changed attempt, and of no other', async () => {
		const world = await aClosedRound();
		const wronged = await sits(world, 'BAAA');
		const untouched = await sits(world, 'CAAA');
		await mend(world.round, await firstVersion(wronged.attemptId), 'replace', 'B');
		const steps = await attemptSteps.list(wronged.attemptId);
		const [correction] = await keyCorrections.historyOf(world.round.id);
		expect(steps.at(-1)).toMatchObject({
			kind: 'regraded',
			payload: { correctionId: correction?.id, correctBefore: 3, correct: 4, marks: [1, 1, 1, 1] }
		});
		expect(await stored(wronged.attemptId)).toMatchObject({ stepCount: steps.length, lastHash: steps.at(-1)?.hash });
		expect(replay(steps)).toMatchObject({ state: 'submitted', correct: 4 });
		expect((await attemptSteps.list(untouched.attemptId)).map(({ kind }) => kind)).not.toContain('regraded');
		expect(correction).toMatchObject({ doneAt: LATER, attemptsChanged: 1, keyBefore: ['A'], keyAfter: ['B'] });
	});

	it('is in the log with the key before and after, and how much it changed', async () => {
		const world = await aClosedRound();
		const { attemptId } = await sits(world, 'BAAA');
		await mend(world.round, await firstVersion(attemptId), 'replace', 'B');
		const { auditLog } = schema;
		const log = read.select().from(auditLog).where(eq(auditLog.objectId, world.round.id)).orderBy(asc(auditLog.seq));
		expect(await log).toMatchObject([
			{ act: 'key.correct', actorId: organizer.id, before: { key: ['A'] }, after: { key: ['B'], reason: REASON } },
			{ act: 'key.regraded', before: { key: ['A'] }, after: { key: ['B'], attemptsChanged: 1, personsMoved: 1 } }
		]);
	});

	it('lets another attempt count where it is better now', async () => {
		const world = await aClosedRound();
		const { person, attemptId: first } = await sits(world, 'BAAC');
		const second = await aFinishedAttempt(person, world.contest.code, {
			choices: [...'AAAC'],
			from: NOW + 10 * MINUTE
		});
		expect(await entryOf(world.round, person)).toMatchObject({ attemptId: second, correct: 3 });
		await mend(world.round, await firstVersion(first), 'replace', 'B');
		expect(await entryOf(world.round, person)).toMatchObject({ attemptId: first, correct: 3 });
	});

	it('twice: the later correction of a question stands alone', async () => {
		const world = await aClosedRound();
		const { attemptId } = await sits(world, 'CAAA');
		const versionId = await firstVersion(attemptId);
		await mend(world.round, versionId, 'replace', 'B');
		await correctKey(organizer, world.round.id, { versionId, mode: 'replace', key: ['C'], reason: REASON }, LATER + 1);
		expect((await stored(attemptId)).correct).toBe(4);
		expect(
			(await keyCorrections.historyOf(world.round.id)).map(({ keyBefore, keyAfter }) => [keyBefore, keyAfter])
		).toEqual([
			[['A'], ['B']],
			[['B'], ['C']]
		]);
		expect(await refusal(mend(world.round, versionId, 'replace', 'C'))).toBe('correction.same');
	});

	it('sent twice at once is done once', async () => {
		const world = await aClosedRound();
		const { attemptId } = await sits(world, 'BAAA');
		const versionId = await firstVersion(attemptId);
		const results = await Promise.all([1, 2].map(() => refusal(mend(world.round, versionId, 'replace', 'B'))));
		expect(results.filter((one) => one === 'done')).toHaveLength(1);
		expect(await keyCorrections.historyOf(world.round.id)).toHaveLength(1);
		expect((await attemptSteps.list(attemptId)).filter(({ kind }) => kind === 'regraded')).toHaveLength(1);
	});

	it('is refused while the round is open, once it is finalized, and for a question that it does not have', async () => {
		const world = await aClosedRound();
		const { attemptId } = await sits(world, 'BAAA');
		const versionId = await firstVersion(attemptId);
		const wish = { versionId, mode: 'replace' as const, key: ['B'], reason: REASON };
		expect(await refusal(correctKey(organizer, world.round.id, wish, NOW + MINUTE))).toBe('round.not_over');
		const unknown = { ...wish, versionId: 'khong-co' };
		expect(await refusal(correctKey(organizer, world.round.id, unknown, LATER))).toBe('correction.unknown');
		await finalizeRound(organizer, world.round.id, LATER);
		expect(await refusal(mend(world.round, versionId, 'replace', 'B'))).toBe('round.finalized');
		await reopenRound(organizer, world.round.id, { reason: 'Sai đáp án' }, LATER);
		expect(await refusal(mend(world.round, versionId, 'replace', 'B'))).toBe('done');
	});

	it('grades voided attempts too: one that is reinstated comes back with its new score', async () => {
		const world = await aClosedRound();
		const { attemptId, person } = await sits(world, 'BAAA');
		await voidAttempt(organizer, attemptId, { reason: 'Xem lại', everyAttempt: false }, LATER);
		await mend(world.round, await firstVersion(attemptId), 'replace', 'B');
		expect(await stored(attemptId)).toMatchObject({ state: 'voided', correct: 4 });
		expect(await entryOf(world.round, person)).toBeUndefined();
		await reinstateAttempt(organizer, attemptId, { reason: 'Đã xem' }, LATER);
		expect(await entryOf(world.round, person)).toMatchObject({ correct: 4 });
	});

	it('grades a paper with extra time that ends afterwards', async () => {
		const world = await aClosedRound();
		const { round, contest } = world;
		const { attemptId } = await sits(world, 'BAAA');
		const late = await aParticipant();
		const wish = { participantId: late.id, amount: 'minutes' as const, minutes: '60', reason: 'Khiếm thị' };
		await grantExtraTime(organizer, round.id, wish, NOW);
		const from = round.closesAt - MINUTE;
		const running = await startAttempt(late, contest.code, from);
		const after = { versionId: await firstVersion(attemptId), mode: 'replace' as const, key: ['B'], reason: REASON };
		await correctKey(organizer, round.id, after, round.closesAt + MINUTE);
		const answers = [...'BAAA'].map((id, position) => ({ position, optionIds: [id], chosenAt: null }));
		await saveAnswers(late, { attemptId: running, answers, prediction: null }, round.closesAt + 2 * MINUTE);
		await submitAttempt(late, running, round.closesAt + 2 * MINUTE);
		expect(await stored(running)).toMatchObject({ state: 'submitted', correct: 4 });
	});

	it('shows on the receipt', async () => {
		const world = await aClosedRound();
		const { person, attemptId } = await sits(world, 'BAAA');
		await mend(world.round, await firstVersion(attemptId), 'replace', 'B');
		const receipt = await showReceipt(person, { attemptId, locale: 'vi' }, LATER);
		expect(receipt?.score).toMatchObject({ correct: 4 });
		expect(receipt?.answers?.[0]).toMatchObject({ key: ['B'], corrected: 'replace', right: true });
		expect(receipt?.answers?.[1]).toMatchObject({ key: ['A'], corrected: null });
	});
});

describe('a regrade that stops half way', () => {
	/** The correction is stored, nothing is graded: as after a power cut. */
	async function aHalfDoneRegrade() {
		const world = await aClosedRound();
		const sitters = [await sits(world, 'BAAA'), await sits(world, 'BAAC'), await sits(world, 'AAAA', 2 * MINUTE)];
		const versionId = await firstVersion(sitters[0]!.attemptId);
		await write((tx) =>
			keyCorrections.insert(tx, {
				id: `nua-${world.round.id}`,
				roundId: world.round.id,
				versionId,
				mode: 'replace',
				keyBefore: ['A'],
				keyAfter: ['B'],
				reason: REASON,
				actorId: organizer.id,
				at: LATER
			})
		);
		return { ...world, sitters, versionId };
	}

	it('keeps the round from being finalized, and from other changes', async () => {
		const { round, sitters, versionId } = await aHalfDoneRegrade();
		const unfinished = 'round.regrade_unfinished';
		expect(await refusal(finalizeRound(organizer, round.id, LATER))).toBe(unfinished);
		expect(await refusal(mend(round, versionId, 'replace', 'C'))).toBe(unfinished);
		const voiding = voidAttempt(organizer, sitters[0]!.attemptId, { reason: 'Xem lại', everyAttempt: false }, LATER);
		expect(await refusal(voiding)).toBe(unfinished);
		await resumeRegrade(organizer, round.id, LATER);
		expect(await refusal(finalizeRound(organizer, round.id, LATER))).toBe('done');
	});

	it('is taken up again, by two at once too, and every attempt is graded once', async () => {
		const { round, sitters } = await aHalfDoneRegrade();
		await Promise.all([1, 2].map(() => resumeRegrade(organizer, round.id, LATER)));
		await resumeRegrade(organizer, round.id, LATER);
		const steps = await Promise.all(sitters.map(({ attemptId }) => attemptSteps.list(attemptId)));
		expect(steps.map((list) => list.filter(({ kind }) => kind === 'regraded').length)).toEqual([1, 1, 1]);
		const [correction] = await keyCorrections.historyOf(round.id);
		expect(correction).toMatchObject({ doneAt: LATER, attemptsChanged: 3 });
		expect(await changesOf(round)).toHaveLength(3);
	});
});

describe('before a key is mended', () => {
	it('the page says who would move and who would win, and nothing is stored', async () => {
		const world = await aClosedRound();
		const wronged = await sits(world, 'BAAA');
		const favoured = await sits(world, 'AAAA', 2 * MINUTE);
		const versionId = await firstVersion(wronged.attemptId);
		const before = await rounds.findWithContest(world.round.id);
		const wish = { roundId: world.round.id, versionId, mode: 'replace' as const, key: ['B'] };
		const preview = await previewCorrection(organizer, wish, LATER);
		expect(preview).toMatchObject({ attemptsChanged: 2, scoresChanged: 2, placesChanged: 2, moved: 2, ranked: 2 });
		expect(preview.moves.map(({ name, placeBefore, placeAfter }) => [name, placeBefore, placeAfter])).toEqual([
			[favoured.person.name, 1, 2],
			[wronged.person.name, 2, 1]
		]);
		const winners = [preview.winners[0]!.before, preview.winners[0]!.after].map((list) =>
			list.map(({ participantId }) => participantId)
		);
		expect(winners).toEqual([[favoured.person.id], [wronged.person.id]]);
		expect(await rounds.findWithContest(world.round.id)).toEqual(before);
		expect(await keyCorrections.historyOf(world.round.id)).toEqual([]);
		expect((await stored(wronged.attemptId)).correct).toBe(3);
	});

	it('foretells what then happens, the number of full marks that was predicted too', async () => {
		const rules = { shuffleItems: false, shuffleOptions: false, prediction: 'full_marks' as const };
		const world = await aPublishedContest({
			items: ITEMS,
			rounds: [{ rules: { ...rules, tieSteps: ['prediction'] } }]
		});
		const people = [];
		for (const [choices, prediction] of [
			['BAAA', 1],
			['BAAA', 3],
			['AAAA', 0],
			['CAAA', 2]
		] as const) {
			const person = await aParticipant();
			people.push(await aFinishedAttempt(person, world.contest.code, { choices: [...choices], prediction }));
		}
		const versionId = await firstVersion(people[0]!);
		const wish = { roundId: world.round.id, versionId, mode: 'replace' as const, key: ['B'] };
		const preview = await previewCorrection(organizer, wish, LATER);
		await mend(world.round, versionId, 'replace', 'B');
		expect((await changesOf(world.round)).map(({ correctionId: _, ...change }) => change)).toEqual(
			preview.moves.map(({ name: _, ...move }) => move)
		);
		await finalizeRound(organizer, world.round.id, LATER);
		expect((await rounds.findWithContest(world.round.id))?.round.outcome).toBe(2);
		const { standings } = schema;
		const ranked = await read.select().from(standings).where(eq(standings.roundId, world.round.id));
		const place = new Map(ranked.map((row) => [row.participantId, row.place]));
		expect(preview.moves.map(({ participantId }) => place.get(participantId))).toEqual(
			preview.moves.map(({ placeAfter }) => placeAfter)
		);
	});

	it('the questions are listed with how they were answered, the one with most mistakes first', async () => {
		const world = await aClosedRound();
		const { attemptId } = await sits(world, 'BAAA');
		await sits(world, 'BAAA');
		await sits(world, 'AAAA', MINUTE + SECOND);
		const versionId = await firstVersion(attemptId);
		const { questions, sheets } = await showKeys(organizer, world.round.id, LATER);
		expect(sheets).toBe(3);
		expect(questions[0]).toMatchObject({ versionId, drawn: 3, right: 1, corrected: null });
		expect(questions[0]?.options.map(({ count, isKey }) => [count, isKey])).toEqual([
			[1, true],
			[2, false],
			[0, false],
			[0, false]
		]);
		await mend(world.round, versionId, 'any_of', 'A', 'B');
		const after = await showKeys(organizer, world.round.id, LATER);
		expect(after.questions.find((one) => one.versionId === versionId)).toMatchObject({ right: 3, corrected: 'any_of' });
		expect(after.corrections).toMatchObject([{ attemptsChanged: 2, personsMoved: 3, actorName: organizer.name }]);
		const key = await showKey(organizer, { roundId: world.round.id, versionId }, LATER);
		expect(key.question).toMatchObject({ key: ['A', 'B'], corrected: 'any_of' });
	});
});
