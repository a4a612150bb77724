import { AUDIENCE_GROUPS, type AudienceGroup } from '../../../domain/audience-group';
import { blueprintSize, proveBlueprint, type Blueprint, type PoolItem } from '../../../domain/blueprint';
import { candidates } from '../../../domain/item-pool';
import { DIFFICULTIES } from '../../../domain/item';
import type { Actor } from '../../access';
import * as roundPool from '../../store/round-pool';
import * as topics from '../../store/topics';
import { asPoolItem, bankPool, usablePool } from './bank-pool';
import { findContest } from './find-contest';

/** For step "paper": the blueprint so far, what the bank could fill each cell with, and the items for a fixed list. */
export async function showPaper(actor: Actor, contestId: string) {
	const { contest, rounds, unitPath } = await findContest(actor, contestId, 'contest:edit');
	const items = await roundPool.approvedFor(unitPath);
	const pool = items.map(asPoolItem);
	const { groups } = contest.eligibility;
	const blueprint = rounds[0]?.blueprint ?? { cells: [], fixedItemIds: [] };
	return {
		blueprint,
		...proofOf(blueprint, pool, groups),
		difficulties: DIFFICULTIES,
		topics: (await topics.list()).map(({ code, nameVi, nameEn }) => ({
			code,
			nameVi,
			nameEn,
			available: DIFFICULTIES.map((difficulty) => available(pool, code, difficulty, groups)),
			items: items
				.filter((item) => item.topic === code)
				.map(({ itemId, stem, difficulty }) => ({ itemId, stem, difficulty }))
		}))
	};
}

/** The same proof for what the form holds, without saving it. */
export async function tryBlueprint(actor: Actor, contestId: string, blueprint: Blueprint) {
	const { contest, unitPath } = await findContest(actor, contestId, 'contest:edit');
	return { blueprint, ...proofOf(blueprint, await bankPool(unitPath), contest.eligibility.groups) };
}

const proofOf = (blueprint: Blueprint, pool: PoolItem[], groups: AudienceGroup[]) => ({
	size: blueprintSize(blueprint),
	shortfalls: proveBlueprint(blueprint, usablePool(pool, groups, blueprint), groups)
});

/** How many items each eligible group could get in this cell: that of the group with the fewest. */
function available(
	pool: PoolItem[],
	topic: string,
	difficulty: (typeof DIFFICULTIES)[number],
	groups: AudienceGroup[]
) {
	const eligible = groups.length > 0 ? groups : AUDIENCE_GROUPS;
	const counts = eligible.map((group) => candidates(pool, { topic, difficulty, count: 0 }, group).length);
	return Math.min(...counts);
}
