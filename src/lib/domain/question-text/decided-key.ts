import type { FilePlace, QuestionProblem } from '../found-question';
import { foldVietnamese } from '../vietnamese-name';
import { FALSE_LETTER, TRUE_LETTER, truthLetter } from './key-letters';
import type { KeyEntry } from './key-list';
import { snippet } from './loose-lines';
import type { ReadOption, ReadQuestion } from './read-question';
import { textOf } from './text-line';

/** A key as one way of marking tells it: places of options in the question. */
export interface ToldKey {
	indexes: number[];
	place: FilePlace;
}

export interface DecidedKey {
	indexes: number[];
	problems: QuestionProblem[];
}

const compared = (text: string) =>
	foldVietnamese(text)
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();

export const saysTheSame = (a: string, b: string) => compared(a) !== '' && compared(a) === compared(b);

function indexesOf(letters: string[], options: ReadOption[]): { indexes: number[]; unknown: string | null } {
	const indexes: number[] = [];
	for (const letter of letters) {
		const isTruth = letter === TRUE_LETTER || letter === FALSE_LETTER;
		const found = options.flatMap((option, index) =>
			(isTruth ? truthLetter(textOf(option.runs).trim()) : option.letter) === letter ? index : []
		);
		// A letter that two options have points at neither.
		if (found.length !== 1) return { indexes: [], unknown: letter };
		indexes.push(found[0]!);
	}
	return { indexes: indexes.sort((a, b) => a - b), unknown: null };
}

/** 'Cả A và B' names two options, unless an option says just that. */
const SUMS_UP = /^(cả|các)(?!\p{L})/iu;

const sameOption = (options: ReadOption[], written: string) =>
	options.findIndex(({ runs }) => saysTheSame(textOf(runs), written));

/** The keys that a question is given in words, below it and in lists, as places of its options. */
export function writtenKeys(
	{ draft, options }: ReadQuestion,
	listed: KeyEntry[]
): { told: ToldKey[]; problems: QuestionProblem[] } {
	const told: ToldKey[] = [];
	const problems: QuestionProblem[] = [];
	const error = (code: string, params: Record<string, string>, place: FilePlace) =>
		problems.push({ code, params, severity: 'error', field: 'key', place });
	const tell = (letters: string[], place: FilePlace) => {
		const { indexes, unknown } = indexesOf(letters, options);
		if (unknown !== null) error('bank.text_key_unknown', { letter: unknown }, place);
		else if (indexes.length > 0) told.push({ indexes, place });
	};
	for (const { letters, written, place } of draft.written) {
		const index = letters && !SUMS_UP.test(written) ? -1 : sameOption(options, written);
		if (letters && index < 0) {
			tell(letters, place);
			continue;
		}
		if (index >= 0) told.push({ indexes: [index], place });
		else error('bank.text_key_unreadable', { text: snippet(written) }, place);
	}
	for (const { letters, place } of listed) tell(letters, place);
	return { told, problems };
}

const named = (indexes: number[], options: ReadOption[]) =>
	indexes.map((index) => options[index]!.letter || String.fromCharCode(65 + index)).join(', ');

/** One key where all ways of marking agree; where they do not, none. `stray` is an unusual mark, taken only where nothing else tells. */
export function decidedKey(question: ReadQuestion, told: ToldKey[], stray: number | null): DecidedKey {
	const { options, draft } = question;
	const strayKey = stray === null ? [] : [{ indexes: [stray], place: options[stray]!.place }];
	const all = [...told, ...strayKey];
	const distinct = [...new Map(all.map((key) => [key.indexes.join(), key])).values()];
	const problem = (code: string, severity: 'error' | 'warning', params?: Record<string, string>): QuestionProblem => ({
		code,
		...(params && { params }),
		severity,
		field: 'key',
		place: distinct[1]?.place ?? distinct[0]?.place ?? draft.place
	});
	const [key] = distinct;
	if (!key) return { indexes: [], problems: [problem('bank.text_key_missing', 'error')] };
	if (distinct.length > 1) {
		const keys = distinct.map(({ indexes }) => named(indexes, options)).join(' / ');
		return { indexes: [], problems: [problem('bank.text_key_disagrees', 'error', { keys })] };
	}
	const letter = named(key.indexes, options);
	const isUnusual = told.length === 0;
	return {
		indexes: key.indexes,
		problems: isUnusual ? [problem('bank.text_key_unusual', 'warning', { letter })] : []
	};
}
