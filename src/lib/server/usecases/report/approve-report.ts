import { DomainError } from '../../../domain/domain-error';
import type { Actor } from '../../access';
import { changeReport } from './change-report';
import { openReport } from './open-report';
import type { ReportAct } from './report-fields';

/**
 * A second person approves: figures and text then never change. Throws 'report.same_person' for who wrote or submitted it,
 * 'report.not_submitted', 'report.stale'.
 */
export async function approveReport(actor: Actor, id: string, { revision }: ReportAct, now: number): Promise<void> {
	const { report } = await openReport(actor, id, 'report:approve');
	if (report.state !== 'in_review') throw new DomainError('report.not_submitted');
	if (report.submittedBy === actor.id || report.createdBy === actor.id) throw new DomainError('report.same_person');
	const set = { state: 'approved', approvedBy: actor.id, approvedAt: now } as const;
	const log = { before: { state: 'in_review' }, after: { state: 'approved', figuresSha256: report.figuresSha256 } };
	await changeReport(actor, { id, revision, states: ['in_review'], act: 'report.approve', set, ...log }, now);
}
