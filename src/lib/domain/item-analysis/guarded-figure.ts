/** Fewer persons say nothing about how an item separates them: at 30 a correlation may be off by a third (1/√29 ≈ 0.19, twice that either way). */
export const LEAST_PERSONS = 30;
/** Below this a correlation is still rough (± 0.2); Crocker & Algina (1986, ch. 14) ask for about 200 for decisions about items. */
export const ROUGH_PERSONS = 100;

/** Why a figure is not shown; a message code with its values. */
export interface Withheld {
	code: `bank.analysis_${string}`;
	params: Record<string, number>;
}

/** A figure, or the reason why there is none. */
export type Figure = { value: number; withheld: null } | { value: null; withheld: Withheld };

export const figure = (value: number): Figure => ({ value, withheld: null });
export const withhold = (reason: string, params: Record<string, number> = {}): Figure => ({
	value: null,
	withheld: { code: `bank.analysis_${reason}`, params }
});

/** The reason why `persons` are too few, or null. */
export const tooFew = (persons: number, least: number): Figure | null =>
	persons < least ? withhold('few_persons', { persons, least }) : null;
