import type { KeyCorrectionMode } from '$lib/domain/key-correction';
import { analysedPaper } from '$lib/domain/item-analysis/analysed-paper';
import { itemStatistics } from '$lib/domain/item-analysis/item-statistics';
import { paperStatistics } from '$lib/domain/item-analysis/paper-statistics';
import type { Actor } from '$lib/server/access';
import { read, schema, write } from '$lib/server/db';
import * as attempts from '$lib/server/store/attempts';
import * as itemAnalyses from '$lib/server/store/item-analyses';
import { analyseRound } from '$lib/server/usecases/analysis/analyse-round';
import { readAnalysisWish } from '$lib/server/usecases/analysis/analysis-wish';
import { exportAnalysis } from '$lib/server/usecases/analysis/export-analysis';
import { showItemFigures } from '$lib/server/usecases/analysis/show-item-figures';
import { showRoundAnalysis } from '$lib/server/usecases/analysis/show-round-analysis';
import { analyseFinalized, analysisUnderWay, startAnalysis } from '$lib/server/usecases/analysis/start-analysis';
import { saveAnswers } from '$lib/server/usecases/attempt/save-answers';
import { startAttempt } from '$lib/server/usecases/attempt/start-attempt';
import { submitAttempt } from '$lib/server/usecases/attempt/submit-attempt';
import { finalizeRound } from '$lib/server/usecases/contest/finalize-round';
import { correctKey } from '$lib/server/usecases/correction/correct-key';
import { voidAttempt } from '$lib/server/usecases/correction/void-attempt';
import { and, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { counted } from '../factories/analysed-papers';
import { aPublishedContest, type PooledItem } from '../factories/contest';
import { aParticipant, type ParticipantRow } from '../factories/participant';
import { aStaffMember } from '../factories/staff';
import { DAY, MINUTE, NOW, SECOND } from '../factories/time';
import { freshDatabase } from './fresh-database';

freshDatabase();

const LATER = NOW + 3 * DAY;
const refusal = (code: string) => expect.objectContaining({ code }) as unknown as Error;
const wish = (text = '') => readAnalysisWish(new URLSearchParams(text));

let organizer: Actor;
let reviewer: Actor;
let leader: Actor;

beforeAll(async () => {
	organizer = await aStaffMember();
	reviewer = await aStaffMember({ role: 'reviewer' });
	leader = await aStaffMember({ role: 'leader' });
});

/** What the n-th of `count` persons chooses at the index-th item: the better ones know more, at the last item they all take B. */
const choiceOf = (n: number, index: number, items: number, count: number) =>
	index === items - 1 ? (n % 5 === 0 ? 'A' : 'B') : (n * items) / count > index ? 'A' : 'BCD'[(n + index) % 3]!;

interface Sitting {
	choose: (index: number) => string | null;
	from?: number;
}

/** Answers one item after the other, ten seconds each, whatever the order of the paper; sent together by a phone that was offline. */
async function sit(person: ParticipantRow, code: string, items: PooledItem[], { choose, from = NOW }: Sitting) {
	const attemptId = await startAttempt(person, code, from);
	const { attempt } = (await attempts.findWithRound(attemptId))!;
	const answers = attempt.paper.flatMap(({ versionId }, position) => {
		const chosen = choose(items.findIndex(({ version }) => version.id === versionId));
		return chosen === null ? [] : [{ position, optionIds: [chosen], chosenAt: from + (position + 1) * 10 * SECOND }];
	});
	await saveAnswers(person, { attemptId, answers, prediction: null }, from + MINUTE + 5 * SECOND);
	await submitAttempt(person, attemptId, from + 2 * MINUTE);
	return attemptId;
}

/** A closed round of `people` persons with one attempt each. */
async function aPlayedRound({ people = 36, items: itemCount = 6, ...overrides } = {}) {
	const world = await aPublishedContest({ items: itemCount, ...overrides });
	const chosen = Array.from({ length: people }, (_, n) =>
		Array.from({ length: itemCount }, (_, index) => choiceOf(n, index, itemCount, people))
	);
	const persons: ParticipantRow[] = [];
	const attemptIds: string[] = [];
	for (const own of chosen) {
		const person = await aParticipant();
		persons.push(person);
		attemptIds.push(await sit(person, world.contest.code, world.items, { choose: (index) => own[index]! }));
	}
	return { ...world, chosen, persons, attemptIds, versionIds: world.items.map(({ version }) => version.id) };
}

const analysed = async (roundId: string, which: 'first' | 'all' = 'first') => {
	const { analysis } = (await itemAnalyses.find(roundId, which))!;
	const rows = await itemAnalyses.itemsOf(roundId, which);
	return { paper: analysis.paper, items: new Map(rows.map(({ version, statistics }) => [version.id, statistics])) };
};

const mend = (roundId: string, versionId: string, mode: KeyCorrectionMode, key: string[]) =>
	correctKey(organizer, roundId, { versionId, mode, key, reason: 'Nhập nhầm đáp án' }, LATER);

describe('an analysis of real attempts', () => {
	it('gives the figures that the domain works out of what was answered, with the time spent on each item', async () => {
		const { round, chosen, versionIds } = await aPlayedRound();
		expect(await analyseRound(organizer, round.id, 'first', LATER)).toBe(true);
		const marking = { keys: new Map(versionIds.map((id) => [id, ['A']])), corrections: new Map() };
		const paper = versionIds.map((versionId) => ({ versionId, optionIds: ['A', 'B', 'C', 'D'] }));
		const times = Object.fromEntries(versionIds.map((_, position) => [position, 10 * SECOND]));
		const counts = counted(
			chosen.map((own) => {
				const responses = Object.fromEntries(own.map((option, index) => [index, [option]]));
				return analysedPaper({ paper, responses, times }, marking);
			})
		);
		const { items, paper: figures } = await analysed(round.id);
		expect(figures).toEqual(paperStatistics(counts));
		expect(figures).toMatchObject({ persons: 36, items: 6, isDrawn: false });
		expect(items.size).toBe(6);
		for (const versionId of versionIds) {
			const item = { versionId, kind: 'single' as const, optionIds: ['A', 'B', 'C', 'D'], key: ['A'] };
			expect(items.get(versionId)).toEqual(itemStatistics(item, counts.items.get(versionId)));
		}
		expect(items.get(versionIds[0]!)).toMatchObject({ medianSeconds: 10, timed: 36 });
	});

	it('goes by the key in force: a mended one turns the item round', async () => {
		const { round, versionIds } = await aPlayedRound();
		const last = versionIds.at(-1)!;
		await analyseRound(organizer, round.id, 'first', LATER);
		expect((await analysed(round.id)).items.get(last)).toMatchObject({ key: ['A'], facility: 8 / 36 });
		await mend(round.id, last, 'replace', ['B']);
		await analyseRound(organizer, round.id, 'first', LATER + 1);
		expect((await analysed(round.id)).items.get(last)).toMatchObject({ key: ['B'], facility: 28 / 36 });
	});

	it('takes several right options and a question given to everybody for what they are', async () => {
		const { round, versionIds } = await aPlayedRound();
		await mend(round.id, versionIds[5]!, 'any_of', ['A', 'B']);
		await mend(round.id, versionIds[4]!, 'everyone', []);
		await analyseRound(organizer, round.id, 'first', LATER + 1);
		const { items } = await analysed(round.id);
		expect(items.get(versionIds[5]!)).toMatchObject({ key: ['A', 'B'], facility: 1 });
		expect(items.get(versionIds[4]!)).toMatchObject({ facility: 1, rightForAll: true });
		expect(items.get(versionIds[4]!)!.discrimination.withheld?.code).toBe('bank.analysis_right_for_all');
	});

	it('leaves voided attempts out, and second ones unless they are asked for', async () => {
		const { round, contest, items, persons, attemptIds } = await aPlayedRound({ people: 6, items: 3 });
		await sit(persons[0]!, contest.code, items, { choose: () => 'A', from: NOW + 10 * MINUTE });
		await sit(persons[1]!, contest.code, items, { choose: () => 'A', from: NOW + 10 * MINUTE });
		await voidAttempt(organizer, attemptIds[1]!, { reason: 'Hai người làm chung', everyAttempt: false }, LATER);
		await analyseRound(organizer, round.id, 'first', LATER);
		await analyseRound(organizer, round.id, 'all', LATER);
		expect((await analysed(round.id, 'first')).paper.persons).toBe(5);
		expect((await analysed(round.id, 'all')).paper.persons).toBe(7);
	});

	it('counts papers that were left without an answer apart', async () => {
		const { round, contest, items } = await aPlayedRound({ people: 4, items: 3 });
		await sit(await aParticipant(), contest.code, items, { choose: () => null });
		await analyseRound(organizer, round.id, 'first', LATER);
		expect((await analysed(round.id)).paper).toMatchObject({ persons: 4, blank: 1 });
	});

	it('reads on where a stretch ends', async () => {
		const { round, contest, items } = await aPlayedRound({ people: 1, items: 1 });
		const [one] = await read.select().from(schema.attempts).where(eq(schema.attempts.roundId, round.id));
		const people = await Promise.all(Array.from({ length: 249 }, () => aParticipant()));
		await write(async (tx) => {
			for (const { id: participantId } of people) {
				await tx.insert(schema.attempts).values({ ...one!, id: `copy-${participantId}`, participantId });
			}
		});
		let told = 0;
		await analyseRound(organizer, round.id, 'first', LATER, (n) => (told += n));
		expect([told, (await analysed(round.id)).paper.persons]).toEqual([250, 250]);
		expect([contest.id, items.length]).toEqual([round.contestId, 1]);
	});
});

describe('an analysis', () => {
	it('is refused while the round is open, and while a paper with extra time still runs', async () => {
		const { round, contest } = await aPlayedRound({ people: 2, items: 2 });
		await expect(analyseRound(organizer, round.id, 'first', NOW + MINUTE)).rejects.toEqual(
			refusal('analysis.not_over')
		);
		const attemptId = await startAttempt(await aParticipant(), contest.code, NOW);
		await expect(analyseRound(organizer, round.id, 'first', LATER)).rejects.toEqual(refusal('analysis.papers_running'));
		expect(await showRoundAnalysis(organizer, round.id, wish(), LATER)).toMatchObject({ isOpen: true, running: 1 });
		expect((await attempts.findWithRound(attemptId))!.attempt.state).toBe('in_progress');
	});

	it('hides what was found once papers of the round are open again', async () => {
		const { round, contest } = await aPlayedRound({ people: 2, items: 2 });
		await analyseRound(organizer, round.id, 'first', LATER);
		await startAttempt(await aParticipant(), contest.code, NOW);
		const shown = await showRoundAnalysis(organizer, round.id, wish(), LATER);
		expect(shown).toMatchObject({ isOpen: true, analysis: null, mayAnalyse: false });
	});

	it('is never made of a practice run', async () => {
		const { round } = await aPlayedRound({ people: 1, items: 1 });
		await write(async (tx) => {
			await tx.update(schema.rounds).set({ isPractice: true }).where(eq(schema.rounds.id, round.id));
		});
		await expect(analyseRound(organizer, round.id, 'first', LATER)).rejects.toEqual(refusal('analysis.practice'));
	});

	it('is made by whoever may read the questions, and logged', async () => {
		const { round } = await aPlayedRound({ people: 2, items: 2 });
		await expect(analyseRound(leader, round.id, 'first', LATER)).rejects.toEqual(refusal('access.denied'));
		await analyseRound(reviewer, round.id, 'first', LATER);
		const entries = await read
			.select()
			.from(schema.auditLog)
			.where(and(eq(schema.auditLog.objectId, round.id), eq(schema.auditLog.act, 'round.analyse')));
		expect(entries).toMatchObject([{ actorId: reviewer.id, after: { attempts: 'first', papers: 2, items: 2 } }]);
	});

	it('takes the place of the one before, but not of one that began later', async () => {
		const { round, versionIds } = await aPlayedRound({ people: 2, items: 2 });
		expect(await analyseRound(organizer, round.id, 'first', LATER + 5)).toBe(true);
		expect(await analyseRound(organizer, round.id, 'first', LATER)).toBe(false);
		expect((await itemAnalyses.find(round.id, 'first'))!.analysis.analysedAt).toBe(LATER + 5);
		expect(await analyseRound(reviewer, round.id, 'first', LATER + 9)).toBe(true);
		const { analysis, analysedByName } = (await itemAnalyses.find(round.id, 'first'))!;
		expect([analysis.analysedAt, analysedByName]).toEqual([LATER + 9, reviewer.name]);
		expect([...(await analysed(round.id)).items.keys()].sort()).toEqual([...versionIds].sort());
	});

	it('is made once at a time, and says that it is under way', async () => {
		const { round } = await aPlayedRound({ people: 2, items: 2 });
		const { done } = await startAnalysis(organizer, round.id, 'first', LATER);
		expect(analysisUnderWay(round.id, 'first')).toMatchObject({ failed: false });
		await expect(startAnalysis(reviewer, round.id, 'first', LATER)).rejects.toEqual(refusal('analysis.under_way'));
		await done;
		expect(analysisUnderWay(round.id, 'first')).toBeNull();
		expect((await analysed(round.id)).paper.persons).toBe(2);
	});

	it('of a finalized round follows on its results and never fails them', async () => {
		const { round } = await aPlayedRound({ people: 3, items: 2 });
		await finalizeRound(organizer, round.id, LATER);
		await analyseFinalized(organizer, round.id, LATER);
		expect((await analysed(round.id)).paper.persons).toBe(3);
		await expect(analyseFinalized(organizer, 'no such round', LATER)).resolves.toBeUndefined();
	});
});

describe('the page of an analysis', () => {
	it('shows what stands out first, with what to do, and only what is asked for', async () => {
		const { round, versionIds } = await aPlayedRound();
		await analyseRound(organizer, round.id, 'first', LATER);
		const { analysis } = await showRoundAnalysis(organizer, round.id, wish(), LATER);
		const [first] = analysis!.items;
		expect(first?.question?.versionId).toBe(versionIds.at(-1));
		expect(first?.flags[0]).toMatchObject({ kind: 'miskeyed', severity: 'warning' });
		expect(first?.flags[0]?.text).toContain('B');
		const facilities = (order: string) =>
			showRoundAnalysis(organizer, round.id, wish(`order=${order}`), LATER).then(({ analysis: shown }) =>
				shown!.items.map(({ figures }) => figures!.facility!)
			);
		const inOrder = await facilities('facility');
		expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
		const asked = await showRoundAnalysis(organizer, round.id, wish('flag=miskeyed'), LATER);
		expect(asked.analysis!.items.map(({ question }) => question?.versionId)).toEqual([versionIds.at(-1)]);
		expect(asked.analysis!.count).toBe(6);
	});

	it('tells leaders how items did, but neither their text nor their key', async () => {
		const { round, items } = await aPlayedRound();
		await analyseRound(organizer, round.id, 'first', LATER);
		const shown = await showRoundAnalysis(leader, round.id, wish(), LATER);
		expect(shown).toMatchObject({ seesQuestions: false, mayAnalyse: false, work: null, mend: null });
		expect(shown.analysis!.items[0]!.flags[0]).toEqual({
			...{ kind: 'miskeyed', severity: 'warning' },
			...{ text: null, toDo: null }
		});
		const told = JSON.stringify(shown);
		expect(items.filter(({ version }) => told.includes(version.stem))).toEqual([]);
		expect(told).not.toMatch(/"(key|option|choices|stem|isKey)":/);
	});

	it('and nothing of an item that 1 to 4 persons were asked', async () => {
		const { round } = await aPlayedRound({ people: 4, items: 3 });
		await analyseRound(organizer, round.id, 'first', LATER);
		const { analysis } = await showRoundAnalysis(leader, round.id, wish(), LATER);
		expect(analysis!.items.map(({ figures }) => figures)).toEqual([null, null, null]);
		expect(analysis!.paper).toMatchObject({ meanShare: null, sdShare: null, forms: [] });
		const whole = await showRoundAnalysis(reviewer, round.id, wish(), LATER);
		expect(whole.analysis!.items.every(({ figures }) => figures?.persons === 4)).toBe(true);
	});

	it('says when results changed after it was made', async () => {
		const { round, versionIds } = await aPlayedRound({ people: 3, items: 2 });
		await analyseRound(organizer, round.id, 'first', LATER - 1);
		const isStale = async () => (await showRoundAnalysis(organizer, round.id, wish(), LATER)).analysis!.isStale;
		expect(await isStale()).toBe(false);
		await mend(round.id, versionIds[0]!, 'replace', ['B']);
		expect(await isStale()).toBe(true);
		await analyseRound(organizer, round.id, 'first', LATER + 1);
		expect(await isStale()).toBe(false);
	});

	it('can be taken away as a table, where nothing runs as a formula', async () => {
		const { round, versionIds } = await aPlayedRound({ people: 2, items: 2 });
		await write(async (tx) => {
			const stem = { stem: '=1+1 bằng <b>mấy</b>?' };
			await tx.update(schema.itemVersions).set(stem).where(eq(schema.itemVersions.id, versionIds[0]!));
		});
		await analyseRound(organizer, round.id, 'first', LATER);
		const words = {
			headings: () => ['Câu'],
			topic: ({ nameVi }: { nameVi: string }) => nameVi,
			flag: (kind: string) => kind,
			rightForAll: () => ''
		};
		const asked = { roundId: round.id, format: 'csv' as const, wish: wish() };
		const { sheet } = await exportAnalysis(organizer, asked, words, LATER);
		expect(sheet).toContain("'=1+1 bằng mấy?,resolution_overview,1,A,2,");
		const other = { ...asked, wish: wish('attempts=all') };
		await expect(exportAnalysis(organizer, other, words, LATER)).rejects.toEqual(refusal('analysis.not_made'));
	});
});

describe('the figures of an item', () => {
	it('stand beside each other by round, the newest first, with what changed', async () => {
		const first = await aPlayedRound();
		const second = await aPublishedContest({ items: first.items });
		for (let n = 0; n < 36; n++) {
			await sit(await aParticipant(), second.contest.code, second.items, { choose: () => 'A', from: NOW + MINUTE });
		}
		await analyseRound(organizer, first.round.id, 'first', LATER);
		await analyseRound(organizer, second.round.id, 'first', LATER);
		await write(async (tx) => {
			await tx
				.update(schema.rounds)
				.set({ closesAt: NOW + DAY })
				.where(eq(schema.rounds.id, second.round.id));
		});
		const figures = await showItemFigures(reviewer, first.items.at(-1)!.item.id);
		expect(figures.map(({ roundId, persons, facility, trend }) => [roundId, persons, facility, trend])).toEqual([
			[second.round.id, 36, 1, 'easier'],
			[first.round.id, 36, 8 / 36, null]
		]);
		expect(figures[1]!.flags[0]).toMatchObject({ kind: 'miskeyed' });
		await expect(showItemFigures(leader, first.items[0]!.item.id)).rejects.toEqual(refusal('access.denied'));
	});
});
