import { AUDIENCE_GROUPS, type AudienceGroup } from '../../../domain/audience-group';
import {
	blueprintSize,
	distinctPapers,
	MAX_PAPER_ITEMS,
	noRepeatObstacle,
	type Blueprint,
	type PoolItem
} from '../../../domain/blueprint';
import { proposeCells } from '../../../domain/blueprint-proposal';
import { candidates } from '../../../domain/item-pool';
import { DIFFICULTIES } from '../../../domain/item';
import { DEFAULT_ROUND_RULES, type RoundRules } from '../../../domain/round-rules';
import type { Actor } from '../../access';
import * as roundPool from '../../store/round-pool';
import * as topics from '../../store/topics';
import { asPoolItem, bankPool, shortfallsOf } from './bank-pool';
import { findContest } from './find-contest';

/**
 * For step "paper": the blueprint so far, what the bank could fill each cell with, and the items for a fixed list. `wish` is a
 * size, as it stands in the address: a paper of that size is proposed in place of an empty one.
 */
export async function showPaper(actor: Actor, contestId: string, wish: string | null = null) {
	const { contest, rounds, unitPath } = await findContest(actor, contestId, 'contest:edit');
	const items = await roundPool.approvedFor(unitPath);
	const pool = items.map(asPoolItem);
	const { groups } = contest.eligibility;
	const rules = rounds[0]?.rules ?? DEFAULT_ROUND_RULES;
	const saved = rounds[0]?.blueprint ?? { cells: [], fixedItemIds: [] };
	const isEmpty = blueprintSize(saved) === 0;
	const size = isEmpty ? Math.min(MAX_PAPER_ITEMS, Number(/^\d{1,3}$/.exec(wish ?? '')?.[0] ?? 0)) : 0;
	const cells = size > 0 ? proposeCells(pool, groups, { size, attempts: distinctPapers(rules) }) : saved.cells;
	const blueprint = { ...saved, cells };
	return {
		blueprint,
		isEmpty,
		proposed: size > 0 && cells.length > 0 ? size : null,
		...proofOf({ blueprint, rules }, pool, groups),
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
	const { contest, rounds, unitPath } = await findContest(actor, contestId, 'contest:edit');
	const paper = { blueprint, rules: rounds[0]?.rules ?? DEFAULT_ROUND_RULES };
	return { blueprint, ...proofOf(paper, await bankPool(unitPath), contest.eligibility.groups) };
}

const proofOf = (paper: { blueprint: Blueprint; rules: RoundRules }, pool: PoolItem[], groups: AudienceGroup[]) => ({
	size: blueprintSize(paper.blueprint),
	attempts: distinctPapers(paper.rules),
	noRepeatObstacle: noRepeatObstacle(paper.rules, paper.blueprint),
	shortfalls: shortfallsOf(paper, pool, groups)
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
