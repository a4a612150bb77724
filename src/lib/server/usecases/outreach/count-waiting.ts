import { decisionReach } from '../../../domain/outreach-approval';
import type { Actor } from '../../access';
import * as outreachActivities from '../../store/outreach-activities';

/** The activities that wait for this person to decide. */
export function waitingFilter(actor: Actor): outreachActivities.ActivityFilter {
	const within = decisionReach(actor.grants);
	return { paths: within.map(({ path }) => path), within, states: ['submitted'], notRecordedBy: actor.id };
}

/** How many wait for this person; null = they decide on none. For the desk and the leader's page. */
export async function countWaiting(actor: Actor): Promise<number | null> {
	const filter = waitingFilter(actor);
	if (filter.paths.length === 0) return null;
	return (await outreachActivities.countByState(filter)).submitted ?? 0;
}
