import { cleanText } from '../../domain/authored-text';
import type { FilePlace, FoundQuestion, NotTaken, QuestionProblem } from '../../domain/found-question';
import type { ItemKind } from '../../domain/item';
import { parseRichText, picturesIn, plainText, writeRichText } from '../../domain/rich-text';
import type { FlowText } from '../html-flow';
import { keyOfWeights } from './choice-key';
import { readTags } from './item-tags';
import { splitSourceLine } from './source-line';

/** A choice question as another program has it. */
export interface ForeignChoice {
	name: string;
	/** The format's own word for it. */
	type: string;
	place: FilePlace;
	/** The names of the categories it stands in, from the top one. */
	path: string[];
	kind: ItemKind;
	stem: FlowText;
	options: { text: FlowText; weight: number; feedback: FlowText | null }[];
	/** What is shown to everyone after the answer. */
	feedback: FlowText[];
	tags: string[];
	problems: QuestionProblem[];
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const MAX_OPTIONS = 8;

/** The question as the bank has it, or why the bank cannot have it. */
export function foundChoice(choice: ForeignChoice): FoundQuestion | NotTaken {
	const { name, type, place, path, stem, options } = choice;
	if (options.length > LETTERS.length) return { name, type, reason: 'bank.exchange_options_count', place };
	const tags = readTags(choice.tags);
	const lettered = options.map((option, index) => ({ ...option, id: LETTERS[index]! }));
	const several = choice.kind === 'multiple';
	const { key, problems } = keyOfWeights(lettered, { several, allOrNothing: tags.allOrNothing });
	const general = splitSourceLine(cleanText(choice.feedback.map(({ text }) => text).join('\n')));
	const notes = optionNotes(lettered, key);
	const keyIsWrong = choice.problems.some(({ field, severity }) => field === 'key' && severity === 'error');
	const trueFalse = tags.trueFalse && choice.kind === 'single' && options.length === 2;
	return {
		label: name === '' ? null : name,
		section: path.length === 0 ? null : path.join(' / '),
		place,
		kind: trueFalse ? 'true_false' : choice.kind,
		stem: stem.text,
		options: lettered.map(({ id, text }) => ({ id, text: text.text })),
		key,
		explanation: cleanText(`${general.explanation}\n${notes.text}`),
		source: general.source,
		topic: tags.topic ?? path.at(-1) ?? null,
		difficulty: tags.difficulty,
		audiences: tags.audiences,
		problems: [
			...choice.problems,
			...asProblems('stem', stem),
			...lettered.flatMap(({ text }) => asProblems('options', text)),
			...choice.feedback.flatMap((text) => asProblems('explanation', text)),
			...notes.problems,
			...shapeProblems(stem.text, options.length),
			...problems.filter(({ severity }) => severity === 'warning' || !keyIsWrong)
		]
	};
}

const asProblems = (field: QuestionProblem['field'], { problems }: FlowText): QuestionProblem[] =>
	problems.map((problem) => ({ ...problem, severity: 'warning', field }));

function shapeProblems(stem: string, count: number): QuestionProblem[] {
	const problems: QuestionProblem[] = [];
	if (plainText(stem).trim() === '' && picturesIn(stem).length === 0) {
		problems.push({ code: 'bank.exchange_stem_missing', severity: 'error', field: 'stem' });
	}
	if (count < 2 || count > MAX_OPTIONS) {
		problems.push({ code: 'bank.exchange_options_count', severity: 'error', field: 'options' });
	}
	return problems;
}

const namedNote = (option: string, note: string): string =>
	writeRichText([{ text: `“${plainText(option)}”: `, marks: [] }, ...parseRichText(note)]);

/** Notes on single options join the explanation, each with its option's words, for options change places. */
function optionNotes(
	options: (ForeignChoice['options'][number] & { id: string })[],
	key: string[]
): { text: string; problems: QuestionProblem[] } {
	const noted = options.filter((option) => (option.feedback?.text ?? '') !== '');
	const onlyRight = noted.length === 1 && key.length === 1 && noted[0]!.id === key[0];
	const notes = noted.map(({ text, feedback }) => (onlyRight ? feedback!.text : namedNote(text.text, feedback!.text)));
	const problems = noted.flatMap(({ feedback }) => asProblems('explanation', feedback!));
	if (noted.length > 0 && !onlyRight) {
		problems.push({ code: 'bank.exchange_option_notes', severity: 'warning', field: 'explanation' });
	}
	return { text: notes.join('\n'), problems };
}
