import type { Db } from '../../db';
import * as appeals from '../../store/appeals';
import * as attempts from '../../store/attempts';
import * as consents from '../../store/consents';
import * as extraTimes from '../../store/extra-times';
import * as overallStandings from '../../store/overall-standings';
import * as participants from '../../store/participants';
import * as rosterEntries from '../../store/roster-entries';
import * as roundEntries from '../../store/round-entries';
import * as standings from '../../store/standings';
import { forgetPractice } from '../drill/forget-practice';

/** Makes a person nameless for good. Their papers stay as figures without a name; none is ranked where the round is not finalized. */
export async function forgetPerson(tx: Db, personId: string, now: number): Promise<void> {
	// Somebody may be answering on another device: what they write comes before this, and goes too, or finds nobody.
	await participants.lockNamed(tx, personId);
	await roundEntries.excludeFromOpenRankings(tx, personId, 'withdrawn');
	await standings.forgetPerson(tx, personId);
	await overallStandings.forgetPerson(tx, personId);
	await appeals.forgetPerson(tx, personId);
	await extraTimes.forgetPerson(tx, personId);
	await attempts.forgetTraces(tx, personId);
	await forgetPractice(tx, personId);
	await consents.withdrawAll(tx, personId, now);
	await rosterEntries.forgetPerson(tx, personId);
	await participants.update(tx, personId, { name: '–', nameFolded: '', phone: null, pinHash: '', birthYear: null });
	await participants.endSessions(tx, personId);
}
