import { pathsFor, type Actor } from '../../access';
import * as waiting from '../../store/waiting';
import { countWaiting } from '../outreach/count-waiting';

/** What waits for this person to say yes or no: prizes, activities, records towards targets, reports. */
export async function listWaiting(actor: Actor) {
	const [awards, evidence, reports, activities] = await Promise.all([
		waiting.awardsUnder(pathsFor(actor, 'award:approve')),
		waiting.evidenceUnder(pathsFor(actor, 'evidence:sign'), actor.id),
		waiting.reportsUnder(pathsFor(actor, 'report:approve'), actor.id),
		countWaiting(actor)
	]);
	return { awards, evidence, reports, activities: activities ?? 0 };
}
