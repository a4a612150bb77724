import { RETENTION_DAYS } from '../../../domain/consent';
import { toLocalDate } from '../../../domain/zone-time';
import { write } from '../../db';
import { ZONE } from '../../environment';
import * as rosterEntries from '../../store/roster-entries';
import * as rosters from '../../store/rosters';

const DAY_MS = 86_400_000;
const AT_ONCE = 20;

/** Lists that ended are kept as long as other personal data; then their lines lose the names and only numbers stay. Gives how many. */
export async function forgetEndedRosters(now: number): Promise<number> {
	const overdue = await rosters.endedBefore(toLocalDate(now - RETENTION_DAYS * DAY_MS, ZONE), AT_ONCE);
	for (const id of overdue) await write((tx) => rosterEntries.forgetNames(tx, id));
	return overdue.length;
}
