import { DomainError } from '../../../domain/domain-error';
import type { Actor } from '../../access';
import * as evidenceFiles from '../../store/evidence-files';
import * as outreachActivities from '../../store/outreach-activities';
import * as targetEvidence from '../../store/target-evidence';
import { authorizeReading } from './readable-paths';

/** A photo or document of an activity, or of evidence towards a target. Throws 'file.not_found', 'access.denied'. */
export async function showFile(actor: Actor, fileId: string) {
	const file = await evidenceFiles.find(fileId);
	const owner =
		file && (await (file.ownerKind === 'activity' ? outreachActivities : targetEvidenceOwner).find(file.ownerId));
	if (!file || !owner) throw new DomainError('file.not_found');
	authorizeReading(actor, owner.unitPath);
	return file;
}

const targetEvidenceOwner = { find: targetEvidence.findWithUnit };
