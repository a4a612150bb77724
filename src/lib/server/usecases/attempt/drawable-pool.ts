import type { PoolItem } from '../../../domain/blueprint';
import { keepsOptionOrder } from '../../../domain/paper-draw';
import type { ContestRow, RoundRow } from '../../store/contests';
import * as roundPool from '../../store/round-pool';

const MOST_ROUNDS = 20;
const pools = new Map<string, Promise<PoolItem[]>>();

/**
 * What a round draws its papers from. It is fixed while the contest is published, so it is read once for each publication and
 * kept: in the rush at the opening every start needs it.
 */
export function drawablePool(contest: ContestRow, round: RoundRow): Promise<PoolItem[]> {
	const name = `${round.id} ${contest.publishedAt} ${contest.revision}`;
	const known = pools.get(name);
	if (known) return known;
	if (pools.size >= MOST_ROUNDS) pools.delete(pools.keys().next().value ?? '');
	const pool = readPool(round.id).catch((failure: unknown) => {
		pools.delete(name);
		throw failure;
	});
	pools.set(name, pool);
	return pool;
}

async function readPool(roundId: string): Promise<PoolItem[]> {
	const items = await roundPool.frozenOf(roundId);
	return items.map((item) => ({
		itemId: item.itemId,
		versionId: item.versionId,
		topic: item.topic,
		difficulty: item.difficulty,
		audiences: item.audiences,
		optionIds: item.options.map((option) => option.id),
		keepOptionOrder: keepsOptionOrder(item)
	}));
}
