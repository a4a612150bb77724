/** What a column of a sheet of questions may hold; `options` is all of them in one cell. */
export const QUESTION_COLUMNS = [
	'stem',
	'kind',
	'options',
	'option_a',
	'option_b',
	'option_c',
	'option_d',
	'option_e',
	'option_f',
	'option_g',
	'option_h',
	'key',
	'explanation',
	'source',
	'topic',
	'difficulty',
	'audiences'
] as const;
export type QuestionColumn = (typeof QUESTION_COLUMNS)[number];

export const OPTION_COLUMNS = [
	'option_a',
	'option_b',
	'option_c',
	'option_d',
	'option_e',
	'option_f',
	'option_g',
	'option_h'
] as const satisfies QuestionColumn[];

/** Where a workbook holds its questions. Two columns of questions may be one of the sheet: the right answer can be the first option too. */
export interface ColumnMapping {
	/** Counted from 0 among the sheets that were read. */
	sheet: number;
	/** The row number of the heading, the last of two; 0 where there is none. */
	headerLine: number;
	/** Column of the sheet, counted from 0. */
	columns: Partial<Record<QuestionColumn, number>>;
}

/** A message code for what keeps questions from being read by this mapping: without a stem there is none. */
export function mappingFault({ columns }: ColumnMapping): 'bank.sheet_no_stem' | 'bank.sheet_no_columns' | null {
	if (columns.stem === undefined) return 'bank.sheet_no_stem';
	const others = Object.entries(columns).filter(([name, at]) => name !== 'stem' && at === columns.stem);
	return others.length > 0 ? 'bank.sheet_no_columns' : null;
}
