import { RETENTION_DAYS } from '../../../domain/consent';
import { write } from '../../db';
import * as participants from '../../store/participants';
import { forgetPerson } from './forget-person';

const DAY_MS = 86_400_000;
/** Few at a time, so that a year's end does not hold up papers that are being written. */
const AT_ONCE = 50;

/** What the consent text promises: personal data goes `RETENTION_DAYS` after the last results a person is in. Gives how many were forgotten. */
export async function forgetAfterRetention(now: number): Promise<number> {
	const overdue = await participants.untouchedSince(now - RETENTION_DAYS * DAY_MS, AT_ONCE);
	for (const personId of overdue) await write((tx) => forgetPerson(tx, personId, now));
	return overdue.length;
}
