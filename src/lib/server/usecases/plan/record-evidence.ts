import { DomainError } from '../../../domain/domain-error';
import { evidenceFigure, type EvidenceInput } from '../../../domain/evidence';
import { toLocalDate } from '../../../domain/zone-time';
import { authorize, type Actor } from '../../access';
import { write } from '../../db';
import { ZONE } from '../../environment';
import { newId } from '../../id';
import * as auditLog from '../../store/audit-log';
import * as evidenceFiles from '../../store/evidence-files';
import * as targetEvidence from '../../store/target-evidence';
import * as targets from '../../store/targets';
import * as units from '../../store/units';
import { fileRow, readFiles } from '../outreach/read-files';

/**
 * Adds a record, which waits for a second person's signature; earlier ones stay as they are. Gives its id. Throws
 * 'target.not_found', 'target.retired.conflict', 'unit.not_found' and what `evidenceFigure` and `readFiles` throw.
 */
export async function recordEvidence(
	actor: Actor,
	targetId: string,
	input: EvidenceInput,
	now: number
): Promise<string> {
	const target = await targets.find(targetId);
	if (!target) throw new DomainError('target.not_found');
	if (targets.isRetired(target)) throw new DomainError('target.retired.conflict');
	const unit = await units.find(input.unitId);
	if (!unit) throw new DomainError('unit.not_found');
	authorize(actor, 'evidence:record', unit.path);
	const figure = evidenceFigure(target.measure, input, toLocalDate(now, ZONE));
	const files = await readFiles(input.files);
	const { occurredOn, note, link } = input;
	const after = { targetId, unitId: unit.id, occurredOn, ...figure, note, link };
	const id = newId(now);
	await write(async (tx) => {
		await targetEvidence.insert(tx, { id, ...after, recordedBy: actor.id, recordedAt: now });
		const owner = { ownerKind: 'evidence' as const, ownerId: id, addedBy: actor.id };
		for (const file of files) await evidenceFiles.insert(tx, fileRow(file, owner, now));
		const entry = { actorId: actor.id, act: 'evidence.record', objectKind: 'evidence', objectId: id };
		await auditLog.add(tx, now, { ...entry, after: { ...after, files: files.map(({ sha256 }) => sha256) } });
	});
	return id;
}
