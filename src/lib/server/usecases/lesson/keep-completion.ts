import { DomainError } from '../../../domain/domain-error';
import type { ParticipantActor } from '../../access';
import { write } from '../../db';
import * as lessons from '../../store/lessons';
import * as participants from '../../store/participants';
import { recordReach } from '../record-reach';

interface Completion {
	lessonId: string;
	correct: number;
	total: number;
	/** By the phone's clock, when it was answered without a line. */
	answeredAt: number | null;
}

/** Keeps a person's first completion of a lesson and counts it as verified reach, in one write; false when there was one already. */
export async function keepCompletion(
	participant: Pick<ParticipantActor, 'id'>,
	completion: Completion,
	now: number
): Promise<boolean> {
	const person = await participants.find(participant.id);
	if (!person) throw new DomainError('access.sign_in');
	const { id: participantId, unitId, audienceGroup } = person;
	return write(async (tx) => {
		const row = { ...completion, participantId, unitId, audienceGroup, completedAt: now };
		if (!(await lessons.addCompletion(tx, row))) return false;
		await recordReach(tx, { participantId, unitId, audienceGroup }, ['lesson', 'any'], now);
		return true;
	});
}
