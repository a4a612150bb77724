import { DomainError } from '../../../domain/domain-error';
import { toLocalDate } from '../../../domain/zone-time';
import { authorize, type Actor } from '../../access';
import { write } from '../../db';
import { ZONE } from '../../environment';
import * as auditLog from '../../store/audit-log';
import * as targetDenominators from '../../store/target-denominators';
import * as targets from '../../store/targets';
import * as units from '../../store/units';
import { isMeasuredByReach } from '../../../domain/target-figure';
import type { DenominatorInput } from './form-schemas';

/**
 * Enters how many people of a unit a target's own audience has; from `asOf` on it is divided by that instead of by the group.
 * Throws 'target.not_found', 'unit.not_found', 'denominator.not_used', 'denominator.future'.
 */
export async function recordDenominator(
	actor: Actor,
	targetId: string,
	input: DenominatorInput,
	now: number
): Promise<void> {
	const [target, unit] = await Promise.all([targets.find(targetId), units.find(input.unitId)]);
	if (!target) throw new DomainError('target.not_found');
	if (!unit) throw new DomainError('unit.not_found');
	authorize(actor, 'population:edit', unit.path);
	if (!isMeasuredByReach(target.measure)) throw new DomainError('denominator.not_used');
	if (input.asOf > toLocalDate(now, ZONE)) throw new DomainError('denominator.future', {}, 'asOf');
	const { unitId, headcount, asOf, source } = input;
	await write(async (tx) => {
		const known = await targetDenominators.find({ targetId, unitId, asOf }, tx);
		const row = { targetId, unitId, asOf, headcount, source, enteredBy: actor.id, enteredAt: now };
		await targetDenominators.put(tx, row);
		const before = known ? { headcount: known.headcount, source: known.source } : null;
		const after = { unitId, asOf, headcount, source };
		const entry = { actorId: actor.id, act: 'target.denominator', objectKind: 'target', objectId: targetId };
		await auditLog.add(tx, now, { ...entry, before, after });
	});
}
