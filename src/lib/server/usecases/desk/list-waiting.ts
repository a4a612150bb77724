import { pathsFor, type Actor } from '../../access';
import * as waiting from '../../store/waiting';
import { lessonsToReview } from '../authoring/list-authored';
import { countWaiting } from '../outreach/count-waiting';

/** What waits for this person to say yes or no: prizes, activities, records towards targets, reports, lessons. */
export async function listWaiting(actor: Actor) {
	const [awards, evidence, reports, activities, lessons] = await Promise.all([
		waiting.awardsUnder(pathsFor(actor, 'award:approve')),
		waiting.evidenceUnder(pathsFor(actor, 'evidence:sign'), actor.id),
		waiting.reportsUnder(pathsFor(actor, 'report:approve'), actor.id),
		countWaiting(actor),
		lessonsToReview(actor)
	]);
	return {
		awards,
		evidence,
		reports,
		activities: activities ?? 0,
		lessons: lessons.map(({ id, title, unitName }) => ({ id, title, unitName }))
	};
}
