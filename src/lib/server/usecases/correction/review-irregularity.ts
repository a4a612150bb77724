import * as v from 'valibot';
import { optionalAuthoredText } from '../../../domain/authored-text';
import { DomainError } from '../../../domain/domain-error';
import { formObject } from '../../../domain/form-object';
import { IRREGULARITY_KINDS, type IrregularityKind } from '../../../domain/irregularity';
import type { Actor } from '../../access';
import { write } from '../../db';
import * as auditLog from '../../store/audit-log';
import * as irregularities from '../../store/irregularities';
import { findAttempt } from './find-attempt';

export const reviewSchema = formObject({
	kind: v.picklist(IRREGULARITY_KINDS, 'irregularity.not_found'),
	note: optionalAuthoredText('irregularity.note', 500)
});

/** Notes that a person has looked at what the checks found, and what they thought of it. Throws 'irregularity.not_found'. */
export async function reviewIrregularity(
	actor: Actor,
	attemptId: string,
	{ kind, note }: { kind: IrregularityKind; note: string },
	now: number
): Promise<void> {
	await findAttempt(actor, attemptId, 'attempt:void');
	const found = (await irregularities.ofAttempt(attemptId)).find(({ irregularity }) => irregularity.kind === kind);
	await write(async (tx) => {
		const review = { reviewedBy: actor.id, reviewedAt: now, note };
		if (!(await irregularities.markReviewed(tx, { attemptId, kind }, review))) {
			throw new DomainError('irregularity.not_found');
		}
		await auditLog.add(tx, now, {
			actorId: actor.id,
			act: 'irregularity.review',
			objectKind: 'attempt',
			objectId: attemptId,
			before: { kind, reviewedAt: found?.irregularity.reviewedAt ?? null, note: found?.irregularity.note ?? null },
			after: { kind, reviewedAt: now, note }
		});
	});
}
