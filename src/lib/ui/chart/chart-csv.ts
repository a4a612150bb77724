import type { ChartData } from './chart-data';

/** A text that a spreadsheet would take for a formula is disarmed with an apostrophe. */
const cell = (value: string | number | null) => {
	if (typeof value === 'number') return String(value);
	const text = (value ?? '').replace(/^[=+\-@\t\r]/, "'$&");
	return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** The chart's table as CSV, with the byte-order mark by which Excel recognizes UTF-8. */
export function chartCsv({ labelHeading, labels, series, unit }: ChartData): string {
	const rows = [
		[labelHeading, ...series.map(({ label }) => `${label} (${unit})`)],
		...labels.map((label, index) => [label, ...series.map(({ values }) => values[index] ?? null)])
	];
	return '\ufeff' + rows.map((row) => row.map(cell).join(',') + '\r\n').join('');
}
