import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AUDIENCE_GROUPS, type AudienceGroup } from './audience-group';
import { blueprintSize, proveBlueprint, type PoolItem } from './blueprint';
import { proposeCells } from './blueprint-proposal';

const items = (count: number, topic: string, difficulty: 1 | 2 | 3, audiences: AudienceGroup[] = []): PoolItem[] =>
	Array.from({ length: count }, (_, index) => {
		const itemId = `${topic}${difficulty}${audiences.join()}${index}`;
		return { itemId, versionId: itemId, topic, difficulty, audiences, optionIds: ['A', 'B'] };
	});
const cell = (topic: string, difficulty: 1 | 2 | 3, count: number) => ({ topic, difficulty, count });

test('a paper takes from each cell in proportion to what is there', () => {
	const pool = [...items(20, 'ai', 1), ...items(10, 'ai', 2), ...items(10, 'eid', 1)];
	expect(proposeCells(pool, [], { size: 20, attempts: 1 })).toEqual([
		cell('ai', 1, 10),
		cell('ai', 2, 5),
		cell('eid', 1, 5)
	]);
});

test('what does not come out even goes to the cells that would miss most, and a tiny cell may get none', () => {
	const pool = [...items(7, 'ai', 1), ...items(2, 'ai', 2), ...items(1, 'eid', 1)];
	expect(proposeCells(pool, [], { size: 4, attempts: 1 })).toEqual([cell('ai', 1, 3), cell('ai', 2, 1)]);
});

test('a cell has room for what the group with the fewest items can draw in all its attempts', () => {
	const pool = [...items(4, 'ai', 1), ...items(9, 'ai', 1, ['students']), ...items(9, 'eid', 2, ['students'])];
	expect(proposeCells(pool, ['students', 'residents'], { size: 20, attempts: 2 })).toEqual([cell('ai', 1, 2)]);
	expect(proposeCells(pool, ['students'], { size: 20, attempts: 2 })).toEqual([cell('ai', 1, 6), cell('eid', 2, 4)]);
});

test('an empty pool has nothing to propose', () => {
	expect(proposeCells([], [], { size: 20, attempts: 1 })).toEqual([]);
});

test('whatever the pool, what is proposed can be drawn, and is as large as wished or as the pool allows', () => {
	const anyPool = fc
		.array(
			fc.record({
				topic: fc.constantFrom('ai', 'eid', 'law'),
				difficulty: fc.constantFrom(1 as const, 2 as const, 3 as const),
				audiences: fc.constantFrom<AudienceGroup[]>([], [], ['students'])
			}),
			{ maxLength: 40 }
		)
		.map((kinds) =>
			kinds.map((kind, index) => ({ ...kind, itemId: `${index}`, versionId: `${index}`, optionIds: [] }))
		);
	const someGroups = fc.subarray([...AUDIENCE_GROUPS]);
	fc.assert(
		fc.property(
			anyPool,
			someGroups,
			fc.integer({ min: 1, max: 30 }),
			fc.integer({ min: 1, max: 3 }),
			(pool, groups, size, attempts) => {
				const propose = (wish: number) => ({
					cells: proposeCells(pool, groups, { size: wish, attempts }),
					fixedItemIds: []
				});
				const blueprint = propose(size);
				expect(proveBlueprint(blueprint, pool, groups, attempts)).toEqual([]);
				expect(blueprintSize(blueprint)).toBe(Math.min(size, blueprintSize(propose(200))));
			}
		)
	);
});
