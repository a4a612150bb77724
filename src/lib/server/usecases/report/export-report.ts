import { foldVietnamese } from '../../../domain/vietnamese-name';
import { reportDocument } from '../../../formats/report-document';
import { reportWorkbook } from '../../../formats/report-workbook';
import type { Actor } from '../../access';
import { write } from '../../db';
import * as auditLog from '../../store/audit-log';
import { openReport } from './open-report';

export const REPORT_FORMATS = ['docx', 'xlsx'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** The report as a file, from its frozen figures alone. What is not approved yet says so. That it was taken is logged. */
export async function exportReport(actor: Actor, id: string, format: ReportFormat, now: number) {
	const { report, figures } = await openReport(actor, id);
	const { title, letterhead, sections, frozenAt, figuresSha256, state } = report;
	const content = { title, letterhead, sections, figures, isDraft: state !== 'approved', figuresSha256 };
	const bytes = format === 'docx' ? await reportDocument(content) : await reportWorkbook(content, frozenAt);
	await write((tx) =>
		auditLog.add(tx, now, {
			actorId: actor.id,
			act: 'report.export',
			objectKind: 'report',
			objectId: id,
			after: { format, figuresSha256 }
		})
	);
	const name = `bao-cao-${foldVietnamese(figures.unit.name)}-${report.endsOn}`.replace(/[^a-z0-9]+/g, '-');
	return { bytes, fileName: `${name}.${format}` };
}
