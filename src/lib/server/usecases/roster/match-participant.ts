import { toLocalDate } from '../../../domain/zone-time';
import { write } from '../../db';
import { ZONE } from '../../environment';
import * as participants from '../../store/participants';
import * as rosterPeople from '../../store/roster-people';
import * as rosters from '../../store/rosters';
import { matchOpenLines } from './match-roster';

/** After somebody gave or changed their name, phone or unit: finds the lines of rosters that are theirs. Most people are on none. */
export async function matchParticipant(participantId: string, now: number): Promise<void> {
	const person = await participants.find(participantId);
	if (!person) return;
	const asking = await rosterPeople.rostersAskingFor(person, toLocalDate(now, ZONE));
	for (const rosterId of asking) {
		await write(async (tx) => {
			const roster = await rosters.lock(tx, rosterId);
			if (roster) await matchOpenLines(tx, roster, now);
		});
	}
}
