import type { Actor } from '../../access';
import { write } from '../../db';
import { newId } from '../../id';
import * as auditLog from '../../store/audit-log';
import * as evidenceFiles from '../../store/evidence-files';
import * as outreachActivities from '../../store/outreach-activities';
import type { NewActivityForm } from './activity-form';
import { eachOnce, sameEvent, samePhoto, saysTheSame, type Repeat } from './find-repeats';
import { logged, prepareActivity } from './prepare-activity';
import { fileRow, readFiles } from './read-files';

export type Recorded = { id: string } | { repeats: Repeat[] };

/**
 * Stores an activity, to be approved by the unit above; or gives the ones it seems to repeat, and stores nothing, until the form
 * says that it is another event. The same form sent again gives what it stored before. Throws what `prepareActivity` and
 * `readFiles` throw.
 */
export async function recordActivity(actor: Actor, input: NewActivityForm, now: number): Promise<Recorded> {
	const { unit, facts, headcounts } = await prepareActivity(actor, input, now);
	const files = await readFiles(input.files);
	const before = input.key ? await outreachActivities.find(input.key) : undefined;
	if (before?.recordedBy === actor.id && saysTheSame(before, { ...facts, headcounts })) return { id: before.id };
	const id = before || !input.key ? newId(now) : input.key;
	const asked = !input.different;
	const digests = files.map(({ sha256 }) => sha256);
	const photos = asked ? await samePhoto(digests, id) : [];

	return write(async (tx): Promise<Recorded> => {
		const repeats = asked ? eachOnce([...(await sameEvent(facts.fingerprint, id, tx)), ...photos]) : [];
		if (repeats.length > 0) return { repeats };
		const row = {
			id,
			...facts,
			state: 'submitted' as const,
			recordedBy: actor.id,
			recordedAt: now,
			isDemo: unit.isDemo
		};
		// Two presses at once carry one key: the second finds the first one's row.
		if (!(await outreachActivities.insert(tx, row, headcounts))) return { id };
		const owner = { ownerKind: 'activity' as const, ownerId: id, addedBy: actor.id };
		for (const file of files) await evidenceFiles.insert(tx, fileRow(file, owner, now));
		await auditLog.add(tx, now, {
			actorId: actor.id,
			act: 'outreach.record',
			objectKind: 'activity',
			objectId: id,
			after: { ...logged({ facts, headcounts }), files: digests }
		});
		return { id };
	});
}
