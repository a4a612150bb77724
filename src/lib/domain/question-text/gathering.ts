import type { FilePlace } from '../found-question';
import type { Difficulty } from '../item';
import type { AudienceGroup } from '../audience-group';
import type { Draft, DraftOption, DraftQuestion, KeyBlock } from './draft-question';
import type { KeyEntry } from './key-list';
import { asksToRead, dropLoose, warnOfLoose } from './loose-lines';
import { textOf, trimRuns, type Run, type TextLine } from './text-line';

/** Where lines that begin nothing go on. */
export type Field = 'stem' | 'option' | 'explanation' | 'source';

/** What is known while a document is read line by line. */
export interface Gathering extends Draft {
	current: DraftQuestion | null;
	field: Field;
	/** Lines that went on since something last began: if an option 'A' follows, they are the stem of a question without a number. */
	tail: { into: Run[][]; from: number; place: FilePlace } | null;
	/** Lines that belong to no question. */
	loose: TextLine[];
	section: string | null;
	/** The last line was a section's too. */
	isSectionOpen: boolean;
	/** Said before the first question of a part, for all that follow. */
	topic: string | null;
	difficulty: Difficulty | null;
	audiences: AudienceGroup[] | null;
	/** An empty line stands before this one. */
	hasGap: boolean;
	/** Within a part that gives keys: its list, and the entry whose reasons may go on. */
	keyPart: { block: KeyBlock; numbers: Set<number>; last: KeyEntry | null } | null;
	/** Some question of the document has a number. */
	hasNumbers: boolean;
}

export const newGathering = (): Gathering => ({
	questions: [],
	blocks: [],
	current: null,
	field: 'stem',
	tail: null,
	loose: [],
	section: null,
	isSectionOpen: false,
	topic: null,
	difficulty: null,
	audiences: null,
	hasGap: false,
	keyPart: null,
	hasNumbers: false
});

type NewQuestion = Pick<DraftQuestion, 'label' | 'number' | 'place' | 'list'> & { stem: Run[][] };

export function openQuestion(state: Gathering, begin: NewQuestion): DraftQuestion {
	const { section, topic, difficulty, audiences } = state;
	const question: DraftQuestion = {
		...begin,
		section,
		topic,
		difficulty,
		audiences,
		options: [],
		explanation: [],
		source: [],
		written: [],
		problems: []
	};
	if (begin.number !== null) warnOfLoose(state, question);
	state.questions.push(question);
	state.current = question;
	state.loose = [];
	begun(state, 'stem');
	return question;
}

/** Something begins: what follows without a beginning of its own goes on with it. */
export function begun(state: Gathering, field: Field) {
	state.field = field;
	state.tail = null;
	state.hasGap = false;
	state.isSectionOpen = false;
}

export function addOption(question: DraftQuestion, option: Omit<DraftOption, 'lines'>, runs: Run[]) {
	const text = trimRuns(runs);
	question.options.push({ ...option, lines: text.length > 0 ? [text] : [] });
}

const linesOf = (question: DraftQuestion, field: Field): Run[][] => {
	if (field === 'option') return question.options.at(-1)?.lines ?? question.stem;
	return question[field];
};

/** This text is for whoever answers the next questions, not for the option above it. */
const isLoose = (state: Gathering, question: DraftQuestion, line: TextLine): boolean => {
	if (state.field === 'stem' || line.text.trim() === '\uFFFC') return false;
	if (!state.hasNumbers) return state.hasGap;
	if (state.field !== 'option' || question.options.length < 2) return false;
	const table = question.options.at(-1)!.table;
	if (table !== null) return line.cell?.table !== table;
	return state.hasGap || asksToRead(line.text);
};

export function addText(state: Gathering, line: TextLine, runs = line.runs) {
	const question = state.current;
	if (!question || isLoose(state, question, line)) {
		if (state.hasGap && !state.hasNumbers) dropLoose(state);
		state.current = null;
		state.loose.push(line);
		begun(state, 'stem');
		return;
	}
	const into = linesOf(question, state.field);
	state.tail ??= { into, from: into.length, place: line.place };
	into.push(runs);
	state.hasGap = false;
}

/** The lines that went on take their leave of the question above, as the stem of the next. */
export function takeTail(state: Gathering): { stem: Run[][]; place: FilePlace } | null {
	const { tail } = state;
	if (!tail || state.field === 'stem') return null;
	const stem = tail.into.splice(tail.from);
	return stem.some((runs) => textOf(runs).trim() !== '') ? { stem, place: tail.place } : null;
}
