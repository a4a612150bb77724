import type { Responses } from './attempt';

/** 1 when exactly the right options are chosen, 0 otherwise: all or nothing for every kind of item. */
export function itemFraction(key: readonly string[], chosen: readonly string[]): 0 | 1 {
	const right = new Set(key);
	const picked = new Set(chosen);
	return right.size === picked.size && [...picked].every((id) => right.has(id)) ? 1 : 0;
}

export interface PaperScore {
	correct: number;
	total: number;
	/** 0–1; 0 for a paper without items. */
	fraction: number;
	/** By position. */
	marks: (0 | 1)[];
}

export function scorePaper(keysByPosition: readonly (readonly string[])[], responses: Responses): PaperScore {
	return totalled(keysByPosition.map((key, position) => itemFraction(key, responses[position] ?? [])));
}

/** The score that marks by position add up to. */
export function totalled(marks: (0 | 1)[]): PaperScore {
	const correct = marks.filter((mark) => mark === 1).length;
	return { correct, total: marks.length, fraction: marks.length === 0 ? 0 : correct / marks.length, marks };
}
