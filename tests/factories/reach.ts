import type { AudienceGroup } from '$lib/domain/audience-group';
import type { ReachKind } from '$lib/domain/participation';
import { write } from '$lib/server/db';
import { recordReach } from '$lib/server/usecases/record-reach';
import { aParticipant, type ParticipantRow } from './participant';
import { NOW } from './time';

/** A person of the unit who was reached at an instant: by a contest unless `kinds` says otherwise. */
export async function aReachedPerson(
	unitId: string,
	{
		at = NOW,
		kinds = ['any', 'contest'],
		group = 'residents'
	}: { at?: number; kinds?: ReachKind[]; group?: AudienceGroup } = {}
): Promise<ParticipantRow> {
	const person = await aParticipant({ unitId, audienceGroup: group, now: at });
	await write((tx) => recordReach(tx, { participantId: person.id, unitId, audienceGroup: group }, kinds, at));
	return person;
}
