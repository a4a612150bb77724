import type { RoundRules } from '$lib/domain/round-rules';
import { missedTopics } from '$lib/server/usecases/attempt/missed-topics';
import { saveAnswers } from '$lib/server/usecases/attempt/save-answers';
import { showPaper, showReview } from '$lib/server/usecases/attempt/show-paper';
import { showReceipt } from '$lib/server/usecases/attempt/show-receipt';
import { startAttempt } from '$lib/server/usecases/attempt/start-attempt';
import { submitAttempt } from '$lib/server/usecases/attempt/submit-attempt';
import { listPublicContests } from '$lib/server/usecases/participant/list-public-contests';
import { showPublicContest } from '$lib/server/usecases/participant/show-public-contest';
import { describe, expect, it } from 'vitest';
import { aPublishedContest } from '../factories/contest';
import { aParticipant } from '../factories/participant';
import { DAY, MINUTE, NOW, SECOND } from '../factories/time';
import { freshDatabase } from './fresh-database';

freshDatabase();

const rules: Partial<RoundRules> = { timeLimitMs: 10 * MINUTE, graceMs: 5 * MINUTE, attemptsAllowed: 2 };

async function aWorld(change: Partial<RoundRules> = {}) {
	const world = await aPublishedContest({ rounds: [{ rules: { ...rules, ...change } }] });
	const person = await aParticipant();
	const attemptId = await startAttempt(person, world.contest.code, NOW);
	const receiptAt = (now: number) => showReceipt(person, { attemptId, locale: 'vi' }, now);
	return { ...world, person, attemptId, receiptAt };
}
async function aHandedInPaper(change: Partial<RoundRules> = {}) {
	const world = await aWorld(change);
	const answers = [
		{ position: 0, optionIds: ['A'], chosenAt: null },
		{ position: 1, optionIds: ['B'], chosenAt: null }
	];
	await saveAnswers(world.person, { attemptId: world.attemptId, answers, prediction: 12 }, NOW + SECOND);
	await submitAttempt(world.person, world.attemptId, NOW + MINUTE);
	return world;
}

describe('a running paper', () => {
	it('shows the questions without a key or an explanation, and what was answered', async () => {
		const { person, attemptId } = await aWorld();
		const answers = [{ position: 2, optionIds: ['C'], chosenAt: null }];
		await saveAnswers(person, { attemptId, answers, prediction: null }, NOW + SECOND);
		const paper = await showPaper(person, attemptId, NOW + MINUTE);
		expect(paper).toMatchObject({ total: 4, responses: { 2: ['C'] }, remainingMs: 9 * MINUTE });
		expect(paper?.items.map((item) => Object.keys(item).sort())).toEqual(
			Array.from({ length: 4 }, () => ['kind', 'options', 'position', 'stem'])
		);
		const review = await showReview(person, attemptId, NOW + MINUTE);
		expect(review?.unanswered.map(({ position }) => position)).toEqual([0, 1, 3]);
	});

	it('has no receipt yet', async () => {
		const { receiptAt } = await aWorld();
		expect(await receiptAt(NOW + MINUTE)).toBeNull();
	});

	it('is closed by a visit once its time and grace are over', async () => {
		const { person, attemptId, receiptAt } = await aWorld();
		const at = NOW + 15 * MINUTE + 1;
		expect(await showPaper(person, attemptId, at)).toBeNull();
		expect(await receiptAt(at)).toMatchObject({ state: 'expired', durationMs: 10 * MINUTE });
	});

	it("and the receipt of somebody else's paper cannot be found", async () => {
		const { attemptId } = await aWorld();
		const stranger = await aParticipant();
		await expect(showPaper(stranger, attemptId, NOW)).rejects.toThrow('attempt.not_found');
		await expect(showReceipt(stranger, { attemptId, locale: 'vi' }, NOW)).rejects.toThrow('attempt.not_found');
	});
});

describe('a receipt', () => {
	it('shows the score when the rules say so, and the same check code each time', async () => {
		const { receiptAt } = await aHandedInPaper();
		const receipt = await receiptAt(NOW + MINUTE);
		expect(receipt).toMatchObject({ score: { correct: 1, total: 4 }, attemptsLeft: 1, canTryAgain: true });
		expect(receipt?.checkCode).toBe((await receiptAt(NOW + 2 * MINUTE))?.checkCode);
	});

	it('keeps the score back when the rules do not show it', async () => {
		const { receiptAt } = await aHandedInPaper({ scoreShown: false });
		expect((await receiptAt(NOW + MINUTE))?.score).toBeNull();
	});

	it('gives the answers after the close only when the grace is over too', async () => {
		const { round, receiptAt } = await aHandedInPaper({ answersShown: 'after_close' });
		const from = round.closesAt + 5 * MINUTE;
		expect(await receiptAt(from)).toMatchObject({ answers: null, answersFrom: from });
		const answers = (await receiptAt(from + 1))?.answers;
		expect(answers?.map(({ right, chosen }) => [right, chosen])).toEqual([
			[true, ['A']],
			[false, ['B']],
			[false, []],
			[false, []]
		]);
		expect(answers?.[0]).toMatchObject({ key: ['A'], source: 'Nghị quyết số 57-NQ/TW, tiêu đề' });
	});

	it('gives them at once when the rules say so, but not while another paper of the round runs', async () => {
		const { contest, person, receiptAt } = await aHandedInPaper({ answersShown: 'after_submit' });
		expect((await receiptAt(NOW + MINUTE))?.answers).toHaveLength(4);
		await startAttempt(person, contest.code, NOW + 2 * MINUTE);
		expect((await receiptAt(NOW + 2 * MINUTE))?.answers).toBeNull();
	});

	it('never gives them when the rules say never', async () => {
		const { receiptAt } = await aHandedInPaper({ answersShown: 'never' });
		expect(await receiptAt(NOW + 30 * DAY)).toMatchObject({ answers: null, answersFrom: null });
	});
});

describe('the contest page', () => {
	it('leads a person to their running paper, and counts what is used and left', async () => {
		const { contest, person, attemptId } = await aWorld();
		const page = await showPublicContest(contest.code, person, NOW + MINUTE);
		expect(page.you).toMatchObject({ used: 1, left: 1, running: { id: attemptId, remainingMs: 9 * MINUTE } });
	});

	it('says in words why a person may not enter', async () => {
		const { contest } = await aPublishedContest({
			eligibility: { groups: ['students'], unitIds: [], minimumAge: null }
		});
		const page = await showPublicContest(contest.code, await aParticipant(), NOW);
		expect(page.you?.obstacle).toBe('Cuộc thi này không dành cho nhóm của bạn.');
	});

	it('shows raw HTML in the rules as text', async () => {
		const { contest } = await aPublishedContest({ rulesText: 'Thể lệ <script>alert(1)</script>' });
		const { rulesHtml } = await showPublicContest(contest.code, null, NOW);
		expect(rulesHtml).not.toContain('<script');
	});

	it('of a draft is not there, and the home page does not list it', async () => {
		const { contest } = await aPublishedContest({ publishedAt: null });
		await expect(showPublicContest(contest.code, null, NOW)).rejects.toThrow('contest.not_found');
		const { open } = await listPublicContests(NOW);
		expect(open.map(({ code }) => code)).not.toContain(contest.code);
	});

	it('is found whatever the case of its code', async () => {
		const { contest } = await aPublishedContest();
		expect(await showPublicContest(contest.code.toUpperCase(), null, NOW)).toMatchObject({ title: contest.title });
	});

	it('the home page groups contests by what can be done: enter, wait, read results', async () => {
		const open = await aPublishedContest({ title: 'mở' });
		const soon = await aPublishedContest({ title: 'sắp', rounds: [{ opensAt: NOW + DAY }] });
		const over = await aPublishedContest({ title: 'xong', rounds: [{ opensAt: NOW - 3 * DAY }] });
		const home = await listPublicContests(NOW);
		const codes = (cards: { code: string }[]) => cards.map(({ code }) => code);
		expect(codes(home.open)).toContain(open.contest.code);
		expect(codes(home.upcoming)).toEqual([soon.contest.code]);
		expect(codes(home.finished)).toEqual([over.contest.code]);
	});
});

describe('the topics of what was missed', () => {
	it.each([
		['after_submit', NOW + 2 * MINUTE, true],
		['after_close', NOW + 2 * MINUTE, false],
		['after_close', NOW + 30 * DAY, true],
		['never', NOW + 30 * DAY, false]
	] as const)('with answers shown %s', async (answersShown, at, areKnown) => {
		const { person, receiptAt } = await aHandedInPaper({ answersShown });
		const topics = await missedTopics(person.id, at);
		const missed = (await receiptAt(at))?.answers?.filter(({ right }) => !right).map(({ topic }) => topic);
		expect(topics).toEqual(missed ?? []);
		expect(topics.length > 0).toBe(areKnown);
	});

	it('are not told while another paper of the round is open', async () => {
		const { person, contest } = await aHandedInPaper({ answersShown: 'after_submit' });
		await startAttempt(person, contest.code, NOW + 2 * MINUTE);
		expect(await missedTopics(person.id, NOW + 3 * MINUTE)).toEqual([]);
	});
});
