import { DomainError } from '../../../domain/domain-error';
import { evidenceFigure, type EvidenceInput } from '../../../domain/evidence';
import { toLocalDate } from '../../../domain/zone-time';
import { authorize, type Actor } from '../../access';
import { write } from '../../db';
import { ZONE } from '../../environment';
import { newId } from '../../id';
import * as auditLog from '../../store/audit-log';
import * as targetEvidence from '../../store/target-evidence';
import * as targets from '../../store/targets';
import * as units from '../../store/units';

/** Adds a record; earlier ones stay as they are. Throws 'target.not_found', 'unit.not_found' and what `evidenceFigure` throws. */
export async function recordEvidence(actor: Actor, targetId: string, input: EvidenceInput, now: number): Promise<void> {
	const target = await targets.find(targetId);
	if (!target) throw new DomainError('target.not_found');
	const unit = await units.find(input.unitId);
	if (!unit) throw new DomainError('unit.not_found');
	authorize(actor, 'evidence:record', unit.path);
	const figure = evidenceFigure(target.measure, input, toLocalDate(now, ZONE));
	const { occurredOn, note, link } = input;
	const after = { targetId, unitId: unit.id, occurredOn, ...figure, note, link };
	await write(async (tx) => {
		const id = newId(now);
		await targetEvidence.insert(tx, { id, ...after, recordedBy: actor.id, recordedAt: now });
		const entry = { actorId: actor.id, act: 'evidence.record', objectKind: 'evidence', objectId: id };
		await auditLog.add(tx, now, { ...entry, after });
	});
}
