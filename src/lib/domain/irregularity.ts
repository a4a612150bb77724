export const IRREGULARITY_KINDS = [
	'impossible_speed',
	'shared_device',
	'shared_address',
	'identical_answers',
	'edited_clock'
] as const;
/** A reason for a person to look at an attempt; never a verdict. */
export type IrregularityKind = (typeof IRREGULARITY_KINDS)[number];
