import { fromLocalInput, toLocalDate } from '../../../domain/zone-time';
import { ZONE } from '../../environment';
import type { RoundRow } from '../../store/contests';
import * as liveCounts from '../../store/live-counts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

export interface TimeBucket {
	/** Beginning of the hour or local day. */
	at: number;
	attemptsStarted: number;
	attemptsFinished: number;
}

/** Attempts (lượt) by the hour in the first two days of a round, by the local day when it has run longer. */
export async function participationOverTime(round: Pick<RoundRow, 'id' | 'opensAt' | 'closesAt'>, now: number) {
	const until = Math.min(now, round.closesAt);
	const bucketMs = until - round.opensAt <= 2 * DAY_MS ? HOUR_MS : DAY_MS;
	const midnight = fromLocalInput(`${toLocalDate(round.opensAt, ZONE)}T00:00`, ZONE) ?? round.opensAt;
	const origin = bucketMs === DAY_MS ? midnight : Math.floor(round.opensAt / HOUR_MS) * HOUR_MS;
	const { started, finished } = await liveCounts.attemptsOverTime(round.id, origin, bucketMs);
	const count = Math.max(0, Math.ceil((until - origin) / bucketMs));
	const inBucket = (rows: { bucket: number; n: number }[], bucket: number) =>
		rows.find((row) => row.bucket === bucket)?.n ?? 0;
	return {
		by: bucketMs === DAY_MS ? ('day' as const) : ('hour' as const),
		buckets: Array.from({ length: count }, (_, bucket): TimeBucket => ({
			at: origin + bucket * bucketMs,
			attemptsStarted: inBucket(started, bucket),
			attemptsFinished: inBucket(finished, bucket)
		}))
	};
}
