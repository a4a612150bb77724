import { DomainError } from './domain-error';
import { pointsAtOthers } from './item-advice/option-references';
import type { Difficulty, ItemContent } from './item';
import { keepsOptionOrder } from './paper-draw';
import { plainText } from './rich-text';
import { seededRandom, shuffled } from './seed';

/** An item as it goes on a printed paper. */
export interface PrintedItem {
	id: string;
	content: ItemContent;
}

export interface VariantQuestion {
	itemId: string;
	/** Ids of the options in the order in which they are printed. */
	optionIds: string[];
	/** The letters that are right on this paper, in order. */
	letters: string[];
}

/** One of several papers with the same questions: its code is printed at the top and in the key. */
export interface PaperVariant {
	code: string;
	questions: VariantQuestion[];
}

export interface VariantConditions {
	/** Same seed, same items, same conditions: the same papers. */
	seed: string;
	codes: string[];
	shuffleItems: boolean;
	shuffleOptions: boolean;
}

export const MOST_VARIANTS = 8;

/** '101', '102'… or 'A', 'B'…, as schools write them. */
export const variantCodes = (count: number, style: 'number' | 'letter'): string[] =>
	Array.from({ length: count }, (_, index) =>
		style === 'number' ? String(101 + index) : String.fromCharCode(65 + index)
	);

/**
 * Whether options must not be moved: they are true and false, are in the order of their numbers, or one of them says something of the others
 * (“Tất cả các đáp án trên”).
 */
export const keepsItsOptions = (content: ItemContent): boolean => keepsOptionOrder(content) || refersToOptions(content);

export const refersToOptions = ({ options }: Pick<ItemContent, 'options'>): boolean =>
	options.some(({ text }) => pointsAtOthers(plainText(text)));

export function paperVariants(items: readonly PrintedItem[], conditions: VariantConditions): PaperVariant[] {
	const { seed, codes, shuffleItems, shuffleOptions } = conditions;
	return codes.map((code) => {
		const ordered = shuffleItems ? shuffled(items, seededRandom(`${seed}/${code}/items`)) : items;
		return {
			code,
			questions: ordered.map(({ id, content }) => {
				const own = content.options.map((option) => option.id);
				const moves = shuffleOptions && !keepsItsOptions(content);
				const optionIds = moves ? shuffled(own, seededRandom(`${seed}/${code}/options/${id}`)) : own;
				return { itemId: id, optionIds, letters: lettersOf(content.key, optionIds) };
			})
		};
	});
}

const lettersOf = (key: string[], optionIds: string[]) =>
	optionIds.flatMap((id, index) => (key.includes(id) ? String.fromCharCode(65 + index) : []));

/** So many questions of a topic and a difficulty. */
export interface WantedItems {
	topic: string;
	difficulty: Difficulty;
	count: number;
}

/** Draws by the seed, whatever order the pool comes in. Throws 'export.too_few' with what is wanted and there. */
export function drawItems(pool: readonly PrintedItem[], wanted: readonly WantedItems[], seed: string): PrintedItem[] {
	return wanted.flatMap(({ topic, difficulty, count }) => {
		const fitting = pool
			.filter(({ content }) => content.topic === topic && content.difficulty === difficulty)
			.toSorted((a, b) => (a.id < b.id ? -1 : 1));
		if (fitting.length < count) {
			throw new DomainError('export.too_few', { topic, difficulty, wanted: count, available: fitting.length });
		}
		return shuffled(fitting, seededRandom(`${seed}/draw/${topic}/${difficulty}`)).slice(0, count);
	});
}
