import * as rateLimits from '../../store/rate-limits';
import * as sessions from '../../store/sessions';
import { dropTraces } from '../attempt/drop-traces';

/** Drops sessions and rate-limit windows that are over, and where papers of rounds long done were started from. */
export async function removeExpired(now: number): Promise<void> {
	await sessions.removeExpired('staff');
	await sessions.removeExpired('participant');
	await rateLimits.removeExpired(now);
	await dropTraces(now);
}
