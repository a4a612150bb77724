import { DomainError } from '../../../domain/domain-error';
import { authorize, type Actor } from '../../access';
import { write } from '../../db';
import * as auditLog from '../../store/audit-log';
import * as targetEvidence from '../../store/target-evidence';

/**
 * A second person says that a record is so; from then on it counts. Throws 'evidence.not_found', 'evidence.own' for whoever
 * recorded it, and 'evidence.signed.conflict' when it was signed or struck meanwhile.
 */
export async function signEvidence(actor: Actor, targetId: string, evidenceId: string, now: number): Promise<void> {
	const found = await targetEvidence.findWithUnit(evidenceId);
	if (found?.record.targetId !== targetId) throw new DomainError('evidence.not_found');
	authorize(actor, 'evidence:sign', found.unitPath);
	if (found.record.recordedBy === actor.id) throw new DomainError('evidence.own');
	await write(async (tx) => {
		const signed = { signedBy: actor.id, signedAt: now };
		if (!(await targetEvidence.sign(tx, evidenceId, signed))) throw new DomainError('evidence.signed.conflict');
		const entry = { actorId: actor.id, act: 'evidence.sign', objectKind: 'evidence', objectId: evidenceId };
		await auditLog.add(tx, now, { ...entry, before: { signedAt: null }, after: { signedAt: now } });
	});
}
