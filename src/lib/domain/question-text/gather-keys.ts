import type { KeyBlock } from './draft-question';
import { fieldLine } from './field-line';
import { begun, type Gathering } from './gathering';
import { keyEntries, onlyLetters, reasonedEntry, type KeyEntry } from './key-list';
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

/** Keys that were recognised by themselves, in a table or a list. */
export function takeKeys(state: Gathering, { line, keys }: Step) {
	for (const entry of keys!.entries) add(state, line, entry);
	if (keys!.hasVariants) state.keyPart!.block.hasVariants = true;
	state.loose = [];
	begun(state, 'stem');
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
	if (letters && state.current && part.block.entries.length === 0) {
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
