import { isKeyHeader } from './answer-line';
import { columnKeys } from './key-columns';
import { keyEntries, onlyLetters, type KeyEntry } from './key-list';
import { automaticLetter } from './option-marker';
import { plainRun, type Run, type TextLine } from './text-line';

const HEAD = /^(câu( hỏi| số)?|số câu|stt|tt|số|đáp án( đúng)?|đ\/?a|key|question|answer)[.:]?$/iu;
const NUMBER = /^(?:câu\s?)?(\d{1,4})[.:)]?$/iu;
const TITLE = /đáp án|hướng dẫn chấm|answer key/iu;
const POINTS = /^(số |thang |biểu )?điểm$/iu;

export interface KeyCell {
	text: string;
	runs: Run[];
	line: TextLine;
}

/** The cells of a row by their column. */
export type KeyRow = ReadonlyMap<number, KeyCell>;

/** What a table of keys says; `hasVariants` where a number has the keys of several papers beside it, and none can be taken. */
export interface KeyTable {
	entries: KeyEntry[];
	hasVariants: boolean;
	/** What stands above the keys or before them on their line: 'Đáp án phần II', 'Phần I:'. */
	title?: string;
}

function rowsOf(lines: TextLine[]): Map<number, Map<number, KeyCell>> {
	const rows = new Map<number, Map<number, KeyCell>>();
	for (const line of lines) {
		const { row, column } = line.cell!;
		const cells = rows.get(row) ?? new Map<number, KeyCell>();
		rows.set(row, cells);
		// A column of numbers is often numbered by Word.
		const text = line.text.trim() || line.label;
		const above = cells.get(column);
		if (above) {
			above.text = `${above.text} ${text}`.trim();
			above.runs = [...above.runs, plainRun('\n'), ...line.runs];
		} else cells.set(column, { text, runs: line.runs, line });
	}
	return rows;
}

/** The one text above all columns: 'BẢNG ĐÁP ÁN'. */
function titleOf(row: KeyRow): string | null {
	const [only, ...others] = [...row.values()].filter(({ text }) => text !== '');
	if (!only || others.length > 0 || only.text.length > 160) return null;
	return isKeyHeader(only.text) || TITLE.test(only.text) ? only.text : null;
}

/** The keys of a table: of its columns where they have names, else of numbers and letters beside or below them; null for any other table. */
export function keyTable(lines: TextLine[]): KeyTable | null {
	// Automatic letters are those of options.
	if (lines.some(({ label }) => automaticLetter(label) !== null)) return null;
	const rows = rowsOf(lines);
	const titles: string[] = [];
	for (const [index, row] of rows) {
		const title = titleOf(row);
		if (title === null) break;
		titles.push(title);
		rows.delete(index);
	}
	const keys = columnKeys([...rows.values()]) ?? gridKeys(rows);
	return keys && titles.length > 0 ? { ...keys, title: titles.join(' ') } : keys;
}

/** A table that holds nothing but numbers, letters and the words above them. */
function gridKeys(rows: ReadonlyMap<number, KeyRow>): KeyTable | null {
	const entries: KeyEntry[] = [];
	let hasVariants = false;
	let hasNumbers = false;
	for (const { text, line } of [...rows.values()]
		.filter((row) => !isOfPoints(row))
		.flatMap((row) => [...row.values()])) {
		// 'A.' beside a number is an option's letter, not the number's key.
		if (/^[A-H][.)]$/i.test(text)) return null;
		const number = NUMBER.exec(text)?.[1];
		if (number) {
			hasNumbers = true;
			const { row, column } = line.cell!;
			const lettersAt = (r: number, c: number) => onlyLetters(rows.get(r)?.get(c)?.text ?? '');
			const [beside, below] = [lettersAt(row, column + 1), lettersAt(row + 1, column)];
			if (lettersAt(row, column + 2) && beside) hasVariants = true;
			if (lettersAt(row + 2, column) && !beside && below) hasVariants = true;
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

/** 'Điểm | 0,25 | 0,25' below the keys. */
const isOfPoints = (row: KeyRow) => POINTS.test([...row.values()][0]?.text ?? '');
