import type { FilePlace } from '../found-question';
import { bracketedAnswer } from './answer-line';
import { FALSE_LETTER, TRUE_LETTER, truthLetter } from './key-letters';
import { readSigns } from './key-sign';
import { levelInStem } from './field-line';
import type { DraftQuestion } from './draft-question';
import { cutRuns, joinRuns, plainRun, textOf, trimRuns, type Run } from './text-line';

export interface ReadOption {
	/** As written, in upper case; empty for one that the file lacks. */
	letter: string;
	lead: Run[];
	runs: Run[];
	place: FilePlace;
	table: number | null;
}

/** A question with its texts whole, before its key is decided. */
export interface ReadQuestion {
	draft: DraftQuestion;
	stem: Run[];
	options: ReadOption[];
	/** The options that signs as '*' or '(đúng)' point at. */
	signed: number[];
}

const ASKS_TRUTH = /\s*[([]\s?đúng\s?(?:\/|hay|hoặc|-)\s?sai\s?\??\s?[)\]]\s*[.?]?\s*$/iu;
const ASKS_TRUTH_IN_WORDS = /(?<!\p{L})đúng hay sai(?!\p{L})\s*[?:.]?\s*$/iu;

export function readQuestion(draft: DraftQuestion): ReadQuestion {
	let stem = joinRuns(draft.stem);
	const answer = bracketedAnswer(textOf(stem));
	if (answer) {
		draft.written.push({ letters: answer.letters, written: '', place: draft.place, rest: [] });
		stem = trimRuns(cutRuns(stem, 0, answer.from));
	}
	const level = levelInStem(textOf(stem));
	if (level) {
		draft.difficulty = level.difficulty;
		stem = trimRuns(cutRuns(stem, level.from, level.to));
	}
	const texts = draft.options.map(({ lead, lines }) => ({ lead, runs: joinRuns(lines, ' ') }));
	const signs = readSigns(texts);
	const options = draft.options.map(({ letter, lead, place, table }, index) => ({
		letter: letter.toUpperCase(),
		lead,
		runs: signs[index]!.runs,
		place,
		table
	}));
	const signed = signs.flatMap(({ isSigned }, index) => (isSigned ? index : []));
	const question = { draft, stem, options, signed };
	return options.length === 0 ? asTruthQuestion(question) : inOrderOfLetters(question);
}

/** A question that asks whether something is so, or whose key says so, has the two options that it does not write. */
export function asTruthQuestion(question: ReadQuestion, listed: string[] = []): ReadQuestion {
	const { draft, stem } = question;
	const text = textOf(stem);
	const asks = ASKS_TRUTH.exec(text.slice(-40));
	const letters = [...draft.written.flatMap((key) => key.letters ?? []), ...listed];
	const isAnswered = letters.some((letter) => letter === TRUE_LETTER || letter === FALSE_LETTER);
	if (!asks && !isAnswered && !ASKS_TRUTH_IN_WORDS.test(text.slice(-40))) return question;
	const cut = asks ? cutRuns(stem, 0, text.length - asks[0].length) : stem;
	const option = (letter: string, word: string): ReadOption => ({
		letter,
		lead: [],
		runs: [plainRun(word)],
		place: draft.place,
		table: null
	});
	return { ...question, stem: trimRuns(cut), options: [option('A', 'Đúng'), option('B', 'Sai')] };
}

/** Options in two columns are read row by row; their letters tell the order that was meant. */
function inOrderOfLetters(question: ReadQuestion): ReadQuestion {
	const { options, signed } = question;
	const letters = options.map(({ letter }) => letter);
	const isSet = new Set(letters).size === letters.length && letters.toSorted().at(-1) === lastLetter(letters.length);
	if (!isSet || letters.join() === letters.toSorted().join()) return question;
	const sorted = options.toSorted((a, b) => (a.letter < b.letter ? -1 : 1));
	return { ...question, options: sorted, signed: signed.map((index) => sorted.indexOf(options[index]!)).sort() };
}

const lastLetter = (count: number) => String.fromCharCode(64 + count);

/** Its options are 'Đúng' and 'Sai'. */
export function isTruthQuestion(options: { runs: Run[] }[]): boolean {
	const letters = options.map(({ runs }) => truthLetter(textOf(runs).trim()));
	return options.length === 2 && letters.includes(TRUE_LETTER) && letters.includes(FALSE_LETTER);
}
