import { AUDIENCE_GROUPS } from '../../../domain/audience-group';
import { EVERYBODY } from '../../../domain/round-rules';
import type { ParticipantActor } from '../../access';
import { entryUnits } from './entry-units';

/** What the "who are you" page of no contest in particular needs. */
export async function showJoin(participant: ParticipantActor | null, now: number) {
	return {
		groups: [...AUDIENCE_GROUPS],
		asksBirthYear: false,
		units: participant ? [] : await entryUnits(EVERYBODY, now),
		you: participant
	};
}
