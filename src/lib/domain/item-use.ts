export const ITEM_USES = ['any', 'contest', 'practice'] as const;
/** What an item may be used for; 'any' is both contests and practice. */
export type ItemUse = (typeof ITEM_USES)[number];
