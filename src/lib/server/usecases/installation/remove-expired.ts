import { write } from '../../db';
import * as importDrafts from '../../store/import-drafts';
import * as rateLimits from '../../store/rate-limits';
import * as sessions from '../../store/sessions';
import { dropTraces } from '../attempt/drop-traces';

/** A file that nobody has confirmed in this time is dropped: it may hold names. */
const DRAFT_DAYS = 7;
const DAY_MS = 86_400_000;

/** Drops sessions, rate-limit windows and files looked through that are over, and where papers of rounds long done were started from. */
export async function removeExpired(now: number): Promise<void> {
	await sessions.removeExpired('staff');
	await sessions.removeExpired('participant');
	await rateLimits.removeExpired(now);
	await write((tx) => importDrafts.removeBefore(tx, now - DRAFT_DAYS * DAY_MS));
	await dropTraces(now);
}
