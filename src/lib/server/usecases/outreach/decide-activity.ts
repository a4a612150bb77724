import * as v from 'valibot';
import { authoredText } from '../../../domain/authored-text';
import { DomainError } from '../../../domain/domain-error';
import { formObject } from '../../../domain/form-object';
import type { OutreachState } from '../../../domain/outreach';
import { outreachActs, type OutreachAct } from '../../../domain/outreach-approval';
import type { Actor } from '../../access';
import { write, type Db } from '../../db';
import * as auditLog from '../../store/audit-log';
import * as outreachActivities from '../../store/outreach-activities';

const revision = v.pipe(v.string('field.required'), v.regex(/^\d{1,9}$/, 'field.invalid'), v.transform(Number));
const reason = authoredText('outreach.reason', 500);

export const approveSchema = formObject({ revision });
export const returnSchema = formObject({ revision, reason });
export const strikeSchema = formObject({ revision, reason, sure: v.literal('on', 'outreach.sure') });

type Seen = { activityId: string; revision: number };
type Activity = NonNullable<Awaited<ReturnType<typeof outreachActivities.find>>>;

/** From now on it counts. Throws 'outreach.not_found', 'access.denied', 'outreach.stale', as the two below do. */
export async function approveActivity(actor: Actor, seen: Seen, now: number): Promise<void> {
	const activity = await permitted(actor, seen.activityId, 'approve');
	await write(async (tx) => {
		if (!(await approveIn(tx, actor, activity, seen.revision, now))) throw new DomainError('outreach.stale');
	});
}

/** Gives it back to who recorded it, to be mended. */
export async function returnActivity(actor: Actor, seen: Seen & { reason: string }, now: number): Promise<void> {
	const activity = await permitted(actor, seen.activityId, 'return');
	await write(async (tx) => {
		if (!(await move(tx, actor, activity, seen.revision, 'returned', seen.reason, now)))
			throw new DomainError('outreach.stale');
		await auditLog.add(tx, now, { act: 'outreach.return', ...entryOf(actor, activity, 'returned', seen.reason) });
	});
}

/** It stays to be seen and counts no more. */
export async function strikeActivity(actor: Actor, seen: Seen & { reason: string }, now: number): Promise<void> {
	const activity = await permitted(actor, seen.activityId, 'strike');
	await write(async (tx) => {
		if (!(await move(tx, actor, activity, seen.revision, 'struck', seen.reason, now)))
			throw new DomainError('outreach.stale');
		await auditLog.add(tx, now, { act: 'outreach.strike', ...entryOf(actor, activity, 'struck', seen.reason) });
	});
}

/** False when it was changed since that revision; part of a write. */
export async function approveIn(tx: Db, actor: Actor, activity: Activity, revision: number, now: number) {
	if (!(await move(tx, actor, activity, revision, 'approved', null, now))) return false;
	await auditLog.add(tx, now, { act: 'outreach.approve', ...entryOf(actor, activity, 'approved') });
	return true;
}

async function permitted(actor: Actor, activityId: string, act: OutreachAct): Promise<Activity> {
	const activity = await outreachActivities.find(activityId);
	if (!activity) throw new DomainError('outreach.not_found');
	if (outreachActs(actor, activity).includes(act)) return activity;
	// Who could have done so before somebody else did is told that, not that they may not.
	const wasOpen = { ...activity, state: 'submitted' as const };
	throw new DomainError(outreachActs(actor, wasOpen).includes(act) ? 'outreach.stale' : 'access.denied');
}

function move(
	tx: Db,
	actor: Actor,
	{ id }: Activity,
	revision: number,
	state: OutreachState,
	decisionNote: string | null,
	now: number
): Promise<boolean> {
	const decision = { decidedBy: actor.id, decidedAt: now, decisionNote };
	return outreachActivities.update(tx, { id, revision }, { state, ...decision });
}

const entryOf = (actor: Actor, activity: Activity, state: OutreachState, reason?: string) => ({
	actorId: actor.id,
	objectKind: 'activity',
	objectId: activity.id,
	before: { state: activity.state },
	after: { state, ...(reason === undefined ? {} : { reason }) }
});
