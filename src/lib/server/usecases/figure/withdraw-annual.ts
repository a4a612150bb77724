import * as v from 'valibot';
import { authoredText } from '../../../domain/authored-text';
import { DomainError } from '../../../domain/domain-error';
import { formObject } from '../../../domain/form-object';
import { authorize, type Actor } from '../../access';
import { write } from '../../db';
import * as annualResults from '../../store/annual-results';
import * as auditLog from '../../store/audit-log';
import * as units from '../../store/units';
import { annualSummary, yearSchema } from './publish-annual';

export const withdrawAnnualSchema = formObject({
	unit: v.pipe(v.string('field.invalid'), v.minLength(1, 'field.invalid')),
	year: yearSchema,
	reason: authoredText('figure.reason', 500),
	sure: v.literal('on', 'figure.not_sure')
});
export type WithdrawAnnual = v.InferOutput<typeof withdrawAnnualSchema>;

/** Takes a year's published figures back. Throws 'unit.not_found', 'access.denied', 'figure.not_found', 'figure.stale'. */
export async function withdrawAnnual(actor: Actor, input: WithdrawAnnual, now: number): Promise<void> {
	const unit = await units.find(input.unit);
	if (!unit) throw new DomainError('unit.not_found');
	authorize(actor, 'figure:publish', unit.path);
	const standing = await annualResults.find(unit.id, input.year);
	if (!standing) throw new DomainError('figure.not_found');
	await write(async (tx) => {
		if (!(await annualResults.remove(tx, unit.id, input.year, standing.publishedAt)))
			throw new DomainError('figure.stale');
		await auditLog.add(tx, now, {
			actorId: actor.id,
			act: 'figure.withdraw',
			objectKind: 'unit',
			objectId: unit.id,
			before: annualSummary(standing),
			after: { year: input.year, reason: input.reason }
		});
	});
}
