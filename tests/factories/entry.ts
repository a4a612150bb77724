import { write } from '$lib/server/db';
import { newId } from '$lib/server/id';
import * as roundEntries from '$lib/server/store/round-entries';
import { aParticipant, type ParticipantRow } from './participant';
import { MINUTE, NOW } from './time';

/** A person with a counted attempt in the round: four of four right in five minutes unless said otherwise. */
export async function anEntrant(
	round: { id: string },
	result: Partial<roundEntries.NewRoundEntry> = {},
	person: Partial<ParticipantRow> = {}
): Promise<ParticipantRow> {
	const participant = await aParticipant(person);
	const { id: participantId, unitId, audienceGroup } = participant;
	const counted = { finishedAttempts: 1, attemptId: newId(NOW), correct: 4, total: 4, durationMs: 5 * MINUTE };
	await write((tx) =>
		roundEntries.insertFirst(tx, {
			...{ roundId: round.id, participantId, unitId, audienceGroup },
			...counted,
			submittedAt: NOW,
			prediction: null,
			...result
		})
	);
	return participant;
}
