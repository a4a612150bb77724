import type * as v from 'valibot';
import { DomainError } from '../../../domain/domain-error';
import type { Actor } from '../../access';
import { changeReport } from './change-report';
import { openReport } from './open-report';
import type { returnReportSchema } from './report-fields';

/** Gives a submitted report back to its author, with a note. Throws 'report.not_submitted', 'report.stale'. */
export async function returnReport(
	actor: Actor,
	id: string,
	{ revision, note }: v.InferOutput<typeof returnReportSchema>,
	now: number
): Promise<void> {
	const { report } = await openReport(actor, id, 'report:approve');
	if (report.state !== 'in_review') throw new DomainError('report.not_submitted');
	const log = { before: { state: 'in_review' }, after: { state: 'draft', note } };
	const set = { state: 'draft', returnedNote: note } as const;
	await changeReport(actor, { id, revision, states: ['in_review'], act: 'report.return', set, ...log }, now);
}
