import {
	AlignmentType,
	Paragraph,
	Table,
	TableCell,
	TableLayoutType,
	TableRow,
	TextRun,
	VerticalAlignTable,
	WidthType
} from 'docx';
import { cellText, type ReportTable, type TableColumn, type TableRow as Line } from '../../domain/report-table';
import { halfPoints, line, TEXT_WIDTH } from './page';

const alignmentOf = ({ kind }: TableColumn) =>
	kind === 'text' ? AlignmentType.LEFT : kind === 'date' ? AlignmentType.CENTER : AlignmentType.RIGHT;

/** Many columns need smaller letters to stand side by side on the page. */
const pointsFor = (columns: number) => (columns <= 6 ? 11 : columns <= 8 ? 10 : 9);

/** A bordered table with its caption and notes; the heading row comes again on every page. */
export function dataTable(table: ReportTable, number: number): (Paragraph | Table)[] {
	const { columns, rows, total } = table;
	const points = pointsFor(columns.length);
	const whole = columns.reduce((sum, { width }) => sum + width, 0);
	const widths = columns.map(({ width }) => Math.floor((TEXT_WIDTH * width) / whole));
	const cell = (
		text: string,
		at: number,
		run: { bold?: boolean },
		alignment: (typeof AlignmentType)[keyof typeof AlignmentType]
	) =>
		new TableCell({
			width: { size: widths[at] ?? 0, type: WidthType.DXA },
			verticalAlign: VerticalAlignTable.CENTER,
			margins: { top: 30, bottom: 30, left: 60, right: 60 },
			children: [
				new Paragraph({
					alignment,
					spacing: { before: 0, after: 0 },
					children: [new TextRun({ text, size: halfPoints(points), ...run })]
				})
			]
		});
	const lineOf = ({ cells }: Line, run: { bold?: boolean }) =>
		new TableRow({
			cantSplit: true,
			children: columns.map((column, at) => {
				const value = cells[at] ?? null;
				// A total without a figure is left blank: a dash would say that it is unknown.
				const text = value === null && run.bold ? '' : cellText(value, column.kind);
				return cell(text, at, run, alignmentOf(column));
			})
		});
	return [
		line(
			`Bảng ${number}. ${table.caption}`,
			13,
			{ bold: true },
			{ spacing: { before: 160, after: 80 }, keepNext: true }
		),
		new Table({
			layout: TableLayoutType.FIXED,
			width: { size: widths.reduce((a, b) => a + b, 0), type: WidthType.DXA },
			columnWidths: widths,
			rows: [
				new TableRow({
					tableHeader: true,
					cantSplit: true,
					children: columns.map(({ heading }, at) => cell(heading, at, { bold: true }, AlignmentType.CENTER))
				}),
				...rows.map((row) => lineOf(row, {})),
				...(total === null ? [] : [lineOf(total, { bold: true })])
			]
		}),
		...table.notes.map(noteLine),
		new Paragraph({ spacing: { before: 0, after: 80 }, children: [] })
	];
}

const noteLine = (text: string) =>
	new Paragraph({
		alignment: AlignmentType.JUSTIFIED,
		spacing: { before: 40, after: 0 },
		children: [new TextRun({ text, italics: true, size: halfPoints(11) })]
	});
