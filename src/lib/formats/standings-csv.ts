import { canonicalJson } from '../domain/hash-chain';
import type { PublishedEntry } from '../domain/published-standings';
import { csvLine } from './csv';
import { csvRows } from './csv-rows';
import type { StandingsWriter } from './standings-file';

const BYTE_ORDER_MARK = '\uFEFF';
const NUMBERS = ['place', 'correct', 'total', 'durationMs', 'prediction', 'gap'] as const;
const NULLABLE = ['prediction', 'gap', 'prize'] as const;
const COLUMNS = [
	'division',
	'place',
	'entryCode',
	'name',
	'unit',
	'group',
	'correct',
	'total',
	'durationMs',
	'submittedAt',
	'prediction',
	'decidedBy',
	'gap',
	'prize',
	'check'
] as const satisfies (keyof PublishedEntry)[];

/** For people who open it in a spreadsheet: what stands before the table is in lines that begin with #, times are ISO 8601 in UTC. */
export const standingsCsv: StandingsWriter = {
	opening(head) {
		const lines = Object.entries(head).map(([key, value]) => `# ${key} ${canonicalJson(value)}\r\n`);
		return BYTE_ORDER_MARK + lines.join('') + csvLine(COLUMNS);
	},
	line: (entry) =>
		csvLine(COLUMNS.map((name) => (name === 'submittedAt' ? new Date(entry[name]).toISOString() : entry[name]))),
	closing: ''
};

/** Throws a SyntaxError or RangeError for what is no such table. */
export function parseStandingsCsv(text: string) {
	const [, preamble = '', table = ''] = /^\uFEFF?((?:#[^\n]*\n)*)([\s\S]*)$/.exec(text) ?? [];
	const head = Object.fromEntries(
		[...preamble.matchAll(/^# (\w+) (.*?)\r?$/gm)].map(([, key, value]) => [key, JSON.parse(value ?? '') as unknown])
	);
	const [columns = [], ...rows] = csvRows(table);
	const entries = rows.map((cells) => entryOf(Object.fromEntries(columns.map((name, index) => [name, cells[index]]))));
	return { head, entries, firstLine: preamble.split('\n').length + 1 };
}

function entryOf(cells: Record<string, string | undefined>): Record<string, unknown> {
	const entry: Record<string, unknown> = { ...cells };
	for (const name of NUMBERS) if (/^-?\d+$/.test(cells[name] ?? '')) entry[name] = Number(cells[name]);
	for (const name of NULLABLE) if (cells[name] === '') entry[name] = null;
	// The apostrophe that keeps a spreadsheet from running text as a formula is not part of the text.
	for (const name of ['name', 'unit']) entry[name] = cells[name]?.replace(/^'(?=[=+\-@\t\r])/, '');
	return { ...entry, submittedAt: Date.parse(cells.submittedAt ?? '') };
}
