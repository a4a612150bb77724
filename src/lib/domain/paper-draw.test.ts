import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AudienceGroup } from './audience-group';
import { proveBlueprint, type PoolItem } from './blueprint';
import { DomainError } from './domain-error';
import { drawPaper, keepsOptionOrder } from './paper-draw';

const item = (itemId: string, overrides: Partial<PoolItem> = {}): PoolItem => ({
	itemId,
	versionId: `v-${itemId}`,
	topic: 'ai',
	difficulty: 1,
	audiences: [],
	optionIds: ['A', 'B', 'C', 'D'],
	...overrides
});

const pool = Array.from({ length: 12 }, (_, index) => item(`i${index}`));
const three = { cells: [{ topic: 'ai', difficulty: 1 as const, count: 3 }], fixedItemIds: [] };
const fixed = { cells: [], fixedItemIds: ['i3', 'i1', 'i2'] };
const conditions = { seed: 's', audience: null, shuffleItems: true, shuffleOptions: true };
const versions = (lines: { versionId: string }[]) => lines.map(({ versionId }) => versionId);

describe('drawPaper', () => {
	test('the same seed draws the same paper, in whatever order the pool is read', () => {
		fc.assert(
			fc.property(fc.string(), fc.shuffledSubarray(pool, { minLength: pool.length }), (seed, reordered) => {
				expect(drawPaper(three, reordered, { ...conditions, seed })).toEqual(
					drawPaper(three, pool, { ...conditions, seed })
				);
			})
		);
	});

	test('different seeds draw different papers', () => {
		const papers = new Set(
			Array.from({ length: 50 }, (_, index) =>
				JSON.stringify(drawPaper(three, pool, { ...conditions, seed: `attempt ${index}` }))
			)
		);
		expect(papers.size).toBeGreaterThan(45);
	});

	test('a blueprint that is proved can always be drawn, with the items each cell asks for and none twice', () => {
		const anyItem = fc.record({
			topic: fc.constantFrom('ai', 'eid'),
			difficulty: fc.constantFrom(1 as const, 2 as const),
			audiences: fc.constantFrom<AudienceGroup[]>([], ['students'], ['officials', 'residents'])
		});
		const anyCell = fc.record({
			topic: fc.constantFrom('ai', 'eid'),
			difficulty: fc.constantFrom(1 as const, 2 as const),
			count: fc.integer({ min: 0, max: 3 })
		});
		const anyPool = fc.array(anyItem, { maxLength: 30 });
		const anyCells = fc.array(anyCell, { maxLength: 3 });
		const anyGroup = fc.constantFrom<AudienceGroup>('students', 'officials', 'cooperatives');
		fc.assert(
			fc.property(anyPool, anyCells, anyGroup, (kinds, cells, audience) => {
				const all = kinds.map((kind, index) => item(`i${index}`, kind));
				const blueprint = { cells, fixedItemIds: [] };
				fc.pre(proveBlueprint(blueprint, all, [audience]).length === 0);
				const drawn = versions(drawPaper(blueprint, all, { ...conditions, audience }));
				const chosen = all.filter(({ versionId }) => drawn.includes(versionId));
				const asked = cells.flatMap(({ topic, difficulty, count }) => Array<string>(count).fill(topic + difficulty));
				expect(new Set(drawn).size).toBe(drawn.length);
				expect(chosen.map(({ topic, difficulty }) => topic + difficulty).sort()).toEqual(asked.sort());
				expect(chosen.filter(({ audiences }) => audiences.length > 0 && !audiences.includes(audience))).toEqual([]);
			})
		);
	});

	test('a person of no group gets only items for everybody', () => {
		const mixed = [item('a', { audiences: ['students'] }), item('b'), item('c'), item('d')];
		expect(versions(drawPaper(three, mixed, conditions)).sort()).toEqual(['v-b', 'v-c', 'v-d']);
	});

	test('items seen before are avoided as long as there are others', () => {
		const exclude = new Set(['i0', 'i1', 'i2', 'i3', 'i4', 'i5', 'i6', 'i7', 'i8']);
		expect(versions(drawPaper(three, pool, { ...conditions, exclude })).sort()).toEqual(['v-i10', 'v-i11', 'v-i9']);
	});

	test('where the others are too few, seen ones fill the paper', () => {
		const exclude = new Set(pool.slice(2).map(({ itemId }) => itemId));
		const drawn = versions(drawPaper(three, pool, { ...conditions, exclude }));
		expect(drawn).toHaveLength(3);
		expect(drawn).toEqual(expect.arrayContaining(['v-i0', 'v-i1']));
	});

	test('a fixed list keeps its order unless items are shuffled', () => {
		expect(versions(drawPaper(fixed, pool, { ...conditions, shuffleItems: false }))).toEqual(['v-i3', 'v-i1', 'v-i2']);
		const orders = new Set(
			Array.from({ length: 20 }, (_, seed) =>
				versions(drawPaper(fixed, pool, { ...conditions, seed: `${seed}` })).join()
			)
		);
		expect(orders.size).toBeGreaterThan(3);
	});

	test('options are shuffled only when the round says so and the item allows it', () => {
		const orders = (shuffleOptions: boolean, keepOptionOrder: boolean) =>
			new Set(
				Array.from({ length: 20 }, (_, seed) =>
					drawPaper({ cells: [], fixedItemIds: ['x'] }, [item('x', { keepOptionOrder })], {
						...conditions,
						seed: `${seed}`,
						shuffleOptions
					})[0]?.optionIds.join('')
				)
			);
		expect(orders(true, false).size).toBeGreaterThan(5);
		expect([...orders(false, false)]).toEqual(['ABCD']);
		expect([...orders(true, true)]).toEqual(['ABCD']);
	});

	test('a pool that is too small is refused with what is missing', () => {
		const missing = { topic: 'ai', difficulty: 1, needed: 3, available: 2 };
		expect(() => drawPaper(three, pool.slice(0, 2), conditions)).toThrow(
			new DomainError('blueprint.unsatisfiable', missing)
		);
		expect(() => drawPaper(fixed, [], conditions)).toThrow(
			new DomainError('blueprint.unsatisfiable', { itemId: 'i3' })
		);
	});
});

test.each([
	['single', ['5 năm', '10 năm', '20 năm'], true],
	['single', ['Từ 20% lên 40%', 'Từ 30% lên 50%'], true],
	['single', ['1%', '1,5%', '2 %'], true],
	['single', ['18/5', '01/10', '10/10'], true],
	['single', ['5 năm', '10 tháng'], false],
	['single', ['Bộ Chính trị', 'Quốc hội'], false],
	['single', ['Nghị quyết 57-NQ/TW', 'Nghị quyết 68-NQ/CP'], false],
	['single', ['x', 'x 2'], false],
	['true_false', ['Đúng', 'Sai'], true]
] as const)('the options of a %s item %j keep their order: %s', (kind, texts, expected) => {
	expect(keepsOptionOrder({ kind, options: texts.map((text, index) => ({ id: String(index), text })) })).toBe(expected);
});
