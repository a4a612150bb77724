import { LEAST_PERSONS } from './guarded-figure';
import type { AnalysedItem, ChoiceStatistics, ItemStatistics } from './item-statistics';

export const ITEM_FLAGS = ['miskeyed', 'negative', 'ambiguous', 'too_hard', 'too_easy', 'dead_distractor'] as const;
export type ItemFlagKind = (typeof ITEM_FLAGS)[number];

/** A reason for a person to look at an item, with what to do; never a verdict. */
export interface ItemFlag {
	kind: ItemFlagKind;
	/** What is seen, a message code; the same code with '_do' says what to do about it. Shares are whole percents. */
	code: `bank.flag_${ItemFlagKind}`;
	params: Record<string, string | number>;
	severity: 'warning' | 'hint';
}

const TOO_EASY = 0.9;
/** A wrong option that fewer choose does not work (Haladyna & Downing, "How many options is enough for a multiple-choice test item?", 1993). */
const DEAD = 0.05;
/** Fewer of the best group than this part, or than so many persons, are a slip. */
const DRAWN_SHARE = 0.2;
const DRAWN_PERSONS = 3;
const OUTER = 0.27;

/** How likely a person who knows nothing gets it: by one of m options, or by one of all choices of at least one. */
export function chanceLevel({ kind, optionIds }: Pick<AnalysedItem, 'kind' | 'optionIds'>): number {
	return kind === 'multiple' ? 1 / (2 ** optionIds.length - 1) : 1 / optionIds.length;
}

/** In the order of `ITEM_FLAGS`; none below `least` persons, and none of an item that counts as right for everybody. */
export function itemFlags(statistics: ItemStatistics, least = LEAST_PERSONS): ItemFlag[] {
	if (statistics.facility === null || statistics.persons < least || statistics.rightForAll) return [];
	return [...keyFlags(statistics), ...facilityFlags(statistics, statistics.facility), ...deadDistractors(statistics)];
}

function keyFlags(statistics: ItemStatistics): ItemFlag[] {
	const { discrimination, choices, persons, key } = statistics;
	const [keys, wrong] = [choices.filter(({ isKey }) => isKey), choices.filter(isWrong)];
	const inUpper = (choice: ChoiceStatistics) => choice.groups?.upper ?? 0;
	const weakestKey = Math.min(...keys.map(inUpper));
	const strongest = wrong.toSorted((a, b) => inUpper(b) - inUpper(a))[0];
	const miskeyed = strongest && inUpper(strongest) > weakestKey ? strongest : undefined;
	const negative = discrimination.value !== null && discrimination.value < 0;
	const drawsTheBest = (choice: ChoiceStatistics) =>
		choice !== miskeyed &&
		inUpper(choice) >= Math.max(DRAWN_SHARE, DRAWN_PERSONS / (OUTER * persons)) &&
		inUpper(choice) >= (choice.groups?.lower ?? 0);
	const shared = { key: key.join(', '), keyPercent: percent(weakestKey) };
	const named = (choice: ChoiceStatistics) => ({ option: choice.option ?? '', percent: percent(inUpper(choice)) });
	return [
		...(miskeyed ? [flag('miskeyed', 'warning', { ...named(miskeyed), ...shared })] : []),
		...(negative ? [flag('negative', isCertain(discrimination.value!, persons) ? 'warning' : 'hint', {})] : []),
		...wrong.filter(drawsTheBest).map((choice) => flag('ambiguous', 'warning', { ...named(choice), ...shared }))
	];
}

/** Whether a negative correlation is more than chance: farther from 0 than 1.96 standard errors, 1/√(n − 1) each. */
const isCertain = (correlation: number, persons: number) => Math.abs(correlation) > 1.96 / Math.sqrt(persons - 1);

function facilityFlags(statistics: ItemStatistics, facility: number): ItemFlag[] {
	const chance = chanceLevel(statistics);
	const params = { percent: percent(facility) };
	if (facility < chance) return [flag('too_hard', 'warning', { ...params, chance: percent(chance) })];
	return facility > TOO_EASY ? [flag('too_easy', 'hint', params)] : [];
}

function deadDistractors({ choices, kind }: ItemStatistics): ItemFlag[] {
	const dead = choices.filter((choice) => isWrong(choice) && choice.share < DEAD);
	if (dead.length === 0 || kind === 'true_false') return [];
	return [
		flag('dead_distractor', 'hint', { options: dead.map(({ option }) => option).join(', '), count: dead.length })
	];
}

const isWrong = ({ isKey, option }: ChoiceStatistics) => !isKey && option !== null;
const percent = (share: number) => Math.round(share * 100);
const flag = (kind: ItemFlagKind, severity: ItemFlag['severity'], params: ItemFlag['params']): ItemFlag => ({
	kind,
	code: `bank.flag_${kind}`,
	params,
	severity
});
