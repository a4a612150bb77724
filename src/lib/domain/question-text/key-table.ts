import { keyEntries, onlyLetters, type KeyEntry } from './key-list';
import type { TextLine } from './text-line';

const HEAD = /^(câu( hỏi| số)?|số câu|stt|tt|số|đáp án( đúng)?|đ\/?a|key|question|answer)[.:]?$/iu;
const NUMBER = /^(?:câu\s?)?(\d{1,4})[.:)]?$/iu;

interface Cell {
	text: string;
	line: TextLine;
}

/** What a table of keys says; `hasVariants` where a number has the keys of several papers beside it, and none can be taken. */
export interface KeyTable {
	entries: KeyEntry[];
	hasVariants: boolean;
}

function cellsOf(lines: TextLine[]): Map<string, Cell> {
	const cells = new Map<string, Cell>();
	for (const line of lines) {
		const at = `${line.cell!.row}/${line.cell!.column}`;
		const text = line.text.trim();
		const above = cells.get(at);
		if (above) above.text = `${above.text} ${text}`.trim();
		else cells.set(at, { text, line });
	}
	return cells;
}

/** The keys of a table that holds nothing but numbers, letters and the words above them; null for any other table. */
export function keyTable(lines: TextLine[]): KeyTable | null {
	const cells = cellsOf(lines);
	const entries: KeyEntry[] = [];
	let hasVariants = false;
	let hasNumbers = false;
	for (const { text, line } of cells.values()) {
		// 'A.' beside a number is an option's letter, not the number's key.
		if (/^[A-H][.)]$/i.test(text)) return null;
		const number = NUMBER.exec(text)?.[1];
		if (number) {
			hasNumbers = true;
			const { row, column } = line.cell!;
			const lettersAt = (r: number, c: number) => onlyLetters(cells.get(`${r}/${c}`)?.text ?? '');
			const [beside, below] = [lettersAt(row, column + 1), lettersAt(row + 1, column)];
			if (beside && lettersAt(row, column + 2)) hasVariants = true;
			const letters = beside ?? below;
			if (letters) entries.push({ number: Number(number), letters, place: line.place, explanation: [] });
			continue;
		}
		const several = keyEntries(text, true);
		if (several) entries.push(...several.map((entry) => ({ ...entry, place: line.place, explanation: [] })));
		else if (text !== '' && !HEAD.test(text) && !onlyLetters(text) && !/^mã (đề )?\w{1,6}$|^\(?đề/iu.test(text))
			return null;
	}
	if (entries.length === 0 || (!hasNumbers && entries.length < 2)) return null;
	return { entries: entries.sort((a, b) => a.number - b.number), hasVariants };
}
