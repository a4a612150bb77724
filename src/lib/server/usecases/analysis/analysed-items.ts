import { chanceLevel, ITEM_FLAGS, itemFlags, type ItemFlag } from '../../../domain/item-analysis/item-flags';
import type { ItemStatistics } from '../../../domain/item-analysis/item-statistics';
import { suppress } from '../../../domain/small-cells';
import { errorText } from '../../errors';
import * as itemAnalyses from '../../store/item-analyses';
import type { AnalysisWish, ItemOrder } from './analysis-wish';

/**
 * The items of a round's analysis under a number that stays with them however they are ordered. Whoever may not read the bank sees figures
 * only: no text, no options, no key, nothing that names an option; and nothing of an item that hardly anybody was asked.
 */
export async function analysedItems(
	roundId: string,
	{ attempts }: Pick<AnalysisWish, 'attempts'>,
	seesQuestions: boolean
) {
	const rows = await itemAnalyses.itemsOf(roundId, attempts);
	const hidden = seesQuestions ? new Set<string>() : tooSmall(rows.map(({ statistics }) => statistics));
	return rows.map(({ itemId, statistics, version }, index) => {
		const { topic, difficulty } = version;
		const isHidden = hidden.has(version.id);
		const flags = isHidden ? [] : itemFlags(statistics);
		return {
			number: index + 1,
			topic,
			difficulty,
			figures: isHidden ? null : figuresOf(statistics),
			flags: flags.map((flag) => ({ kind: flag.kind, severity: flag.severity, ...saidOf(flag, seesQuestions) })),
			question: seesQuestions
				? {
						itemId,
						versionId: version.id,
						version: version.version,
						kind: version.kind,
						stem: version.stem,
						/** In authored order, then null: unanswered. */
						choices: statistics.choices.map((choice) => ({
							...choice,
							text: version.options.find(({ id }) => id === choice.option)?.text ?? null
						}))
					}
				: null
		};
	});
}

export type AnalysedItemLine = Awaited<ReturnType<typeof analysedItems>>[number];

/** What of an item's statistics says nothing of its options. */
function figuresOf(statistics: ItemStatistics) {
	const { persons, facility, discrimination, upperLower, isRough, medianSeconds, timed, rightForAll } = statistics;
	const said = { discrimination: figureOf(discrimination), upperLower: figureOf(upperLower) };
	return {
		...said,
		...{ persons, facility, isRough, medianSeconds, timed, rightForAll: rightForAll === true },
		chance: chanceLevel(statistics)
	};
}

/** A figure, or in words why there is none. */
export const figureOf = ({ value, withheld }: ItemStatistics['discrimination']) => ({
	value,
	why: withheld && errorText(withheld.code, withheld.params)
});

/** What is seen names options and the key. */
const saidOf = ({ code, params }: ItemFlag, seesQuestions: boolean) => ({
	text: seesQuestions ? errorText(code, params) : null,
	toDo: seesQuestions ? errorText(`${code}_do`, params) : null
});

/** As in public tables: items that 1 to 4 persons were asked, and those that would give them away. */
const tooSmall = (all: ItemStatistics[]) =>
	suppress(
		all.map(({ versionId, persons }) => ({ key: versionId, counts: [persons] })),
		1
	).lines;

type Line = Pick<AnalysedItemLine, 'number' | 'figures' | 'flags'>;
/** Warnings before hints before nothing, and each in the order of `ITEM_FLAGS`. */
function urgency({ flags }: Line): number {
	const places = flags.map(
		({ kind, severity }) => ITEM_FLAGS.indexOf(kind) + (severity === 'warning' ? 0 : ITEM_FLAGS.length)
	);
	return Math.min(2 * ITEM_FLAGS.length, ...places);
}
const ascending = (a: number | null | undefined, b: number | null | undefined) =>
	(a ?? Infinity) - (b ?? Infinity) || 0;

const COMPARE: Record<ItemOrder, (a: Line, b: Line) => number> = {
	flag: (a, b) => urgency(a) - urgency(b) || b.flags.length - a.flags.length,
	facility: (a, b) => ascending(a.figures?.facility, b.figures?.facility),
	discrimination: (a, b) => ascending(a.figures?.discrimination.value, b.figures?.discrimination.value),
	number: () => 0
};

/** What stands out comes first: flagged, hardest or least telling apart. */
export const inOrder = <L extends Line>(lines: L[], order: ItemOrder): L[] =>
	lines.toSorted((a, b) => COMPARE[order](a, b) || a.number - b.number);
