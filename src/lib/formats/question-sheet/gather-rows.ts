import type { FilePlace, NotTaken } from '../../domain/found-question';
import { foldedText } from '../../domain/folded-text';
import {
	OPTION_COLUMNS,
	QUESTION_COLUMNS,
	type ColumnMapping,
	type QuestionColumn
} from '../../domain/question-columns';
import { isSection } from '../../domain/question-text/section-line';
import type { SheetRows } from '../sheet';
import { letterOf } from '../sheet-template';
import { holdsLetters } from './cell-options';
import { headingOf } from './heading-words';

export type Cells = Record<QuestionColumn, string>;
type Row = SheetRows[number]['rows'][number];

/** The rows of one question: options may go on below it. */
export interface QuestionRows {
	place: (column?: QuestionColumn) => FilePlace;
	label: string | null;
	section: string | null;
	cells: Cells;
	/** Rows below with an option each. */
	more: Cells[];
}

export interface GatheredRows {
	questions: QuestionRows[];
	notTaken: NotTaken[];
}

/** Of the cells of a row that is no question the first words. */
const nameOf = (cells: string[]) => cells.filter(Boolean).join(' · ').replace(/\s+/g, ' ').slice(0, 80);
const hasWords = (text: string) => /\p{L}{2,}.*\s.*\p{L}{2,}/u.test(text);

const isLabel = (cell: string) => headingOf(cell) === 'label';

/** Goes down one sheet. Titles of parts are kept for the questions below them, repeated headings and rows with a number only are passed over. */
export function gatherRows(
	{ name, rows }: SheetRows[number],
	{ headerLine, columns }: ColumnMapping,
	isOneOfSeveral: boolean
): GatheredRows {
	const at = Object.entries(columns) as [QuestionColumn, number][];
	const part = isOneOfSeveral ? { part: name } : {};
	const header = rows.find(({ line }) => line === headerLine)?.cells ?? [];
	const labelAt = rows
		.filter(({ line }) => line <= headerLine)
		.map(({ cells }) => cells.findIndex((cell, index) => isLabel(cell) && !at.some(([, own]) => own === index)))
		.findLast((index) => index >= 0);
	const found: GatheredRows = { questions: [], notTaken: [] };
	let section = isOneOfSeveral ? name : null;
	let title: NotTaken | null = null;
	const leave = (row: Row, reason: string) => ({
		name: nameOf(row.cells),
		type: 'row',
		reason,
		place: { row: row.line, ...part }
	});
	for (const [index, row] of rows.entries()) {
		if (row.line <= headerLine || isSameRow(row.cells, header)) continue;
		const cells = cellsOf(row, columns);
		const kind = kindOfRow(
			row,
			cells,
			at,
			rows[index + 1] && cellsOf(rows[index + 1]!, columns),
			found.questions.at(-1)
		);
		if (kind === 'question') {
			title = null;
			const place = (column?: QuestionColumn) => {
				const own = column === undefined ? undefined : columns[column];
				return { row: row.line, ...(own === undefined ? {} : { column: letterOf(own) }), ...part };
			};
			const label = labelAt === undefined ? null : row.cells[labelAt] || null;
			found.questions.push({ place, label, section, cells, more: [] });
		} else if (kind === 'more') {
			found.questions.at(-1)!.more.push(cells);
		} else if (kind === 'section') {
			if (title) found.notTaken.push(title);
			title = leave(row, 'bank.sheet_row_title');
			section = nameOf(row.cells);
		} else if (kind !== 'nothing') {
			found.notTaken.push(leave(row, kind === 'essay' ? 'bank.text_no_options' : 'bank.sheet_row_no_question'));
		}
	}
	// A title that no question follows is a remark at the end.
	if (title) found.notTaken.push(title);
	return found;
}

function isSameRow(cells: string[], header: string[]): boolean {
	const filled = header.flatMap((cell, index) => (cell === '' ? [] : index));
	return filled.length > 1 && filled.every((index) => foldedText(cells[index] ?? '') === foldedText(header[index]!));
}

export function cellsOf({ cells }: Row, columns: ColumnMapping['columns']): Cells {
	const read = (column: QuestionColumn) => (columns[column] === undefined ? '' : (cells[columns[column]] ?? ''));
	return Object.fromEntries(QUESTION_COLUMNS.map((column) => [column, read(column)])) as Cells;
}

const hasOptions = (cells: Cells) => cells.options !== '' || OPTION_COLUMNS.some((column) => cells[column] !== '');

function kindOfRow(
	row: Row,
	cells: Cells,
	at: [QuestionColumn, number][],
	next: Cells | undefined,
	last: QuestionRows | undefined
): 'question' | 'more' | 'section' | 'essay' | 'other' | 'nothing' {
	const filled = row.cells.filter(Boolean);
	const isOneOption = cells.options !== '' && !holdsLetters(cells.options);
	if (cells.stem === '' && isOneOption && last && OPTION_COLUMNS.every((column) => last.cells[column] === ''))
		return 'more';
	if (hasOptions(cells)) return 'question';
	const isAlone = filled.length === 1;
	if (isAlone && isSection(filled[0]!, '', null)) return 'section';
	if (cells.stem !== '') {
		const saysMore =
			cells.key !== '' || cells.kind !== '' || /(?:^|\s)A\s?[.)]\s?\S[\s\S]*\sB\s?[.)]/u.test(cells.stem);
		if (saysMore || (next && next.stem === '' && next.options !== '')) return 'question';
		// Its place in the column of stems is all that speaks for a question.
		return /[?…:]\s*$/u.test(cells.stem) || !isAlone ? 'essay' : 'section';
	}
	if (cells.key !== '' || cells.explanation !== '') return 'other';
	const set = new Set(at.map(([, index]) => index));
	return row.cells.some((cell, index) => !set.has(index) && hasWords(cell))
		? isAlone
			? 'section'
			: 'other'
		: 'nothing';
}
