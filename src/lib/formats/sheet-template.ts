import { writeXlsx, type DataValidation, type WriteSheet } from 'hucre/xlsx';

export interface TemplateColumn {
	header: string;
	/** What goes into the column, for the help sheet. */
	help: string;
	example?: string;
	required?: boolean;
	width?: number;
	/** `text` keeps leading zeros of phones and codes; dates are shown dd/mm/yyyy. */
	kind?: 'text' | 'date' | 'count';
	/** What may be chosen. */
	list?: readonly string[];
}

export interface TemplateOptions {
	sheetName: string;
	helpSheetName: string;
	listSheetName: string;
	/** First lines of the help sheet. */
	help: readonly string[];
	/** Headings of the help sheet's table: column, must it be filled in, what goes into it, example. */
	helpHeaders: readonly [string, string, string, string];
	/** Words for a column that must be filled in, and for one that need not. */
	requiredWords: readonly [string, string];
	/** Filled in already; a date is 'YYYY-MM-DD'. */
	rows?: readonly (readonly (string | number | null)[])[];
	/** Rows to look at on a sheet of their own, under the same headings. */
	examples?: { sheetName: string; rows: readonly (readonly string[])[] };
}

const FORMAT = { text: '@', date: 'dd/mm/yyyy', count: '#,##0' };
const HEADING = {
	font: { bold: true },
	fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFF1E3D3' } },
	alignment: { wrapText: true, vertical: 'center' }
} as const;
/** Rows that the lists to choose from reach. */
const ROWS = 5_000;

/** A workbook to fill in: headings, text cells where zeros matter, lists to choose from, and a sheet that explains the columns. */
export async function templateXlsx(columns: readonly TemplateColumn[], options: TemplateOptions): Promise<Uint8Array> {
	const lists = columns.filter(({ list }) => list && list.length > 0);
	const sheets = [dataSheet(columns, lists, options), helpSheet(columns, options)];
	if (options.examples) sheets.push(exampleSheet(columns, options.examples));
	if (lists.length > 0) sheets.push(listSheet(lists, options.listSheetName));
	return writeXlsx({ sheets });
}

export const letterOf = (index: number): string =>
	(index >= 26 ? letterOf(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));

function dataSheet(columns: readonly TemplateColumn[], lists: TemplateColumn[], options: TemplateOptions): WriteSheet {
	const rows = (options.rows ?? []).map((row) => row.map((value, index) => written(value, columns[index])));
	return {
		name: options.sheetName,
		columns: columns.map(({ width = 22, kind = 'text' }) => ({ width, numFmt: FORMAT[kind] })),
		rows: [columns.map(({ header }) => header), ...rows],
		cells: headings(columns.length),
		dataValidations: columns.flatMap((column, index) => {
			const from = lists.indexOf(column);
			return from === -1 ? [] : [choice(index, from, column, options.listSheetName)];
		}),
		freezePane: { rows: 1 }
	};
}

function exampleSheet(
	columns: readonly TemplateColumn[],
	{ sheetName, rows }: NonNullable<TemplateOptions['examples']>
): WriteSheet {
	return {
		name: sheetName,
		columns: columns.map(({ width = 22 }) => ({ width, style: { alignment: { wrapText: true, vertical: 'top' } } })),
		rows: [columns.map(({ header }) => header), ...rows.map((row) => [...row])],
		cells: headings(columns.length),
		freezePane: { rows: 1 }
	};
}

function written(value: string | number | null, column: TemplateColumn | undefined) {
	return column?.kind === 'date' && typeof value === 'string' && value !== '' ? new Date(`${value}T00:00:00Z`) : value;
}

const headings = (count: number) =>
	new Map(Array.from({ length: count }, (_, index) => [`0,${index}`, { style: HEADING }] as const));

function choice(index: number, from: number, { list = [] }: TemplateColumn, sheetName: string): DataValidation {
	const column = letterOf(from);
	return {
		type: 'list',
		formula1: `'${sheetName}'!$${column}$2:$${column}$${list.length + 1}`,
		allowBlank: true,
		// A warning only: what is typed in other words is mended in the preview.
		errorStyle: 'warning',
		showErrorMessage: true,
		range: `${letterOf(index)}2:${letterOf(index)}${ROWS}`
	};
}

function helpSheet(columns: readonly TemplateColumn[], options: TemplateOptions): WriteSheet {
	const [required, optional] = options.requiredWords;
	const lines = columns.map((one) => [one.header, one.required ? required : optional, one.help, one.example ?? '']);
	const top = options.help.length + 1;
	return {
		name: options.helpSheetName,
		columns: [{ width: 28 }, { width: 16 }, { width: 70, style: { alignment: { wrapText: true } } }, { width: 28 }],
		rows: [...options.help.map((line) => [line]), [], [...options.helpHeaders], ...lines],
		cells: new Map([0, 1, 2, 3].map((index) => [`${top},${index}`, { style: HEADING }] as const))
	};
}

function listSheet(lists: readonly TemplateColumn[], name: string): WriteSheet {
	const longest = Math.max(...lists.map(({ list = [] }) => list.length));
	const rows = Array.from({ length: longest }, (_, row) => lists.map(({ list = [] }) => list[row] ?? null));
	return { name, columns: lists.map(() => ({ width: 30 })), rows: [lists.map(({ header }) => header), ...rows] };
}
