import type { AudienceGroup } from '../../../domain/audience-group';
import {
	distinctPapers,
	proveBlueprint,
	type Blueprint,
	type PoolItem,
	type Shortfall
} from '../../../domain/blueprint';
import { keepsOptionOrder } from '../../../domain/paper-draw';
import type { RoundRules } from '../../../domain/round-rules';
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

/** What the pool lacks for every paper that this round may have to draw: of each eligible group, and of each attempt of a person. */
export function shortfallsOf(
	{ blueprint, rules }: { blueprint: Blueprint; rules: RoundRules },
	pool: PoolItem[],
	groups: AudienceGroup[]
): Shortfall[] {
	return proveBlueprint(blueprint, usablePool(pool, groups, blueprint), groups, distinctPapers(rules));
}
