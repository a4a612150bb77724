import { OPTION_COLUMNS, type ColumnMapping, type QuestionColumn } from '../../domain/question-columns';
import { readKeyLetters } from '../../domain/question-text/key-letters';
import type { SheetRows } from '../sheet';
import { headingOf, type Heading } from './heading-words';
import { isExample, questionsOfSheet } from './questions-of-sheet';
import { unicodeSheets } from './unicode-sheets';

type Rows = SheetRows[number]['rows'];

/** A heading may stand below a title and the name of the office. */
const ROWS_SEARCHED = 20;
/** Enough to tell whether the columns hold what their headings say. */
const ROWS_TRIED = 60;

/** Which columns hold what, and whether that is beyond doubt: then nobody need be asked. */
export function guessColumns(found: SheetRows): { mapping: ColumnMapping; isSure: boolean } {
	const { sheets } = unicodeSheets(found);
	const headed = sheets.flatMap(({ name, rows }, sheet) => {
		const header = headerOf(rows);
		return header ? [{ sheet, ...header, size: rows.length, isExample: isExample(name) }] : [];
	});
	const [best] = headed.sort(
		(a, b) => Number(a.isExample) - Number(b.isExample) || worth(b.columns) - worth(a.columns) || b.size - a.size
	);
	if (!best) return { mapping: byContent(sheets), isSure: false };
	const { sheet, headerLine, columns } = best;
	const mapping = { sheet, headerLine, columns };
	return { mapping, isSure: !best.isDoubtful && isTried(sheets, mapping) };
}

interface Header {
	headerLine: number;
	columns: ColumnMapping['columns'];
	/** Two columns could have been the same one. */
	isDoubtful: boolean;
}

const optionCount = (columns: ColumnMapping['columns']) =>
	columns.options === undefined ? OPTION_COLUMNS.filter((column) => columns[column] !== undefined).length : 2;

/** Whether a row heads questions: by a stem and answers, or by what else it names. */
const worth = (columns: ColumnMapping['columns']) =>
	Object.keys(columns).length + (columns.stem === undefined ? 0 : 3) + (columns.key === undefined ? 0 : 2);

/** The heading with the most that is known, in one row or in two of which the upper one speaks for several columns. */
function headerOf(rows: Rows): Header | null {
	const first = rows.slice(0, ROWS_SEARCHED);
	const candidates = first.flatMap((row, index) => {
		const above = first[index - 1];
		const both = above && longer(row.cells, above.cells).map((_, at) => row.cells[at] || (above.cells[at] ?? ''));
		return [row.cells, ...(both ? [both] : [])].map((cells) => ({
			...columnsOf(cells, rows.slice(index + 1, index + 1 + ROWS_TRIED)),
			headerLine: row.line
		}));
	});
	const fit = candidates.filter(({ columns }) => columns.stem !== undefined && Object.keys(columns).length > 1);
	return fit.reduce<Header | null>(
		(best, one) => (best && worth(best.columns) >= worth(one.columns) ? best : one),
		null
	);
}

const longer = (a: string[], b: string[]) => (a.length < b.length ? b : a);

function columnsOf(cells: string[], below: Rows): Omit<Header, 'headerLine'> {
	const named = cells.map((cell) => (cell === '' ? null : headingOf(cell)));
	const columns: ColumnMapping['columns'] = {};
	let isDoubtful = false;
	for (const name of new Set(named)) {
		if (name === null || name === 'label' || name === 'wrong_option') continue;
		const at = named.flatMap((one, index) => (one === name ? index : []));
		if (at.length > 1 && name !== 'stem' && name !== 'explanation') isDoubtful = true;
		// 'Câu' over numbers is no stem: of several the one with the longest texts is.
		columns[name] = at.reduce((best, one) => (meanLength(below, one) > meanLength(below, best) ? one : best));
	}
	return { columns: completed(columns, named), isDoubtful };
}

const meanLength = (rows: Rows, at: number) =>
	rows.reduce((sum, { cells }) => sum + (cells[at] ?? '').length, 0) / Math.max(rows.length, 1);

/** Where only wrong answers are lettered, the right one is the first option. */
function completed(columns: ColumnMapping['columns'], named: (Heading | null)[]): ColumnMapping['columns'] {
	const wrong = named.flatMap((name, index) => (name === 'wrong_option' ? index : []));
	if (wrong.length === 0 || columns.key === undefined || optionCount(columns) > 0) return columns;
	const options = [columns.key, ...wrong].slice(0, OPTION_COLUMNS.length);
	return { ...columns, ...Object.fromEntries(options.map((at, index) => [OPTION_COLUMNS[index], at])) };
}

/** Reads the first rows: most of them are to give a question with a key. */
function isTried(sheets: SheetRows, mapping: ColumnMapping): boolean {
	if (mapping.columns.key === undefined || optionCount(mapping.columns) < 2) return false;
	const { name, rows } = sheets[mapping.sheet]!;
	const tried = rows.filter(({ line }) => line > mapping.headerLine).slice(0, ROWS_TRIED);
	if (tried.length === 0) return true;
	const header = rows.filter(({ line }) => line <= mapping.headerLine);
	const { questions } = questionsOfSheet([{ name, rows: [...header, ...tried] }], { ...mapping, sheet: 0 });
	const whole = questions.filter(({ key, options }) => key.length > 0 && options.length > 1);
	return whole.length * 2 > questions.length;
}

/** Without a heading: the longest texts are the stems, what follows them the options, single letters the key. */
function byContent(sheets: SheetRows): ColumnMapping {
	const sheet = sheets.reduce((best, { rows }, index) => (rows.length > sheets[best]!.rows.length ? index : best), 0);
	const rows = sheets[sheet]!.rows.slice(0, ROWS_TRIED);
	const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
	const all = Array.from({ length: width }, (_, index) => index);
	const filled = (at: number) => rows.map(({ cells }) => cells[at] ?? '').filter(Boolean);
	const isKey = (at: number) => {
		const cells = filled(at);
		return cells.length * 2 > rows.length && cells.every((cell) => cell.length < 12 && isKeyCell(cell));
	};
	const key = all.findLast(isKey);
	const texts = all.filter((at) => at !== key && filled(at).length * 2 > rows.length);
	const stem = texts.reduce<number | null>(
		(best, at) => (best !== null && meanLength(rows, best) >= meanLength(rows, at) ? best : at),
		null
	);
	if (stem === null) return { sheet, headerLine: 0, columns: {} };
	const options = texts
		.filter((at) => at > stem && (key === undefined || key < stem || at < key))
		.slice(0, OPTION_COLUMNS.length);
	const columns: Partial<Record<QuestionColumn, number>> = { stem, ...(key === undefined ? {} : { key }) };
	if (options.length === 1) columns.options = options[0]!;
	else for (const [index, at] of options.entries()) columns[OPTION_COLUMNS[index]!] = at;
	return { sheet, headerLine: 0, columns };
}

const isKeyCell = (cell: string) => /^[1-8]$/.test(cell) || readKeyLetters(cell) !== null;
