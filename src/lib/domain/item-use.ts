export const ITEM_USES = ['any', 'contest', 'practice'] as const;
/** What an item may be used for; 'any' is both contests and practice. */
export type ItemUse = (typeof ITEM_USES)[number];

/**
 * What an item shipped in a file is for, by its position there (0-based): of every three the third is kept for practice, so that there
 * is something to practise with while a contest draws on the whole bank. Those of `sample`, which everybody knows, stay for both.
 */
export const shippedItemUse = (file: string, position: number): ItemUse =>
	file !== 'sample' && position % 3 === 2 ? 'practice' : 'any';
