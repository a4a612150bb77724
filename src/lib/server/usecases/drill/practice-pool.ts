import type { PracticeItem } from '../../../domain/practice-choice';
import { holdsOf, type Holds } from '../../../domain/practice-hold';
import * as practiceItems from '../../store/practice-items';

const DAY_MS = 86_400_000;
/** The rules allow a day of grace at most, and extra time of as long as a paper: a day too. */
const LONGEST_AFTER_CLOSE_MS = 2 * DAY_MS;
/** For a key that was mended meanwhile: nothing else tells of it. */
const KEPT_MS = 60_000;

export interface PracticePool {
	/** What may be practised now. */
	items: PracticeItem[];
	byItem: ReadonlyMap<string, PracticeItem>;
	/** Of every approved item, held ones too. */
	topicOf: ReadonlyMap<string, string>;
	/** Items that contests hold back now, and until when as far as it is known. */
	holds: Holds;
}

let kept: { name: string; at: number; pool: PracticePool } | null = null;

/**
 * What may be practised, and what contests hold back: an item in the pool of a round, of whatever unit, that is scheduled or open, that
 * still takes answers that were given offline, or in which somebody still writes in extra time. The whole bank is read once and kept
 * while neither the rounds nor the items change, since every question of everybody who practises needs it.
 */
export async function practicePool(now: number): Promise<PracticePool> {
	const [rounds, last] = await Promise.all([holdingRounds(now), practiceItems.lastChanged()]);
	const name = JSON.stringify([rounds, last]);
	if (kept && kept.name === name && Math.abs(now - kept.at) < KEPT_MS) return kept.pool;
	const pool = await readPool(new Map(rounds.map(({ id, until }) => [id, until])));
	kept = { name, at: now, pool };
	return pool;
}

async function holdingRounds(now: number) {
	const rounds = await practiceItems.roundsClosingAfter(now - LONGEST_AFTER_CLOSE_MS);
	const closed = rounds.filter(({ closesAt }) => closesAt < now).map(({ id }) => id);
	const running = await practiceItems.runningUntil(closed);
	return rounds
		.map(({ id, closesAt, rules, publishedAt, revision }) => {
			const until = Math.max(closesAt, running.get(id) ?? 0) + rules.graceMs;
			return { id, publishedAt, revision, until };
		})
		.filter(({ until }) => now <= until);
}

async function readPool(until: ReadonlyMap<string, number>): Promise<PracticePool> {
	const [approved, pooled] = await Promise.all([practiceItems.approved(), practiceItems.pooledIn([...until.keys()])]);
	const holds = holdsOf(until, pooled);
	const items = approved.filter(({ itemId }) => !holds.has(itemId));
	return {
		items,
		byItem: new Map(items.map((item) => [item.itemId, item])),
		topicOf: new Map(approved.map(({ itemId, topic }) => [itemId, topic])),
		holds
	};
}
