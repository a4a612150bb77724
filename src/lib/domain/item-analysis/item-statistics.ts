import { figure, LEAST_PERSONS, ROUGH_PERSONS, tooFew, withhold, type Figure } from './guarded-figure';
import { ascending, scoreOf, type ItemCounts, type LevelCounts } from './response-counts';
import { scoreGroups, SCORE_GROUPS, type GroupShares, type ScoreGroup } from './score-groups';
import { weightedCorrelation } from './weighted-correlation';

/** What the statistics need to know of an item version. */
export interface AnalysedItem {
	versionId: string;
	kind: 'single' | 'multiple' | 'true_false';
	optionIds: readonly string[];
	key: readonly string[];
	/** By a correction it counts as right for everybody who got it: it tells nobody from anybody. */
	rightForAll?: boolean;
}

/** How often an option was chosen, or none; of an item with several right options the shares add up to more than 1. */
export interface ChoiceStatistics {
	/** Null: unanswered. */
	option: string | null;
	isKey: boolean;
	count: number;
	/** Of all persons who had the item, 0–1. */
	share: number;
	/** Of the persons of each score group, 0–1; null where `upperLower` is withheld. */
	groups: Record<ScoreGroup, number> | null;
}

export interface ItemStatistics extends AnalysedItem {
	persons: number;
	/** Mean item score, 0–1; null without persons. Crocker & Algina, Introduction to Classical and Modern Test Theory (1986), ch. 14: item difficulty p. */
	facility: number | null;
	/**
	 * Point-biserial correlation of the item with the person's other items (Crocker & Algina, ch. 14; corrected as by Henrysson 1963: the item itself
	 * is not part of what it is measured against). The others count as a share, see `restCells`.
	 */
	discrimination: Figure;
	/** D: facility in the upper 27 % less that in the lower 27 % by the score on the whole paper (Kelley 1939; Ebel & Frisbie, Essentials of Educational Measurement, 1991, ch. 13). */
	upperLower: Figure;
	/** Too few persons for more than a first impression. */
	isRough: boolean;
	/** In authored order, then unanswered. */
	choices: ChoiceStatistics[];
	/** Of those whose time is known; null where nobody's is. */
	medianSeconds: number | null;
	timed: number;
}

interface Level extends LevelCounts {
	correct: number;
	total: number;
	share: number;
}

/** The statistics of one item of a round. Below `least` persons there is no discrimination and there are no groups. */
export function itemStatistics(
	item: AnalysedItem,
	counts: ItemCounts | undefined,
	least = LEAST_PERSONS
): ItemStatistics {
	const levels = ascending(counts?.levels ?? new Map<number, LevelCounts>()).map(([level, own]): Level => {
		const { correct, total } = scoreOf(level);
		return { ...own, correct, total, share: correct / total };
	});
	const persons = sum(levels, (level) => level.persons);
	const groups = persons < least ? null : scoreGroups(levels);
	return {
		...item,
		persons,
		facility: persons === 0 ? null : sum(levels, ({ right }) => right) / persons,
		discrimination: withheldOf(item, persons, least) ?? discrimination(levels),
		upperLower: withheldOf(item, persons, least) ?? upperLower(levels, groups),
		isRough: persons < ROUGH_PERSONS,
		choices: choices(item, counts?.options ?? [], levels, persons, groups),
		...timeStatistics(counts?.seconds ?? new Map())
	};
}

const withheldOf = ({ rightForAll }: AnalysedItem, persons: number, least: number) =>
	rightForAll ? withhold('right_for_all') : tooFew(persons, least);

/**
 * Of each level those who got the item right and those who did not, with their share of right answers among their OTHER items. On a paper that is
 * the same for all this gives the same correlation as the number of right answers. Where papers are drawn, others' papers are harder or easier
 * by chance, which has nothing to do with this item: the correlation is then somewhat nearer to 0 than on one paper, never turned round.
 */
function restCells(levels: Level[]) {
	return levels
		.filter(({ total }) => total > 1)
		.flatMap(({ correct, total, persons, right }) => [
			{ x: 1, y: (correct - 1) / (total - 1), persons: right },
			{ x: 0, y: correct / (total - 1), persons: persons - right }
		]);
}

function discrimination(levels: Level[]): Figure {
	const cells = restCells(levels);
	if (cells.length === 0) return withhold('one_item');
	const value = weightedCorrelation(cells);
	return value === null ? withhold('all_alike') : figure(value);
}

function upperLower(levels: Level[], groups: GroupShares[] | null): Figure {
	if (groups === null) return withhold('no_groups');
	const { lower, upper } = groupMeans(levels, groups, ({ right }) => right);
	return figure(upper - lower);
}

/** What share of each group's persons `countOf` counts. */
function groupMeans(levels: Level[], groups: GroupShares[], countOf: (level: Level) => number) {
	const mean = (group: ScoreGroup) => {
		const weighted = (valueOf: (level: Level) => number) =>
			levels.reduce((total, level, index) => total + groups[index]![group] * valueOf(level), 0);
		return weighted(countOf) / weighted((level) => level.persons);
	};
	return Object.fromEntries(SCORE_GROUPS.map((group) => [group, mean(group)])) as Record<ScoreGroup, number>;
}

function choices(
	{ optionIds, key }: AnalysedItem,
	met: string[],
	levels: Level[],
	persons: number,
	groups: GroupShares[] | null
): ChoiceStatistics[] {
	const choice = (option: string | null, countOf: (level: Level) => number): ChoiceStatistics => {
		const count = sum(levels, countOf);
		return {
			option,
			isKey: option !== null && key.includes(option),
			count,
			share: persons === 0 ? 0 : count / persons,
			groups: groups && groupMeans(levels, groups, countOf)
		};
	};
	const all = [...optionIds, ...met.filter((id) => !optionIds.includes(id)).sort()];
	return [
		...all.map((id) => choice(id, ({ chosen }) => chosen[met.indexOf(id)] ?? 0)),
		choice(null, ({ unanswered }) => unanswered)
	];
}

function timeStatistics(seconds: ReadonlyMap<number, number>) {
	const inOrder = ascending(seconds);
	const timed = inOrder.reduce((total, [, count]) => total + count, 0);
	const at = (rank: number) => {
		let passed = 0;
		return inOrder.find(([, count]) => (passed += count) > rank)![0];
	};
	const median = () => (at(Math.floor((timed - 1) / 2)) + at(Math.floor(timed / 2))) / 2;
	return { medianSeconds: timed === 0 ? null : median(), timed };
}

const sum = (levels: Level[], valueOf: (level: Level) => number) =>
	levels.reduce((total, level) => total + valueOf(level), 0);
