import { answersVisible } from '../../../domain/disclosure';
import { markOf } from '../../../domain/key-correction';
import * as attempts from '../../store/attempts';
import { correctionsOf } from '../correction/round-keys';
import { versionsOf } from './paper-items';

/** Older papers than these say little about today. */
const MOST_ATTEMPTS = 5;

/**
 * The topic of each question that a person missed, in contests whose rules let them see the answers by now: the same rule as on the
 * receipts, so that nothing here tells more than they do.
 */
export async function missedTopics(participantId: string, now: number): Promise<string[]> {
	const own = await attempts.ofPerson(participantId);
	const running = new Set(own.filter(({ attempt }) => attempt.state === 'in_progress').map(({ round }) => round.id));
	const known = own.filter(
		({ attempt, round }) =>
			(attempt.state === 'submitted' || attempt.state === 'expired') &&
			!running.has(round.id) &&
			answersVisible(round.rules, round, now)
	);
	const topics = await Promise.all(known.slice(0, MOST_ATTEMPTS).map(({ attempt }) => missedIn(attempt)));
	return topics.flat();
}

async function missedIn(attempt: attempts.AttemptRow): Promise<string[]> {
	const [lines, corrections] = await Promise.all([versionsOf(attempt), correctionsOf(attempt.roundId)]);
	return lines
		.filter(({ position, version: { id: versionId, key } }) => {
			return markOf({ versionId, key }, attempt.responses[position] ?? [], corrections) !== 1;
		})
		.map(({ version }) => version.topic);
}
