import { DomainError } from '../../../domain/domain-error';
import type { Actor } from '../../access';
import { changeReport } from './change-report';
import { openReport } from './open-report';
import type { ReportAct } from './report-fields';

/** Sends an approved report to the unit above, once. Throws 'report.not_approved', 'report.nobody_above', 'report.sent.conflict', 'report.stale'. */
export async function sendReport(actor: Actor, id: string, { revision }: ReportAct, now: number): Promise<void> {
	const { report, unit } = await openReport(actor, id, 'report:edit');
	if (report.state !== 'approved') throw new DomainError('report.not_approved');
	if (report.sentToId !== null) throw new DomainError('report.sent.conflict');
	if (unit.parentId === null) throw new DomainError('report.nobody_above');
	const set = { sentToId: unit.parentId, sentAt: now };
	await changeReport(
		actor,
		{ id, revision, states: ['approved'], act: 'report.send', set, after: { sentToId: unit.parentId } },
		now
	);
}
