import type * as v from 'valibot';
import { EVERYBODY } from '../../../domain/round-rules';
import type { correctionSchema } from '../../../domain/participant';
import { foldVietnamese } from '../../../domain/vietnamese-name';
import type { ParticipantActor } from '../../access';
import { write } from '../../db';
import * as participants from '../../store/participants';
import { matchParticipant } from '../roster/match-participant';
import { refuseIneligible } from './refuse-ineligible';

/** Holds from now on; papers that were started stay with the unit and group they were started in. */
export async function correctMyData(
	participant: ParticipantActor,
	{ name, group, unitId }: v.InferOutput<typeof correctionSchema>,
	now: number
): Promise<void> {
	await refuseIneligible(EVERYBODY, { group, unitId, birthYear: null }, now);
	const change = { name, nameFolded: foldVietnamese(name), audienceGroup: group, unitId };
	await write((tx) => participants.update(tx, participant.id, change));
	await matchParticipant(participant.id, now);
}
