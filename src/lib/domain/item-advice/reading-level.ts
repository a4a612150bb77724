export interface ReadingLevel {
	words: number;
	wordsPerSentence: number;
	/** Words of five letters and more over all words, 0–1. */
	longShare: number;
	/** Words per sentence + 100 × share of long words. */
	level: number;
}

const LONG = 5;
/** Nineteen in twenty stems of the shipped bank are below 50, one in a hundred is above this. */
export const HARD_LEVEL = 60;
/** Fewer words are a phrase; its share of long words is chance. */
const LEAST_WORDS = 12;

/**
 * How hard a text is to read, after LIX (C. H. Björnsson, Läsbarhet, 1968): words per sentence plus the percentage of long words. A rough guide only. LIX was made for
 * languages with long words; written Vietnamese parts syllables, none over seven letters, so "long" is five letters here instead of more than six. That
 * and the limit are ours, set on the shipped bank and not checked with readers; it knows neither rare words nor legal terms.
 */
export function readingLevel(text: string): ReadingLevel {
	const sentences = text.split(/[.?!:;…]+(?=\s|$)|\n/u).filter((sentence) => /[\p{L}\p{N}]/u.test(sentence)).length;
	const words = text.match(/[\p{L}\p{N}]+(?:[.,/-][\p{L}\p{N}]+)*/gu) ?? [];
	const long = words.filter((word) => /^\p{L}+$/u.test(word) && [...word].length >= LONG).length;
	const wordsPerSentence = sentences === 0 ? 0 : words.length / sentences;
	const longShare = words.length === 0 ? 0 : long / words.length;
	return { words: words.length, wordsPerSentence, longShare, level: wordsPerSentence + 100 * longShare };
}

export const isHardToRead = ({ words, level }: ReadingLevel) => words >= LEAST_WORDS && level > HARD_LEVEL;

/** Three in four stems of the shipped bank are below. */
const FAIR_LEVEL = 40;

/** In three steps, to be said in words. */
export function readingStep(level: ReadingLevel): 'easy' | 'fair' | 'hard' {
	if (isHardToRead(level)) return 'hard';
	return level.words >= LEAST_WORDS && level.level > FAIR_LEVEL ? 'fair' : 'easy';
}
