import { DomainError } from '../domain/domain-error';
import * as rateLimits from './store/rate-limits';

interface Limit {
	/** Tries allowed in one window. */
	tries: number;
	windowMs: number;
}

const QUARTER_HOUR = 15 * 60_000;
/**
 * Per account the limit is tight; per address it is wide, because a whole school or a village behind one mobile operator
 * comes from a single address.
 */
export const LIMITS = {
	staffAccount: { tries: 8, windowMs: QUARTER_HOUR },
	staffAddress: { tries: 60, windowMs: QUARTER_HOUR },
	pinAccount: { tries: 8, windowMs: QUARTER_HOUR },
	pinAddress: { tries: 600, windowMs: QUARTER_HOUR },
	/** Roster codes that do not exist. Right ones are not counted: a school comes from one address. */
	codeMiss: { tries: 60, windowMs: QUARTER_HOUR }
} satisfies Record<string, Limit>;

/** Throws 'rate.limited' with the minutes to wait once the tries of the window are used up. */
export async function limit(kind: keyof typeof LIMITS, who: string, now: number): Promise<void> {
	const { tries, windowMs } = LIMITS[kind];
	const { count, resetsAt } = await rateLimits.count(`${kind}:${who}`, windowMs, now);
	if (count > tries) throw new DomainError('rate.limited', { minutes: Math.ceil((resetsAt - now) / 60_000) });
}

/** Throws like `limit` once the tries are used up, without counting one. */
export async function heed(kind: keyof typeof LIMITS, who: string, now: number): Promise<void> {
	const standing = await rateLimits.find(`${kind}:${who}`, now);
	if (standing && standing.count >= LIMITS[kind].tries) {
		throw new DomainError('rate.limited', { minutes: Math.ceil((standing.resetsAt - now) / 60_000) });
	}
}

/** After a right sign-in the account starts afresh. */
export const forgive = (kind: keyof typeof LIMITS, who: string) => rateLimits.forget(`${kind}:${who}`);
