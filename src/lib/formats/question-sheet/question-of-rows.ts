import { cleanText } from '../../domain/authored-text';
import type { FoundQuestion, NotTaken, QuestionProblem } from '../../domain/found-question';
import type { ItemKind } from '../../domain/item';
import { OPTION_COLUMNS } from '../../domain/question-columns';
import { picturesIn } from '../../domain/rich-text';
import { readAudiences, readDifficulty } from '../../domain/question-text/field-line';
import { optionsAfterStem } from '../../domain/question-text/option-marker';
import { truthLetter } from '../../domain/question-text/key-letters';
import { readingsOfKey, type KeyReading } from './cell-key';
import { kindOfCell } from './cell-kind';
import { optionsInCell, optionsOfCells, type CellOptions } from './cell-options';
import type { QuestionRows } from './gather-rows';

/** A question before its key is decided. */
export interface DraftRow {
	rows: QuestionRows;
	kind: ItemKind | 'choice' | null;
	stem: string;
	options: CellOptions;
	/** As written; empty where it is not. */
	key: string;
	readings: KeyReading[];
}

const TRUTH = ['Đúng', 'Sai'];
const MARK = /^(?:x|v|✓|✔|☑|✅|\*|đúng|đ|true|yes|1)$/iu;

/** What the rows hold, or why the bank cannot have it. */
export function draftRow(gathered: QuestionRows): DraftRow | NotTaken {
	const { more, place } = gathered;
	const rows = { ...gathered, cells: withRowsBelow(gathered) };
	const { cells } = rows;
	const kind = cells.kind === '' ? null : kindOfCell(cells.kind);
	if (kind === 'other') {
		return { name: nameOf(rows), type: cells.kind, reason: 'bank.exchange_kind', place: place('kind') };
	}
	const markedRows = [gathered.cells, ...more].flatMap((row, index) => (MARK.test(row.key) ? index : []));
	const isMarkedByRow = more.length > 0 && markedRows.length > 0;
	const readsSigns = cells.key === '';
	const { stem, options } = textsOf(rows, readsSigns);
	const isTruth = kind === 'true_false' || (options.texts.length === 0 && truthLetter(cells.key) !== null);
	const own = isTruth && options.texts.length === 0 ? { texts: TRUTH, signed: [] } : options;
	if (own.texts.length === 0) {
		return { name: nameOf(rows), type: 'essay', reason: 'bank.text_no_options', place: place() };
	}
	const key = isMarkedByRow ? '' : cells.key;
	return {
		rows,
		kind,
		stem,
		options: isMarkedByRow ? { ...own, signed: markedRows } : own,
		key,
		readings: key === '' ? [] : readingsOfKey(key, own.texts)
	};
}

/** Of what stands once for a question the first, in whichever of its rows it is. */
function withRowsBelow({ cells, more }: QuestionRows): QuestionRows['cells'] {
	const once = ['key', 'explanation', 'source', 'topic', 'difficulty', 'audiences'] as const;
	const filled = once.map((column) => [column, [cells, ...more].find((row) => row[column] !== '')?.[column] ?? '']);
	return { ...cells, ...(Object.fromEntries(filled) as Partial<QuestionRows['cells']>) };
}

const nameOf = ({ label, cells }: QuestionRows) =>
	[label, cells.stem.replace(/\s+/g, ' ').slice(0, 80)].filter(Boolean).join(': ');

function textsOf({ cells, more }: QuestionRows, readsSigns: boolean): { stem: string; options: CellOptions } {
	const stem = cleanText(cells.stem);
	const ownCells = OPTION_COLUMNS.map((column) => cleanText(cells[column]));
	const last = ownCells.findLastIndex((cell) => cell !== '');
	if (last >= 0) return { stem, options: optionsOfCells(ownCells.slice(0, last + 1), readsSigns) };
	if (more.length > 0) {
		const below = [cells, ...more].map((row) => cleanText(row.options));
		return { stem, options: optionsOfCells(below[0] === '' ? below.slice(1) : below, readsSigns) };
	}
	if (cells.options !== '') return { stem, options: optionsInCell(cleanText(cells.options), readsSigns) };
	const embedded = optionsAfterStem(stem, 0)[0];
	return embedded
		? {
				stem: stem.slice(0, embedded.from).trim(),
				options: optionsInCell(stem.slice(embedded.from), readsSigns)
			}
		: { stem, options: { texts: [], signed: [] } };
}

const letterAt = (index: number) => String.fromCharCode(65 + index);
const MAX_OPTIONS = 8;

/** The question with the key that was decided. */
export function questionOfDraft(draft: DraftRow, key: number[], keyProblems: QuestionProblem[]): FoundQuestion {
	const { rows, stem, options } = draft;
	const { cells, place } = rows;
	const isTruth = options.texts.length === 2 && options.texts.every((text) => truthLetter(text) !== null);
	const problems: QuestionProblem[] = [];
	const kind = kindOf(draft, isTruth, key);
	const difficulty = cells.difficulty === '' ? null : readDifficulty(cells.difficulty);
	const audiences = cells.audiences === '' ? null : readAudiences(cells.audiences);
	const warn = (field: 'kind' | 'difficulty' | 'audiences', code: string) =>
		problems.push({
			code,
			params: { text: cells[field].slice(0, 60) },
			severity: 'warning',
			...(field === 'kind' ? {} : { field }),
			place: place(field)
		});
	if (cells.kind !== '' && draft.kind === null) warn('kind', 'bank.sheet_kind_unknown');
	if (cells.difficulty !== '' && difficulty === null) warn('difficulty', 'bank.text_difficulty_unknown');
	if (cells.audiences !== '' && audiences === null) warn('audiences', 'bank.text_audience_unknown');
	return {
		label: rows.label,
		section: rows.section,
		place: place(),
		kind,
		stem,
		options: options.texts.map((text, index) => ({ id: letterAt(index), text })),
		key: kind !== 'multiple' && key.length > 1 ? [] : key.map(letterAt),
		explanation: cleanText(cells.explanation),
		source: cleanText(cells.source),
		topic: cleanText(cells.topic) || null,
		difficulty,
		audiences,
		problems: [...shapeProblems(draft), ...keyProblems, ...kindProblems(draft, kind, key), ...problems]
	};
}

function kindOf({ kind }: DraftRow, isTruth: boolean, key: number[]): ItemKind {
	if (kind !== null && kind !== 'choice') return kind;
	if (isTruth && key.length < 2) return 'true_false';
	return key.length > 1 ? 'multiple' : 'single';
}

function shapeProblems({ rows, stem, options }: DraftRow): QuestionProblem[] {
	const { place } = rows;
	const problems: QuestionProblem[] = [];
	const error = (field: 'stem' | 'options', code: string, params: Record<string, string | number>, at = place()) =>
		problems.push({ code, params, severity: 'error', field, place: at });
	if (stem === '') error('stem', 'bank.text_stem_empty', {}, place('stem'));
	for (const [index, text] of options.texts.entries()) {
		const at = place(OPTION_COLUMNS[index]);
		if (text === '') error('options', 'bank.text_option_missing', { letter: letterAt(index) }, at);
	}
	if (options.texts.length === 1) error('options', 'bank.text_option_single', { letter: 'A' });
	if (options.texts.length > MAX_OPTIONS) {
		error('options', 'bank.text_options_many', { count: options.texts.length, limit: MAX_OPTIONS });
	}
	const pictures = [stem, ...options.texts, rows.cells.explanation].flatMap(picturesIn);
	if (pictures.length > 0) {
		problems.push({
			code: 'bank.sheet_picture',
			params: { count: pictures.length },
			severity: 'warning',
			place: place()
		});
	}
	return problems;
}

function kindProblems({ rows, options }: DraftRow, kind: ItemKind, key: number[]): QuestionProblem[] {
	const { place } = rows;
	const problems: QuestionProblem[] = [];
	if (kind !== 'multiple' && key.length > 1) {
		const params = { keys: key.map(letterAt).join(', ') };
		problems.push({ code: 'bank.sheet_key_one', params, severity: 'error', field: 'key', place: place('key') });
	}
	if (kind === 'true_false' && options.texts.length !== 2) {
		problems.push({ code: 'bank.sheet_truth_options', severity: 'error', field: 'options', place: place() });
	}
	return problems;
}
