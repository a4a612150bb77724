import * as rateLimits from '../../store/rate-limits';
import * as sessions from '../../store/sessions';

/** Drops sessions and rate-limit windows that are over. */
export async function removeExpired(now: number): Promise<void> {
	await sessions.removeExpired('staff');
	await sessions.removeExpired('participant');
	await rateLimits.removeExpired(now);
}
