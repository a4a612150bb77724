import { DomainError } from '../../domain/domain-error';
import type { FoundQuestions, NotTaken, QuestionProblem } from '../../domain/found-question';
import { foldedText } from '../../domain/folded-text';
import { mappingFault, OPTION_COLUMNS, type ColumnMapping } from '../../domain/question-columns';
import type { SheetRows } from '../sheet';
import type { KeyReading, KeyWay } from './cell-key';
import { gatherRows } from './gather-rows';
import { draftRow, questionOfDraft, type DraftRow } from './question-of-rows';
import { KEY_HEADING } from './sheet-words';
import { unicodeSheets } from './unicode-sheets';

const MAX_QUESTIONS = 5_000;

/**
 * The questions of a workbook whose columns are known; sheets with the same heading are read too, the others are named. Throws 'bank.sheet_no_stem',
 * 'bank.sheet_no_columns', 'bank.too_many_questions', 'bank.nothing_found'.
 */
export function questionsOfSheet(given: SheetRows, mapping: ColumnMapping): FoundQuestions {
	const { sheets, problems: conversions } = unicodeSheets(given);
	const fault = sheets[mapping.sheet] ? mappingFault(mapping) : 'bank.sheet_no_stem';
	if (fault !== null) throw new DomainError(fault);
	const same = sheets.flatMap((_, index) => sameSheet(sheets, mapping, index) ?? []);
	const gathered = same.map((one) => gatherRows(sheets[one.sheet]!, one, same.length > 1));
	const notTaken: NotTaken[] = [...gathered.flatMap((one) => one.notTaken), ...otherSheets(sheets, same)];
	const drafts: DraftRow[] = [];
	for (const rows of gathered.flatMap(({ questions }) => questions)) {
		const draft = draftRow(rows);
		if ('reason' in draft) notTaken.push(draft);
		else drafts.push(draft);
	}
	if (drafts.length > MAX_QUESTIONS) throw new DomainError('bank.too_many_questions', { count: MAX_QUESTIONS });
	if (drafts.length + notTaken.length === 0) throw new DomainError('bank.nothing_found');
	const way = wayOfColumn(sheets[mapping.sheet]!, mapping) ?? usualWay(drafts);
	const questions = drafts.map((draft) => {
		const { key, problems } = decide(draft, way);
		return questionOfDraft(draft, key, problems);
	});
	return { questions, notTaken, pictures: [], problems: conversions };
}

/** The mapping for a sheet that is headed as the mapped one is, perhaps some rows further down. */
function sameSheet(sheets: SheetRows, mapping: ColumnMapping, index: number): ColumnMapping | null {
	if (index === mapping.sheet) return mapping;
	const { rows } = sheets[mapping.sheet]!;
	const header = rows.find(({ line }) => line === mapping.headerLine)?.cells;
	if (!header) return null;
	const used = [...new Set(Object.values(mapping.columns))].filter((at) => header[at]);
	const headed = sheets[index]!.rows.slice(0, 20).find(({ cells }) =>
		used.every((at) => foldedText(cells[at] ?? '') === foldedText(header[at]!))
	);
	return headed && used.length > 1 && !isExample(sheets[index]!.name)
		? { ...mapping, sheet: index, headerLine: headed.line }
		: null;
}

/** Our template shows how rows are filled in on a sheet of its own. */
export const isExample = (name: string) => /^(vi du|vi du mau|mau|example)$/.test(foldedText(name));

/** Help and lists to choose from are no questions; anything else that is not read is said. */
function otherSheets(sheets: SheetRows, read: ColumnMapping[]): NotTaken[] {
	return sheets.flatMap(({ name, rows }, index) => {
		const isHelp = isExample(name) || /^(huong dan|danh muc|help|lists?|instructions?)$/.test(foldedText(name));
		if (isHelp || rows.length === 0 || read.some(({ sheet }) => sheet === index)) return [];
		return [{ name, type: 'sheet', reason: 'bank.sheet_sheet_unread', place: { part: name, row: rows[0]!.line } }];
	});
}

/** What the column of the key tells by itself: our template has letters, one that is an option too has its text. */
function wayOfColumn({ rows }: SheetRows[number], { headerLine, columns }: ColumnMapping): KeyWay | null {
	if (columns.key === undefined) return null;
	if (OPTION_COLUMNS.some((column) => columns[column] === columns.key)) return 'text';
	return rows.find(({ line }) => line === headerLine)?.cells[columns.key] === KEY_HEADING ? 'letter' : null;
}

/** The way in which all keys are written that can be read in one way only. */
function usualWay(drafts: DraftRow[]): KeyWay | null {
	const ways = drafts.filter(({ readings }) => readings.length === 1).map(({ readings }) => readings[0]!.way);
	const first = ways[0] ?? null;
	return ways.every((way) => way === first) ? first : null;
}

const letters = ({ indexes }: KeyReading) => indexes.map((index) => String.fromCharCode(65 + index)).join(', ');

function decide(draft: DraftRow, way: KeyWay | null): { key: number[]; problems: QuestionProblem[] } {
	const { readings, options, key: written, rows } = draft;
	const problem = (
		code: string,
		params: Record<string, string> = {}
	): { key: number[]; problems: QuestionProblem[] } => ({
		key: [],
		problems: [{ code, params, severity: 'error', field: 'key', place: rows.place('key') }]
	});
	if (written === '')
		return options.signed.length > 0 ? { key: options.signed, problems: [] } : problem('bank.text_key_missing');
	const text = written.slice(0, 60);
	const distinct = [...new Map(readings.map((one) => [letters(one) + one.unknown, one])).values()];
	const chosen = distinct.length > 1 ? readings.find((one) => one.way === way) : distinct[0];
	if (distinct.length === 0) return problem('bank.text_key_unreadable', { text });
	if (!chosen) return problem('bank.sheet_key_unclear', { text, keys: distinct.map(letters).join(' / ') });
	if (chosen.unknown !== null) {
		return /\d/.test(chosen.unknown)
			? problem('bank.sheet_key_number', { number: chosen.unknown })
			: problem('bank.text_key_unknown', { letter: chosen.unknown });
	}
	return { key: chosen.indexes, problems: [] };
}
