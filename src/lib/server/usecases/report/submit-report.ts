import { DomainError } from '../../../domain/domain-error';
import type { Actor } from '../../access';
import { changeReport } from './change-report';
import { openReport } from './open-report';
import type { ReportAct } from './report-fields';

/** Hands a draft to somebody else to approve; from then on it is not edited. Throws 'report.closed', 'report.empty', 'report.stale'. */
export async function submitReport(actor: Actor, id: string, { revision }: ReportAct, now: number): Promise<void> {
	const { report } = await openReport(actor, id, 'report:edit');
	if (report.state !== 'draft') throw new DomainError('report.closed');
	if (!report.sections.some(({ included }) => included)) throw new DomainError('report.empty');
	const set = { state: 'in_review', submittedBy: actor.id, submittedAt: now, returnedNote: null } as const;
	const log = { before: { state: 'draft' }, after: { state: 'in_review', figuresSha256: report.figuresSha256 } };
	await changeReport(actor, { id, revision, states: ['draft'], act: 'report.submit', set, ...log }, now);
}
