import { DomainError } from '../../../domain/domain-error';
import { outreachActs } from '../../../domain/outreach-approval';
import type { Actor } from '../../access';
import * as auditLog from '../../store/audit-log';
import * as evidenceFiles from '../../store/evidence-files';
import * as outreachActivities from '../../store/outreach-activities';
import * as outreachChannels from '../../store/outreach-channels';
import * as units from '../../store/units';
import { sameEvent, samePhoto, eachOnce } from './find-repeats';
import { overCounted } from './over-counted';
import { authorizeReading } from './readable-paths';

const HISTORY_SHOWN = 50;

/** An activity with its files, what happened to it, what it may repeat, and what this person may do. Throws 'outreach.not_found', 'access.denied'. */
export async function showActivity(actor: Actor, activityId: string) {
	const activity = await outreachActivities.find(activityId);
	if (!activity) throw new DomainError('outreach.not_found');
	authorizeReading(actor, activity.unitPath);
	const files = await evidenceFiles.listOf('activity', [activityId]);
	const digests = files.map(({ sha256 }) => sha256);
	const repeats = [...(await sameEvent(activity.fingerprint, activityId)), ...(await samePhoto(digests, activityId))];
	const { fingerprint: _, ...shown } = activity;
	return {
		activity: shown,
		parent: await parentOf(activity.unitId),
		channel: await outreachChannels.find(activity.channel),
		files: files.map(({ id, name, mediaType, size }) => ({ id, name, mediaType, size })),
		history: await historyOf(activityId),
		repeats: activity.state === 'struck' ? [] : eachOnce(repeats),
		over: await overCounted(activity),
		own: activity.recordedBy === actor.id,
		may: outreachActs(actor, activity)
	};
}

/** The unit that decides; null where none is above. */
async function parentOf(unitId: string): Promise<string | null> {
	const unit = await units.find(unitId);
	const parent = unit?.parentId ? await units.find(unit.parentId) : undefined;
	return parent?.name ?? null;
}

/** What was done to it, newest first, with the reason where one was given. */
async function historyOf(activityId: string) {
	const object = { kind: 'activity', id: activityId };
	const filter = { actorId: null, peopleOnly: false, act: null, object, from: null, until: null };
	const entries = await auditLog.page(filter, null, HISTORY_SHOWN);
	return entries.map(({ entry, actorName }) => ({
		act: entry.act,
		at: entry.at,
		by: actorName,
		reason: (entry.after as { reason?: string } | null)?.reason ?? null
	}));
}
