import { DomainError } from '../../../domain/domain-error';
import { outreachActs } from '../../../domain/outreach-approval';
import type { Actor } from '../../access';
import { write } from '../../db';
import * as auditLog from '../../store/audit-log';
import * as evidenceFiles from '../../store/evidence-files';
import * as outreachActivities from '../../store/outreach-activities';
import type { MendedActivityForm } from './activity-form';
import { eachOnce, sameEvent, samePhoto } from './find-repeats';
import { logged, prepareActivity } from './prepare-activity';
import { fileRow, FILES_MAX, readFiles } from './read-files';
import type { Recorded } from './record-activity';

/**
 * Changes an activity that does not count yet and submits it again; who mends it stands for it from then on. Repeats as in
 * `recordActivity`. Throws 'outreach.not_found', 'access.denied', 'outreach.stale', and what `prepareActivity` and `readFiles` throw.
 */
export async function mendActivity(
	actor: Actor,
	activityId: string,
	input: MendedActivityForm,
	now: number
): Promise<Recorded> {
	const activity = await outreachActivities.find(activityId);
	if (!activity) throw new DomainError('outreach.not_found');
	if (!outreachActs(actor, activity).includes('mend')) throw new DomainError('access.denied');
	const { facts, headcounts } = await prepareActivity(actor, input, now);
	const files = await readFiles(input.files);
	const had = await evidenceFiles.listOf('activity', [activityId]);
	const kept = had.filter(({ id }) => !input.removed.includes(id));
	const added = files.filter(({ sha256 }) => !kept.some((file) => file.sha256 === sha256));
	if (kept.length + added.length > FILES_MAX) throw new DomainError('file.too_many', { most: FILES_MAX }, 'files');
	const digests = added.map(({ sha256 }) => sha256);
	const moved = facts.fingerprint !== activity.fingerprint;
	const asked = !input.different;
	const photos = asked ? await samePhoto(digests, activityId) : [];

	return write(async (tx): Promise<Recorded> => {
		const events = asked && moved ? await sameEvent(facts.fingerprint, activityId, tx) : [];
		const repeats = eachOnce([...events, ...photos]);
		if (repeats.length > 0) return { repeats };
		const expected = { id: activityId, revision: input.revision };
		const submitted = { state: 'submitted' as const, decidedBy: null, decidedAt: null, decisionNote: null };
		const change = { ...facts, ...submitted, recordedBy: actor.id };
		if (!(await outreachActivities.update(tx, expected, change))) throw new DomainError('outreach.stale');
		await outreachActivities.replaceCounts(tx, activityId, headcounts);
		await evidenceFiles.remove(tx, 'activity', activityId, input.removed);
		const owner = { ownerKind: 'activity' as const, ownerId: activityId, addedBy: actor.id };
		for (const file of added) await evidenceFiles.insert(tx, fileRow(file, owner, now));
		const { unitId, channel, occurredOn, place, title, note, contestId, targetId } = activity;
		const earlier = { unitId, channel, occurredOn, place, title, note, contestId, targetId };
		await auditLog.add(tx, now, {
			actorId: actor.id,
			act: 'outreach.mend',
			objectKind: 'activity',
			objectId: activityId,
			before: {
				...earlier,
				headcounts: activity.headcounts,
				state: activity.state,
				files: had.map(({ sha256 }) => sha256)
			},
			after: {
				...logged({ facts, headcounts }),
				state: 'submitted',
				files: [...kept.map(({ sha256 }) => sha256), ...digests]
			}
		});
		return { id: activityId };
	});
}
