import { pathsFor, type Actor } from '../../access';
import * as waiting from '../../store/waiting';
import { lessonsReturned, lessonsToReview } from '../authoring/list-authored';
import { commentsWaiting } from '../item/comments-waiting';
import { countWaiting } from '../outreach/count-waiting';

/** What waits for this person: prizes, activities, records towards targets, reports and lessons to say yes or no to; lessons to mend. */
export async function listWaiting(actor: Actor) {
	const [awards, evidence, reports, activities, lessons, returned, comments] = await Promise.all([
		waiting.awardsUnder(pathsFor(actor, 'award:approve')),
		waiting.evidenceUnder(pathsFor(actor, 'evidence:sign'), actor.id),
		waiting.reportsUnder(pathsFor(actor, 'report:approve'), actor.id),
		countWaiting(actor),
		lessonsToReview(actor),
		lessonsReturned(actor),
		commentsWaiting(actor)
	]);
	return {
		awards,
		evidence,
		reports,
		activities: activities ?? 0,
		comments,
		lessons: lessons.map(({ id, title, unitName }) => ({ id, title, unitName })),
		returnedLessons: returned.map(({ id, title, unitName }) => ({ id, title, unitName }))
	};
}
