export const UNIT_CHANGE_KINDS = ['rename', 'move', 'merge', 'split'] as const;
/** How a unit went on as another: `move` and `merge` name one successor, `split` several, `rename` keeps the unit. */
export type UnitChangeKind = (typeof UNIT_CHANGE_KINDS)[number];
