import * as v from 'valibot';
import { formObject } from './form-object';
import { authoredText } from './authored-text';
import { AUDIENCE_GROUPS, type AudienceGroup } from './audience-group';
import { DIFFICULTIES, type Difficulty } from './item';
import { candidates, itemsOfCell, mergedCells } from './item-pool';
import type { RoundRules } from './round-rules';

export { drawPaper, type DrawConditions } from './paper-draw';

/** How many items of one topic × difficulty a paper takes (ma trận đề). */
export interface BlueprintCell {
	topic: string;
	difficulty: Difficulty;
	count: number;
}

/** Cells drawn at random from the pool, or a fixed list of item ids (then `cells` is empty). */
export interface Blueprint {
	cells: BlueprintCell[];
	fixedItemIds: string[];
}

/** One approved item as the draw sees it. */
export interface PoolItem {
	itemId: string;
	versionId: string;
	topic: string;
	difficulty: Difficulty;
	/** Empty = for everybody. */
	audiences: AudienceGroup[];
	optionIds: string[];
	/** Numbers in ascending order, true/false: see `keepsOptionOrder`. */
	keepOptionOrder?: boolean;
}

/** One line of a drawn paper: which version, and its options in the order this person sees. Index = position. */
export interface PaperLine {
	versionId: string;
	optionIds: string[];
}

/** A cell that the pool cannot fill, for one group or (`audience: null`) for everybody. A missing fixed item is named by `itemId`. */
export interface Shortfall {
	topic: string;
	difficulty: Difficulty | null;
	/** For all `attempts` of a person together. */
	needed: number;
	available: number;
	audience: AudienceGroup | null;
	/** How many papers of one person have to differ in every item. */
	attempts: number;
	itemId?: string;
}

export const MAX_PAPER_ITEMS = 200;

const cellSchema = formObject({
	topic: authoredText('blueprint.topic', 100),
	difficulty: v.picklist(DIFFICULTIES, 'blueprint.difficulty'),
	count: v.pipe(
		v.number('blueprint.count'),
		v.integer('blueprint.count'),
		v.minValue(0, 'blueprint.count'),
		v.maxValue(MAX_PAPER_ITEMS, 'blueprint.count')
	)
});

/** Cells of 0 are dropped and cells of the same topic × difficulty are added up. */
export const blueprintSchema = v.pipe(
	formObject({
		cells: v.pipe(
			v.array(cellSchema, 'blueprint.cells'),
			v.transform((cells) => mergedCells(cells))
		),
		fixedItemIds: v.pipe(
			v.array(v.pipe(v.string('blueprint.fixed'), v.nonEmpty('blueprint.fixed')), 'blueprint.fixed'),
			v.transform((ids) => [...new Set(ids)])
		)
	}),
	v.check(({ cells, fixedItemIds }) => cells.length === 0 || fixedItemIds.length === 0, 'blueprint.mixed'),
	v.check((blueprint) => blueprintSize(blueprint) > 0, 'blueprint.empty'),
	v.check((blueprint) => blueprintSize(blueprint) <= MAX_PAPER_ITEMS, 'blueprint.too_long')
);

/** Number of items in a paper. */
export function blueprintSize({ cells, fixedItemIds }: Blueprint): number {
	return cells.reduce((sum, cell) => sum + cell.count, fixedItemIds.length);
}

/** How many papers of one person share no item; 1 where items may come again. See `noRepeatObstacle` for what is refused before. */
export function distinctPapers({
	noRepeat,
	attemptsAllowed
}: Pick<RoundRules, 'noRepeat' | 'attemptsAllowed'>): number {
	return noRepeat ? (attemptsAllowed ?? 1) : 1;
}

/** Why papers of one person cannot all differ in every item: no end to them, or one list for every paper. Null when they can, or need not. */
export function noRepeatObstacle(
	{ noRepeat, attemptsAllowed }: Pick<RoundRules, 'noRepeat' | 'attemptsAllowed'>,
	{ fixedItemIds }: Blueprint
): 'unlimited' | 'fixed' | null {
	if (!noRepeat || attemptsAllowed === 1) return null;
	if (attemptsAllowed === null) return 'unlimited';
	return fixedItemIds.length > 0 ? 'fixed' : null;
}

/**
 * What the pool lacks for `attempts` papers, no item in two of them, of any eligible group (`audiences`, empty = all four); an
 * empty list proves that every draw will succeed, even of a person who changes the group in between. A fixed list is the same
 * for everybody, whatever its items' audiences.
 */
export function proveBlueprint(
	blueprint: Blueprint,
	pool: readonly PoolItem[],
	audiences: readonly AudienceGroup[],
	attempts = 1
): Shortfall[] {
	const groups = audiences.length > 0 ? audiences : AUDIENCE_GROUPS;
	const missing = blueprint.fixedItemIds
		.filter((itemId) => !pool.some((item) => item.itemId === itemId))
		.map((itemId) => ({ topic: '', difficulty: null, needed: 1, available: 0, audience: null, attempts: 1, itemId }));
	const lacking = mergedCells(blueprint.cells).flatMap((cell): Shortfall[] => {
		const needed = cell.count * attempts;
		const shortfall = { topic: cell.topic, difficulty: cell.difficulty, needed, attempts };
		const inPool = itemsOfCell(pool, cell).length;
		if (inPool < needed) return [{ ...shortfall, available: inPool, audience: null }];
		return groups
			.map((audience) => ({ ...shortfall, available: candidates(pool, cell, audience).length, audience }))
			.filter(({ available }) => available < needed);
	});
	return [...missing, ...lacking];
}
