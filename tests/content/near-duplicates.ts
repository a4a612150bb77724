import { fold } from './content-check';

/** A question as far as it matters to whether another one asks the same. */
export interface Asked {
	id: string;
	stem: string;
	/** The right option. */
	answer: string;
}

/**
 * Set by reading the pairs of the bank that are most alike. From 0.65 on they were one question turned round, each giving the other's
 * answer away. Below, down to 0.55, they share a law's long name and ask different things of it (when it came into force, what it is about).
 */
export const NEAR = 0.65;

const wordsOf = ({ stem, answer }: Asked) => new Set(fold(`${stem} ${answer}`).split(' '));

/** Shared words over all words of two questions, 0–1. */
function likeness(a: Set<string>, b: Set<string>): number {
	const shared = [...a].filter((word) => b.has(word)).length;
	return shared / (a.size + b.size - shared);
}

/** Pairs that ask nearly the same, 'A ~ B (0.83)', those most alike first. */
export function nearDuplicates(questions: Asked[], threshold = NEAR): string[] {
	const sets = questions.map((question) => ({ id: question.id, words: wordsOf(question) }));
	return sets
		.flatMap((a, index) => sets.slice(index + 1).map((b) => ({ a: a.id, b: b.id, like: likeness(a.words, b.words) })))
		.filter(({ like }) => like >= threshold)
		.sort((x, y) => y.like - x.like)
		.map(({ a, b, like }) => `${a} ~ ${b} (${like.toFixed(2)})`);
}
