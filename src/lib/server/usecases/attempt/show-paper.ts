import { spokenText } from '../../../domain/spoken-text';
import type { ParticipantActor } from '../../access';
import { picturesOf, textsOf } from '../item/pictures-of';
import { publicItemsOf } from './paper-items';
import { paperHead, runningPaper } from './running-paper';

/** The questions of a running paper with the answers saved so far; null when it has ended. Throws 'attempt.not_found'. */
export async function showPaper(participant: ParticipantActor, attemptId: string, now: number) {
	const running = await runningPaper(participant, attemptId, now);
	if (!running) return null;
	const items = await publicItemsOf(running.attempt);
	const pictures = await picturesOf(items.flatMap(textsOf));
	return { ...paperHead(running, now), items, pictures, responses: running.attempt.responses };
}

export type ShownPaper = NonNullable<Awaited<ReturnType<typeof showPaper>>>;

/** A running paper before it is handed in: what is unanswered, and the prediction. Null when it has ended. */
export async function showReview(participant: ParticipantActor, attemptId: string, now: number) {
	const running = await runningPaper(participant, attemptId, now);
	if (!running) return null;
	const { attempt } = running;
	const items = await publicItemsOf(attempt);
	const pictures = await picturesOf(items.map(({ stem }) => stem));
	return {
		...paperHead(running, now),
		unanswered: items
			.filter(({ position }) => !attempt.responses[position]?.length)
			.map(({ position, stem }) => ({ position, stem: spokenText(stem, pictures, '…') })),
		prediction: attempt.prediction
	};
}
