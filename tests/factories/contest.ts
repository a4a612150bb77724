import type { Blueprint } from '$lib/domain/blueprint';
import type { ItemContent } from '$lib/domain/item';
import { DEFAULT_ROUND_RULES, EVERYBODY, type RoundRules } from '$lib/domain/round-rules';
import { schema, write } from '$lib/server/db';
import { newId, newSecret } from '$lib/server/id';
import * as contests from '$lib/server/store/contests';
import * as roundPool from '$lib/server/store/round-pool';
import * as rounds from '$lib/server/store/rounds';
import { approvedItems, type ItemRow, type VersionRow } from './item';
import { DAY, NOW } from './time';
import { theCommune } from './unit';

export type ContestRow = contests.ContestRow;
export type RoundRow = contests.RoundRow;
export interface PooledItem {
	item: ItemRow;
	version: VersionRow;
}

type RoundOverrides = Partial<Omit<RoundRow, 'rules'>> & { rules?: Partial<RoundRules> };
type ContestOverrides = Partial<ContestRow> & {
	/** One open round by default; a list of several follows one another day by day unless their windows are given. */
	rounds?: RoundOverrides[];
	/** How many items to make, or what stands in them, or items that are there already. */
	items?: number | Partial<ItemContent>[] | PooledItem[];
	/** How many of them a paper takes; all by default. */
	paperSize?: number;
	now?: number;
};

let made = 0;

/** A published contest with its rounds and the items they draw from: one blueprint cell, of the first item's topic and difficulty. */
export async function aPublishedContest({
	rounds: roundOverrides = [{}],
	items: itemsWanted = 4,
	paperSize,
	now = NOW,
	...overrides
}: ContestOverrides = {}): Promise<{ contest: ContestRow; rounds: RoundRow[]; round: RoundRow; items: PooledItem[] }> {
	const items = await pooledItems(itemsWanted, now);
	const contest = await contestRow(overrides, now);
	const blueprint = blueprintOf(items, paperSize ?? items.length);
	const roundRows = roundOverrides.map((round, index) => roundRow(round, index, contest.id, blueprint, now));
	await write(async (tx) => {
		await contests.insert(tx, contest);
		for (const round of roundRows) await rounds.insert(tx, round);
		await roundPool.freeze(
			tx,
			roundRows.flatMap(({ id }) => items.map(({ version }) => poolRow(id, version)))
		);
	});
	return { contest, rounds: roundRows, round: roundRows[0]!, items };
}

async function pooledItems(wanted: NonNullable<ContestOverrides['items']>, now: number): Promise<PooledItem[]> {
	if (typeof wanted === 'number') return approvedItems(Array.from({ length: wanted }, () => ({ now })));
	const ready = wanted.filter((one): one is PooledItem => 'version' in one);
	const contents = wanted.filter((one): one is Partial<ItemContent> => !('version' in one));
	return contents.length > 0 ? approvedItems(contents.map((content) => ({ ...content, now }))) : ready;
}

function blueprintOf(items: PooledItem[], count: number): Blueprint {
	const { topic, difficulty } = items[0]!.version;
	const mixed = items.some(({ version }) => version.topic !== topic || version.difficulty !== difficulty);
	if (mixed) return { cells: [], fixedItemIds: items.slice(0, count).map(({ item }) => item.id) };
	return { cells: [{ topic, difficulty, count }], fixedItemIds: [] };
}

async function contestRow(overrides: Partial<ContestRow>, now: number): Promise<ContestRow> {
	const number = ++made;
	const id = newId(now);
	return {
		id,
		code: `thi-${id.slice(-8)}`,
		title: `Cuộc thi tìm hiểu Nghị quyết 57 lần ${number}`,
		summary: 'Tìm hiểu Nghị quyết số 57-NQ/TW trong mười lăm phút.',
		unitId: overrides.unitId ?? (await theCommune()).id,
		planId: null,
		eligibility: EVERYBODY,
		divisions: [],
		overall: null,
		collective: null,
		prizes: [{ tier: 'first', count: 1, label: '500.000 đồng' }],
		maxAwardShare: null,
		rulesText: '## Điều 1. Đối tượng dự thi\n\nMọi người dân trong xã.',
		stepsDone: [],
		revision: 1,
		publishedAt: now - DAY,
		lotSeed: newSecret(),
		overallRun: null,
		overallFinalizedAt: null,
		overallFinalizedBy: null,
		overallPublishedAt: null,
		practiceOf: null,
		createdBy: null,
		createdAt: now - DAY,
		updatedAt: now - DAY,
		isDemo: false,
		...overrides
	};
}

function roundRow(
	{ rules, ...overrides }: RoundOverrides,
	index: number,
	contestId: string,
	blueprint: Blueprint,
	now: number
): RoundRow {
	const opensAt = overrides.opensAt ?? now - DAY / 2 + index * DAY;
	return {
		id: newId(now),
		contestId,
		position: index + 1,
		name: `Tuần ${index + 1}`,
		opensAt,
		closesAt: opensAt + DAY,
		rules: { ...DEFAULT_ROUND_RULES, ...rules },
		blueprint,
		lotSeed: newSecret(),
		outcome: null,
		counts: null,
		entriesRevision: 0,
		standingsRun: null,
		finalizedAt: null,
		finalizedBy: null,
		checkedAt: null,
		resultsPublishedAt: null,
		fileSha256: null,
		isPractice: false,
		reviewReason: null,
		...overrides
	};
}

function poolRow(roundId: string, version: VersionRow): typeof schema.roundPool.$inferInsert {
	const { id: versionId, itemId, topic, difficulty, audiences } = version;
	return { roundId, versionId, itemId, topic, difficulty, audiences };
}
