import type { KeyBlock } from './draft-question';
import { fieldLine } from './field-line';
import { begun, type Gathering } from './gathering';
import { keyEntries, onlyLetters, reasonedEntry, type KeyEntry } from './key-list';
import { dropLoose } from './loose-lines';
import type { StartStyle, Step } from './outline';
import { isSection } from './section-line';
import { cutRuns, plainRun, type TextLine } from './text-line';

function newBlock(title: string, line: TextLine): KeyBlock {
	return { entries: [], title: title.replace(/\s+/g, ' ').trim(), place: line.place, hasVariants: false };
}

function openBlock(state: Gathering, title: string, line: TextLine) {
	const block = newBlock(title, line);
	state.blocks.push(block);
	state.keyPart = { block, numbers: new Set(), last: null };
	return state.keyPart;
}

/** 'ĐÁP ÁN' stands above what follows; the question before it is complete. */
export const openKeyPart = (state: Gathering, line: TextLine) => void openBlock(state, line.text, line);

/** A number that the list has already begins the next list: numbering restarts in the keys as it does in the questions. */
function add(state: Gathering, line: TextLine, entry: KeyEntry) {
	const isOpen = state.keyPart !== null && !state.keyPart.numbers.has(entry.number);
	const part = isOpen ? state.keyPart! : openBlock(state, '', line);
	part.numbers.add(entry.number);
	part.block.entries.push(entry);
	part.last = entry;
	state.current = null;
}

/** 'Đáp án: 1-A, 2-C' below a question may pair two columns; it is a list where it goes on to that question and none has a key of its own. */
export function mayBeKeys({ keyPart, current, questions }: Gathering, { line, keys }: Step): boolean {
	if (line.cell || !keys!.title || !/đáp án/iu.test(keys!.title) || keyPart || !current) return true;
	const numbers = new Set(questions.map(({ number }) => number));
	const listed = keys!.entries.map(({ number }) => number);
	if (!listed.includes(current.number ?? -1) || !listed.every((number) => numbers.has(number))) return false;
	return questions.every(({ written }) => written.length === 0);
}

/** Keys that were recognised by themselves, in a table or a list. */
export function takeKeys(state: Gathering, { line, keys }: Step) {
	// What stands right above keys without a word of their own is their title.
	dropLoose(state, state.keyPart === null && !keys!.title);
	if (keys!.title) openTitled(state, keys!.title, line);
	for (const entry of keys!.entries) add(state, line, entry);
	if (keys!.hasVariants) state.keyPart!.block.hasVariants = true;
	begun(state, 'stem');
}

/** 'ĐÁP ÁN PHẦN II' may stand above a table, and 'BẢNG ĐÁP ÁN' within it. */
function openTitled(state: Gathering, title: string, line: TextLine) {
	const open = state.keyPart?.block;
	openBlock(state, open?.entries.length === 0 ? `${open.title} ${title}` : title, line);
}

/** A line in the part of the keys; false where the questions go on. */
export function gatherKeyPart(state: Gathering, step: Step, style: StartStyle): boolean {
	const { line, start } = step;
	const part = state.keyPart!;
	const written = start?.isAutomatic ? `${line.label} ${line.text}` : line.text;
	const found = keyEntries(written, true);
	if (found) {
		for (const entry of found) add(state, line, { ...entry, place: line.place, explanation: [] });
		return true;
	}
	const letters = onlyLetters(line.text);
	// A letter in a cell is part of a table that could not be read, and no key of the question above it.
	if (letters && line.cell === null && state.current && part.block.entries.length === 0) {
		state.current.written.push({ letters, written: line.text.trim(), place: line.place, rest: [] });
		state.blocks.pop();
		begun(state, 'explanation');
		state.keyPart = null;
		return true;
	}
	const isOfStyle = start !== null && (start.word ? style.words.has(start.word) : style.hasNumbers);
	if (isOfStyle && step.hasOptions) return false;
	const reasoned = start && reasonedEntry(written);
	if (reasoned) {
		const from = Math.max(0, reasoned.to - (written.length - line.text.length));
		const { number, letters } = reasoned;
		add(state, line, { number, letters, place: line.place, explanation: cutRuns(line.runs, from) });
		return true;
	}
	if (isSection(line.text, line.label, line.heading)) {
		if (step.isQuestionAhead) return false;
		openBlock(state, line.text, line);
		return true;
	}
	return isOfStyle && start.word ? false : addReason(part.last, line);
}

function addReason(entry: KeyEntry | null, line: TextLine): boolean {
	const field = fieldLine(line.text);
	const from = field?.field === 'explanation' ? field.to : 0;
	entry?.explanation.push(plainRun('\n'), ...cutRuns(line.runs, from));
	return true;
}
