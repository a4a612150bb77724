import { answersVisible } from '../../../domain/disclosure';
import { markOf } from '../../../domain/key-correction';
import type { Miss } from '../../../domain/practice-choice';
import * as attempts from '../../store/attempts';
import { versionsOf } from '../attempt/paper-items';
import { correctionsOf } from '../correction/round-keys';

/** Older papers than these have had their practice. */
const MOST_ATTEMPTS = 10;

/** What a person missed in contests whose rules let them see the answers by now; the same rule as on their receipts. */
export async function contestMisses(participantId: string, now: number): Promise<Miss[]> {
	const own = await attempts.ofPerson(participantId);
	const running = new Set(own.filter(({ attempt }) => attempt.state === 'in_progress').map(({ round }) => round.id));
	const seen = own.filter(
		({ attempt, round }) =>
			(attempt.state === 'submitted' || attempt.state === 'expired') &&
			!running.has(round.id) &&
			answersVisible(round.rules, round, now)
	);
	const misses = await Promise.all(seen.slice(0, MOST_ATTEMPTS).map(({ attempt }) => missesOf(attempt)));
	return misses.flat();
}

async function missesOf(attempt: attempts.AttemptRow): Promise<Miss[]> {
	const [lines, corrections] = await Promise.all([versionsOf(attempt), correctionsOf(attempt.roundId)]);
	return lines
		.filter(({ position, version }) => {
			const line = { versionId: version.id, key: version.key };
			return markOf(line, attempt.responses[position] ?? [], corrections) === 0;
		})
		.map(({ version }) => ({ itemId: version.itemId, at: attempt.endedAt ?? attempt.deadlineAt }));
}
