import type { MarkedLine } from '../marked-line';
import { gridEntries, headedEntries, keyEntries, type KeyEntry } from './key-list';
import { keyTable, type KeyTable } from './key-table';
import { automaticLetter, leadingLetter, optionsAfterStem } from './option-marker';
import { questionStart, type QuestionStart, type StartWord } from './question-start';
import { textLine, type TextLine } from './text-line';

/** A line with what its neighbours say about it. */
export interface Step {
	line: TextLine;
	start: QuestionStart | null;
	/** The letter of the option that it begins. */
	letter: string | null;
	/** Keys that it holds, with those of the lines that belong to it. */
	keys: KeyTable | null;
	/** 'Đúng' and 'Sai' as options without letters, on one line or on two. */
	truth: 'both' | 'first' | null;
	/** The letter of the option on the line below. */
	nextLetter: string | null;
	/** Options stand below, before any number begins a line. */
	hasOptionsBelow: boolean;
	/** Of a line that begins a question: options come before the next question begins. */
	hasOptions: boolean;
	/** Of the next question below: whether it has options; null where a list of keys or the end comes first. */
	isQuestionAhead: boolean | null;
}

/** The words that begin a question in this document; empty where the number stands alone. */
export interface StartStyle {
	words: ReadonlySet<StartWord>;
	hasNumbers: boolean;
}

/** Characters of a line of keys. */
const MAX_KEYS = 20_000;
const TRUTH = /^[\s☐□○◯▢-]*đúng[\s.]*(?:[/|,;]|hoặc|hay)?[\s☐□○◯▢-]*sai[\s.]*$/iu;
const TRUTH_FIRST = /^[\s☐□○◯▢•-]*đúng[\s.]*$/iu;
const TRUTH_SECOND = /^[\s☐□○◯▢•-]*sai[\s.]*$/iu;

/** Each table's lines and every other line in order; empty lines stay. */
export function outline(marked: MarkedLine[]): Step[] {
	const lines = marked.map(textLine);
	const steps: Step[] = [];
	for (let at = 0; at < lines.length;) {
		const end = tableEnd(lines, at);
		const cells = lines.slice(at, end);
		const table = end > at ? keyTable(cells) : null;
		if (table) {
			// An empty line would be passed over; the first cell often is one.
			const first = cells.find(({ text }) => text.trim() !== '') ?? lines[at]!;
			steps.push({ ...step(first), start: null, letter: null, keys: table });
			at = end;
			continue;
		}
		// The cells of another table are read one by one; none of them can begin a table of keys again.
		const until = Math.max(end, at + 1);
		for (; at < until; at++) {
			const below = nextWritten(lines, at + 1);
			const grid = below === null ? null : gridEntries(lines[at]!.text, lines[below]!.text);
			if (grid && below !== null) {
				steps.push(withKeys(step(lines[at]!), grid));
				at = below;
			} else steps.push(step(lines[at]!));
		}
	}
	return lookAhead(steps);
}

function tableEnd(lines: TextLine[], at: number): number {
	const table = lines[at]!.cell?.table;
	let end = at;
	while (table !== undefined && lines[end]?.cell?.table === table) end++;
	return end;
}

function nextWritten(lines: TextLine[], from: number): number | null {
	for (let at = from; at < Math.min(from + 3, lines.length); at++) if (lines[at]!.text.trim() !== '') return at;
	return null;
}

const withKeys = (step: Step, entries: Pick<KeyEntry, 'number' | 'letters'>[], title?: string): Step => ({
	...step,
	start: null,
	keys: {
		title,
		entries: entries.map((entry) => ({ ...entry, place: step.line.place, explanation: [] })),
		hasVariants: false
	}
});

function step(line: TextLine): Step {
	const { text, label } = line;
	const isLettered = automaticLetter(label) !== null;
	const start = questionStart(text, label);
	const found: Step = {
		line,
		// Behind an automatic letter '1) và 2)' is the option's text.
		start: isLettered && !start?.word ? null : start,
		letter: leadingLetter(text, label),
		keys: null,
		truth: TRUTH.test(text.slice(0, 60)) ? 'both' : null,
		nextLetter: null,
		hasOptionsBelow: false,
		hasOptions: false,
		isQuestionAhead: null
	};
	if (isLettered || text.length > MAX_KEYS) return found;
	const entries = keyEntries(start?.isAutomatic ? `${label} ${text}` : text, false);
	if (entries) return withKeys(found, entries);
	const headed = headedEntries(text);
	return headed ? withKeys(found, headed.entries, headed.title) : found;
}

function lookAhead(steps: Step[]): Step[] {
	let next: Step | null = null;
	let isQuestionAhead: boolean | null = null;
	let optionsAhead = false;
	// A numbered list in a stem parts 'Câu 5' from its options only by sight.
	let optionsAheadOfWord = false;
	for (const step of steps.toReversed()) {
		const { text, label } = step.line;
		if (text.trim() === '' && label === '') continue;
		step.nextLetter = next?.letter ?? null;
		step.isQuestionAhead = isQuestionAhead;
		step.hasOptionsBelow = optionsAhead;
		if (!step.truth && TRUTH_FIRST.test(text.slice(0, 20)) && next && TRUTH_SECOND.test(next.line.text.slice(0, 20))) {
			step.truth = 'first';
		}
		if (step.start) {
			const ahead = step.start.word ? optionsAheadOfWord : optionsAhead;
			step.hasOptions = ahead || optionsAfterStem(text, step.start.to).length > 0;
			isQuestionAhead = step.hasOptions;
			optionsAhead = false;
			if (step.start.word) optionsAheadOfWord = false;
		} else if (step.keys) {
			optionsAhead = optionsAheadOfWord = false;
			isQuestionAhead = null;
		}
		if (step.letter || step.truth) optionsAhead = optionsAheadOfWord = true;
		next = step;
	}
	return steps;
}

export function startStyle(steps: Step[]): StartStyle {
	const counted = (words: (StartWord | null)[], hasOptions: boolean) =>
		steps.filter(({ start, ...step }) => start && words.includes(start.word) && (step.hasOptions || !hasOptions))
			.length;
	const worded = counted(['câu', 'question'], false);
	const numbered = counted([null], true);
	if (worded > 0 && worded * 4 >= numbered) return { words: new Set(['câu', 'question']), hasNumbers: false };
	const lessons = counted(['bài'], true);
	if (lessons > 0 && lessons * 2 > counted(['bài'], false) && lessons >= numbered) {
		return { words: new Set(['bài']), hasNumbers: false };
	}
	return { words: new Set(['câu', 'question']), hasNumbers: true };
}
