import type { ParticipantActor } from '../access';
import * as participants from '../store/participants';

export async function findParticipant(participantId: string | null): Promise<ParticipantActor | null> {
	if (!participantId) return null;
	const row = await participants.find(participantId);
	return row ? { id: row.id, name: row.name } : null;
}
