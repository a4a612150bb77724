import { DomainError } from '../../../domain/domain-error';
import type { StrikeInput } from '../../../domain/evidence';
import { authorize, type Actor } from '../../access';
import { write } from '../../db';
import * as auditLog from '../../store/audit-log';
import * as targetEvidence from '../../store/target-evidence';

/** A record made in error no longer counts, but stays to be read. Throws 'evidence.not_found', and 'evidence.struck.conflict' the second time. */
export async function strikeEvidence(
	actor: Actor,
	targetId: string,
	{ evidenceId, reason }: StrikeInput,
	now: number
): Promise<void> {
	const found = await targetEvidence.findWithUnit(evidenceId);
	if (found?.record.targetId !== targetId) throw new DomainError('evidence.not_found');
	authorize(actor, 'evidence:record', found.unitPath);
	await write(async (tx) => {
		const struck = { struckBy: actor.id, struckAt: now, struckReason: reason };
		if (!(await targetEvidence.strike(tx, evidenceId, struck))) throw new DomainError('evidence.struck.conflict');
		const entry = { actorId: actor.id, act: 'evidence.strike', objectKind: 'evidence', objectId: evidenceId };
		await auditLog.add(tx, now, { ...entry, after: { reason } });
	});
}
