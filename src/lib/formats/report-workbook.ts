import { writeXlsx } from 'hucre/xlsx';
import { reportTables } from '../domain/report-tables';
import type { ReportContent } from './report-content';
import { coverSheet } from './report-workbook/cover-sheet';
import { tableSheet } from './report-workbook/table-sheet';

/** The data behind a report as an Excel workbook: totals and percentages are formulas, with their values beside them. */
export async function reportWorkbook(content: ReportContent, createdAt: number): Promise<Uint8Array> {
	const created = new Date(createdAt);
	return writeXlsx({
		sheets: [coverSheet(content), ...reportTables(content.figures).map(tableSheet)],
		properties: { title: content.title, creator: 'Sân Đình', created, modified: created },
		defaultFont: { name: 'Times New Roman', size: 12 }
	});
}
