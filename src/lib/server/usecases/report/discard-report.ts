import { DomainError } from '../../../domain/domain-error';
import type { Actor } from '../../access';
import { write } from '../../db';
import * as auditLog from '../../store/audit-log';
import * as reports from '../../store/reports';
import { openReport } from './open-report';
import type { ReportAct } from './report-fields';

/** Removes a draft that was begun in error; only the log still knows of it. Throws 'report.closed', 'report.stale'. */
export async function discardReport(actor: Actor, id: string, { revision }: ReportAct, now: number): Promise<void> {
	const { report } = await openReport(actor, id, 'report:edit');
	if (report.state !== 'draft') throw new DomainError('report.closed');
	const { unitId, planId, periodKind, startsOn, endsOn, figuresSha256 } = report;
	const before = { unitId, planId, periodKind, startsOn, endsOn, figuresSha256 };
	await write(async (tx) => {
		if (!(await reports.removeDraft(tx, id, revision))) throw new DomainError('report.stale');
		const entry = { actorId: actor.id, act: 'report.discard', objectKind: 'report', objectId: id };
		await auditLog.add(tx, now, { ...entry, before });
	});
}
