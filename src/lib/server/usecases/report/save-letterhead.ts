import * as v from 'valibot';
import { DomainError } from '../../../domain/domain-error';
import { letterheadSchema } from '../../../domain/letterhead';
import type { Actor } from '../../access';
import { changeReport } from './change-report';
import { openReport } from './open-report';
import { revisionField } from './report-fields';

export const letterheadFormSchema = v.intersect([letterheadSchema, v.object({ revision: revisionField })]);

/** What stands around the text. Throws 'report.stale', 'report.closed'. */
export async function saveLetterhead(
	actor: Actor,
	id: string,
	{ revision, ...letterhead }: v.InferOutput<typeof letterheadFormSchema>,
	now: number
): Promise<void> {
	const { report } = await openReport(actor, id, 'report:edit');
	if (report.state !== 'draft') throw new DomainError('report.closed');
	const log = { before: { letterhead: report.letterhead }, after: { letterhead } };
	await changeReport(actor, { id, revision, states: ['draft'], act: 'report.edit', set: { letterhead }, ...log }, now);
}
