import type { PoolItem } from '../../../domain/blueprint';
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
