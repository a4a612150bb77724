import type { Db } from '../../db';
import * as consents from '../../store/consents';
import * as overallStandings from '../../store/overall-standings';
import * as participants from '../../store/participants';
import * as roundEntries from '../../store/round-entries';
import * as standings from '../../store/standings';

/** Makes a person nameless for good. Their papers stay as figures without a name; none is ranked where the round is not finalized. */
export async function forgetPerson(tx: Db, personId: string, now: number): Promise<void> {
	await roundEntries.excludeFromOpenRankings(tx, personId, 'withdrawn');
	await standings.forgetPerson(tx, personId);
	await overallStandings.forgetPerson(tx, personId);
	await consents.withdrawAll(tx, personId, now);
	await participants.update(tx, personId, { name: '–', nameFolded: '', phone: null, pinHash: '', birthYear: null });
	await participants.endSessions(tx, personId);
}
