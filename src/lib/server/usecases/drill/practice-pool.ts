import type { PracticeItem } from '../../../domain/practice-choice';
import * as practiceItems from '../../store/practice-items';

const DAY_MS = 86_400_000;
/** For a key that was mended meanwhile: nothing else tells of it. */
const KEPT_MS = 60_000;

export interface PracticePool {
	/** What may be practised now. */
	items: PracticeItem[];
	byItem: ReadonlyMap<string, PracticeItem>;
	/** Of every approved item, reserved ones too. */
	topicOf: ReadonlyMap<string, string>;
	/** Items kept for a contest, by topic. */
	reserved: ReadonlyMap<string, number>;
}

let kept: { name: string; at: number; pool: PracticePool } | null = null;

/**
 * What may be practised, and what a contest holds back: an item in the pool of a round that is scheduled or open, or still takes
 * answers that were given offline. The whole bank is read once and kept while neither the rounds nor the items change, since every
 * question of everybody who practises needs it.
 */
export async function practicePool(now: number): Promise<PracticePool> {
	const [rounds, last] = await Promise.all([holdingRounds(now), practiceItems.lastChanged()]);
	const name = [
		...rounds.map(({ id, publishedAt, revision }) => `${id} ${publishedAt} ${revision}`),
		last?.id,
		last?.updatedAt
	].join();
	if (kept && kept.name === name && Math.abs(now - kept.at) < KEPT_MS) return kept.pool;
	const pool = await readPool(rounds.map(({ id }) => id));
	kept = { name, at: now, pool };
	return pool;
}

/** The rules allow a day of grace at most. */
async function holdingRounds(now: number) {
	const rounds = await practiceItems.roundsClosingAfter(now - DAY_MS);
	return rounds.filter(({ closesAt, rules }) => now <= closesAt + rules.graceMs);
}

async function readPool(roundIds: string[]): Promise<PracticePool> {
	const [approved, held] = await Promise.all([practiceItems.approved(), practiceItems.heldBy(roundIds)]);
	const reserved = new Set(held);
	const items = approved.filter(({ itemId }) => !reserved.has(itemId));
	const counts = new Map<string, number>();
	for (const { itemId, topic } of approved) {
		if (reserved.has(itemId)) counts.set(topic, (counts.get(topic) ?? 0) + 1);
	}
	return {
		items,
		byItem: new Map(items.map((item) => [item.itemId, item])),
		topicOf: new Map(approved.map(({ itemId, topic }) => [itemId, topic])),
		reserved: counts
	};
}
