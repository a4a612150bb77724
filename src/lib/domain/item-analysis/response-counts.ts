import type { AnalysedAnswer, AnalysedPaper } from './analysed-paper';

/** Beyond as many different papers each person is taken to have had one of their own. */
export const MOST_FORMS = 64;
/** Longer than anybody reads a question: the phone was put away. */
export const LONGEST_SECONDS = 3_600;

/** What the persons of one score did with an item; whole numbers all. `chosen` goes along the item's `options`. */
export interface LevelCounts {
	persons: number;
	right: number;
	unanswered: number;
	chosen: number[];
}

export interface ItemCounts {
	/** Ids in the order in which they were first met. */
	options: string[];
	/** By `levelOf` the person's score on the whole paper. */
	levels: Map<number, LevelCounts>;
	/** How many took so many whole seconds. */
	seconds: Map<number, number>;
}

/** Of the persons who had exactly the same items. */
export interface FormCounts {
	versionIds: string[];
	persons: number;
	/** How many got each item right, along `versionIds`. */
	right: number[];
	/** How many persons by the number of right answers. */
	scores: Map<number, number>;
}

/**
 * All that the analysis of a round needs, in whole numbers: its size depends on the items and the scores that occur, not on the number of attempts.
 * Whole numbers add up exactly, so the order of the attempts makes no difference.
 */
export interface ResponseCounts {
	papers: number;
	/** Papers without any answer: opened and left. They say nothing about items and are in no other count. */
	blank: number;
	items: Map<string, ItemCounts>;
	/** How many papers by `levelOf` their score. */
	scores: Map<number, number>;
	/** By their items; null once there were more than `MOST_FORMS`. */
	forms: Map<string, FormCounts> | null;
}

const LEVEL = 1_000;
/** A score as one number: 17 of 20 is 20017. */
export const levelOf = (correct: number, total: number) => total * LEVEL + correct;
export const scoreOf = (level: number) => ({ correct: level % LEVEL, total: Math.floor(level / LEVEL) });

/** By their number, so that sums come out the same to the last bit whatever was counted first. */
export const ascending = <T>(counts: ReadonlyMap<number, T>): [number, T][] => [...counts].sort(([a], [b]) => a - b);

export const noResponses = (): ResponseCounts => ({
	papers: 0,
	blank: 0,
	items: new Map(),
	scores: new Map(),
	forms: new Map()
});

/** Counts one more attempt in. */
export function addPaper(counts: ResponseCounts, paper: AnalysedPaper): void {
	if (paper.every(({ chosen }) => chosen.length === 0)) {
		counts.blank += 1;
		return;
	}
	const correct = paper.filter(({ mark }) => mark === 1).length;
	const level = levelOf(correct, paper.length);
	counts.papers += 1;
	increase(counts.scores, level, 1);
	for (const answer of paper) addAnswer(counts, answer, level);
	addForm(counts, paper, correct);
}

const increase = (counts: Map<number, number>, key: number, by: number) => counts.set(key, (counts.get(key) ?? 0) + by);

function addAnswer(counts: ResponseCounts, { versionId, chosen, mark, timeMs }: AnalysedAnswer, level: number) {
	const item = itemOf(counts, versionId);
	const own = levelIn(item, level);
	own.persons += 1;
	own.right += mark;
	if (chosen.length === 0) own.unanswered += 1;
	for (const option of new Set(chosen)) choose(item, own, option, 1);
	if (timeMs !== null) increase(item.seconds, Math.min(LONGEST_SECONDS, Math.round(timeMs / 1000)), 1);
}

function itemOf({ items }: ResponseCounts, versionId: string): ItemCounts {
	const known = items.get(versionId);
	if (known) return known;
	const item = { options: [], levels: new Map(), seconds: new Map() };
	items.set(versionId, item);
	return item;
}

function levelIn({ levels }: ItemCounts, level: number): LevelCounts {
	const known = levels.get(level);
	if (known) return known;
	const counts = { persons: 0, right: 0, unanswered: 0, chosen: [] };
	levels.set(level, counts);
	return counts;
}

function choose({ options }: ItemCounts, { chosen }: LevelCounts, option: string, count: number) {
	let index = options.indexOf(option);
	if (index < 0) index = options.push(option) - 1;
	while (chosen.length <= index) chosen.push(0);
	chosen[index]! += count;
}

function addForm(counts: ResponseCounts, paper: AnalysedPaper, correct: number) {
	if (counts.forms === null) return;
	const ordered = [...paper].sort((a, b) => (a.versionId < b.versionId ? -1 : 1));
	const form = formOf(
		counts,
		ordered.map(({ versionId }) => versionId)
	);
	if (form === null) return;
	form.persons += 1;
	ordered.forEach(({ mark }, index) => (form.right[index]! += mark));
	increase(form.scores, correct, 1);
}

/** Null, and no more forms at all, where it would be one too many. */
function formOf(counts: ResponseCounts, versionIds: string[]): FormCounts | null {
	if (counts.forms === null) return null;
	const key = versionIds.join(' ');
	const known = counts.forms.get(key);
	if (known) return known;
	if (counts.forms.size === MOST_FORMS) return (counts.forms = null);
	const form = { versionIds, persons: 0, right: versionIds.map(() => 0), scores: new Map() };
	counts.forms.set(key, form);
	return form;
}
