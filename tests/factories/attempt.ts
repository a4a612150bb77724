import { UNKNOWN, type Origin } from '$lib/server/usecases/attempt/origin';
import { saveAnswers } from '$lib/server/usecases/attempt/save-answers';
import { startAttempt } from '$lib/server/usecases/attempt/start-attempt';
import { submitAttempt } from '$lib/server/usecases/attempt/submit-attempt';
import type { ParticipantRow } from './participant';
import { MINUTE, NOW, SECOND } from './time';

interface Sitting {
	/** What is chosen by position; the key of items made by the factories is A. */
	choices?: string[];
	from?: number;
	durationMs?: number;
	prediction?: number | null;
	origin?: Origin;
}

/** Starts a paper in the open round, answers, and hands it in. Gives the attempt's id. */
export async function aFinishedAttempt(
	person: ParticipantRow,
	code: string,
	{ choices = [], from = NOW, durationMs = MINUTE, prediction = null, origin = UNKNOWN }: Sitting = {}
): Promise<string> {
	const attemptId = await startAttempt(person, code, from, origin);
	const answers = choices.map((id, position) => ({ position, optionIds: [id], chosenAt: null }));
	await saveAnswers(person, { attemptId, answers, prediction }, from + Math.min(SECOND, durationMs));
	await submitAttempt(person, attemptId, from + durationMs);
	return attemptId;
}
