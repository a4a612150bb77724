import type { QuestionProblem } from '../found-question';
import type { ReadOption, ReadQuestion } from './read-question';
import { textOf } from './text-line';

const MAX_OPTIONS = 8;
const letterAt = (index: number) => String.fromCharCode(65 + index);

/** Letters that are left out below the last one, where none is given twice. */
function missingLetters(options: ReadOption[]): string[] {
	const letters = options.map(({ letter }) => letter);
	const last = Math.max(...letters.map((letter) => letter.charCodeAt(0) - 65));
	if (options.length === 0 || new Set(letters).size < letters.length) return [];
	return Array.from({ length: last + 1 }, (_, index) => letterAt(index)).filter((letter) => !letters.includes(letter));
}

/** Gives an option that the file leaves out an empty place, so that the letters stay those of the file. */
export function completeOptions(question: ReadQuestion): { question: ReadQuestion; problems: QuestionProblem[] } {
	const { options, signed, draft } = question;
	const missing = missingLetters(options);
	if (missing.length === 0) return { question, problems: optionProblems(question, []) };
	const empty = missing.map((letter) => ({ letter, lead: [], runs: [], place: draft.place, table: null }));
	const complete = [...options, ...empty].sort((a, b) => (a.letter < b.letter ? -1 : 1));
	const moved = signed.map((index) => complete.indexOf(options[index]!));
	return {
		question: { ...question, options: complete, signed: moved },
		problems: optionProblems(question, missing)
	};
}

function optionProblems({ draft, options }: ReadQuestion, missing: string[]): QuestionProblem[] {
	const problems: QuestionProblem[] = [];
	const error = (code: string, params: Record<string, string | number>, place = draft.place) =>
		problems.push({ code, params, severity: 'error', field: 'options', place });
	if (options.length === 1) error('bank.text_option_single', { letter: options[0]!.letter }, options[0]!.place);
	else for (const letter of missing) error('bank.text_option_missing', { letter });
	if (options.length > MAX_OPTIONS) error('bank.text_options_many', { count: options.length, limit: MAX_OPTIONS });
	const seen = new Set<string>();
	for (const { letter, runs, place } of options) {
		if (seen.has(letter)) error('bank.text_option_twice', { letter }, place);
		seen.add(letter);
		if (textOf(runs).trim() === '') error('bank.text_option_empty', { letter }, place);
	}
	return problems;
}
