import { readKeyLetters } from './key-letters';
import { onlyLetters, type KeyEntry } from './key-list';
import type { KeyCell, KeyRow, KeyTable } from './key-table';
import { tableRole, type TableRole } from './table-column';
import { cutRuns, plainRun, type Run } from './text-line';

const NUMBER = /^(?:câu\s?)?(\d{1,4})\s?[.:)]?$/iu;

interface Columns {
	number: number;
	key: number;
	/** 'Giải thích', 'Căn cứ': what stands there is the key's reason. */
	reasons: number[];
}

/** 'Câu | Đáp án | Giải thích', 'STT | Đáp án | Điểm': keys by the names of their columns; null where the first row names no such two. */
export function columnKeys([head, ...rows]: KeyRow[]): KeyTable | null {
	const columns = head && columnsOf(head);
	if (!columns) return null;
	const entries: KeyEntry[] = [];
	for (const row of rows) {
		const number = NUMBER.exec(row.get(columns.number)?.text ?? '')?.[1];
		const key = row.get(columns.key);
		const read = key && readKeyLetters(key.text);
		// A key without its number is part of some other table.
		if (!number && read) return null;
		if (!number || !read) continue;
		const reasons = columns.reasons.flatMap((column) => row.get(column) ?? []);
		const explanation = joined(reasons.length > 0 ? reasons.map(({ runs }) => runs) : [behindKey(key, read.length)]);
		entries.push({ number: Number(number), letters: read.letters, place: key.line.place, explanation });
	}
	if (entries.length === 0) return null;
	return {
		entries: entries.sort((a, b) => a.number - b.number),
		hasVariants: rows.some((row) => hasOtherKey(row, columns))
	};
}

function columnsOf(head: KeyRow): Columns | null {
	const roles = [...head].map(([column, { text }]): [number, TableRole['role']] => [column, tableRole(text).role]);
	const of = (role: TableRole['role']) => roles.filter(([, told]) => told === role).map(([column]) => column);
	const [numbers, keys] = [of('number'), of('key')];
	if (numbers.length !== 1 || keys.length !== 1) return null;
	if (of('stem').length + of('option').length + of('options').length > 0) return null;
	return { number: numbers[0]!, key: keys[0]!, reasons: of('field') };
}

/** The key of another paper beside the one under 'Đáp án'. */
const hasOtherKey = (row: KeyRow, { number, key, reasons }: Columns) =>
	[...row].some(([column, { text }]) => ![number, key, ...reasons].includes(column) && onlyLetters(text) !== null);

/** 'A. Vì Điều 5 quy định' in one cell. */
function behindKey({ runs, text, line }: KeyCell, length: number): Run[] {
	const lead = line.text.length - line.text.trimStart().length;
	const after = /^[\s.,:;)\]–—-]*/.exec(text.slice(length))![0].length;
	return cutRuns(runs, lead + length + after);
}

const joined = (lines: Run[][]): Run[] =>
	lines.flatMap((runs, index) => (index === 0 ? runs : [plainRun('\n'), ...runs]));
