import type { AudienceGroup } from './audience-group';
import type { Blueprint, BlueprintCell, PaperLine, PoolItem } from './blueprint';
import { DomainError } from './domain-error';
import type { ItemContent } from './item';
import { candidates, mergedCells } from './item-pool';
import { seededRandom, shuffled } from './seed';

export interface DrawConditions {
	/** Same seed, same pool (in any order), same conditions: the same paper. */
	seed: string;
	audience: AudienceGroup | null;
	shuffleItems: boolean;
	shuffleOptions: boolean;
	/** Item ids to avoid, as seen in earlier attempts; taken all the same where the others are too few, unless `noRepeat`. */
	exclude?: ReadonlySet<string>;
	noRepeat?: boolean;
}

/** Throws 'blueprint.unsatisfiable' when the pool is too small. */
export function drawPaper(blueprint: Blueprint, pool: readonly PoolItem[], conditions: DrawConditions): PaperLine[] {
	const { seed, shuffleItems, shuffleOptions } = conditions;
	const drawn = [
		...blueprint.fixedItemIds.map((itemId) => fixedItem(pool, itemId)),
		...mergedCells(blueprint.cells).flatMap((cell) => drawCell(cell, pool, conditions))
	];
	const ordered = shuffleItems ? shuffled(drawn, seededRandom(`${seed}/items`)) : drawn;
	const random = seededRandom(`${seed}/options`);
	return ordered.map(({ versionId, optionIds, keepOptionOrder }) => ({
		versionId,
		optionIds: shuffleOptions && !keepOptionOrder ? shuffled(optionIds, random) : [...optionIds]
	}));
}

function fixedItem(pool: readonly PoolItem[], itemId: string): PoolItem {
	const item = pool.find((candidate) => candidate.itemId === itemId);
	if (item === undefined) throw new DomainError('blueprint.unsatisfiable', { itemId });
	return item;
}

function drawCell(cell: BlueprintCell, pool: readonly PoolItem[], conditions: DrawConditions): PoolItem[] {
	const { topic, difficulty, count } = cell;
	const { seed, audience, exclude, noRepeat } = conditions;
	const seen = (item: PoolItem) => exclude?.has(item.itemId) ?? false;
	const allowed = candidates(pool, cell, audience).filter((item) => !noRepeat || !seen(item));
	const fitting = allowed.sort((a, b) => (a.itemId < b.itemId ? -1 : 1));
	if (fitting.length < count) {
		throw new DomainError('blueprint.unsatisfiable', { topic, difficulty, needed: count, available: fitting.length });
	}
	const mixed = shuffled(fitting, seededRandom(`${seed}/${topic}/${difficulty}`));
	return [...mixed.filter((item) => !seen(item)), ...mixed.filter(seen)].slice(0, count);
}

/**
 * Whether shuffling would spoil the options: true/false, and options that differ by their numbers only ("15 ngày",
 * "20 ngày", "30 ngày"), which authors write in ascending order.
 */
export function keepsOptionOrder({ kind, options }: Pick<ItemContent, 'kind' | 'options'>): boolean {
	const words = options.map(({ text }) => text.toLowerCase().replace(/[\d.,\s]/g, ''));
	const numeric = options.every(({ text }) => /\d/.test(text));
	return kind === 'true_false' || (numeric && new Set(words).size === 1);
}
