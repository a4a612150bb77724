import type { AudienceGroup } from '../../../domain/audience-group';
import type { Blueprint, PoolItem } from '../../../domain/blueprint';
import { keepsOptionOrder } from '../../../domain/paper-draw';
import * as roundPool from '../../store/round-pool';

/** An approved item as the draw and the proof see it. */
export const asPoolItem = (item: roundPool.ApprovedItem): PoolItem => ({
	itemId: item.itemId,
	versionId: item.versionId,
	topic: item.topic,
	difficulty: item.difficulty,
	audiences: item.audiences,
	optionIds: item.options.map(({ id }) => id),
	keepOptionOrder: keepsOptionOrder(item)
});

/** The pool of a contest that is not published: what the bank has now. */
export async function bankPool(unitPath: string): Promise<PoolItem[]> {
	return (await roundPool.approvedFor(unitPath)).map(asPoolItem);
}

/** What a contest for these groups (empty = all) may use of a pool: items for one of them or for everybody, and those that are listed by name. */
export function usablePool(pool: PoolItem[], groups: AudienceGroup[], { fixedItemIds }: Blueprint): PoolItem[] {
	const listed = new Set(fixedItemIds);
	const fits = ({ audiences }: PoolItem) =>
		groups.length === 0 || audiences.length === 0 || audiences.some((group) => groups.includes(group));
	return pool.filter((item) => listed.has(item.itemId) || fits(item));
}
