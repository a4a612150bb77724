import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import type { AudienceGroup } from './audience-group';
import {
	blueprintSchema,
	blueprintSize,
	distinctPapers,
	noRepeatObstacle,
	proveBlueprint,
	type PoolItem
} from './blueprint';
import type { Difficulty } from './item';

const items = (count: number, topic: string, difficulty: Difficulty, audiences: AudienceGroup[] = []): PoolItem[] =>
	Array.from({ length: count }, (_, index) => ({
		itemId: `${topic}${difficulty}${audiences.join()}${index}`,
		versionId: `v${topic}${difficulty}${audiences.join()}${index}`,
		topic,
		difficulty,
		audiences,
		optionIds: ['A', 'B', 'C']
	}));

const cell = (topic: string, difficulty: Difficulty, count: number) => ({ topic, difficulty, count });
const ofCells = (...cells: ReturnType<typeof cell>[]) => ({ cells, fixedItemIds: [] });

describe('proveBlueprint', () => {
	test.each([
		['just enough', 3, []],
		['one too few', 2, [{ topic: 'ai', difficulty: 1, needed: 3, available: 2, audience: null, attempts: 1 }]]
	])('%s items for everybody', (_, available, expected) => {
		expect(proveBlueprint(ofCells(cell('ai', 1, 3)), items(available, 'ai', 1), [])).toEqual(expected);
	});

	test('an item counts in its own topic and difficulty only', () => {
		const pool = [...items(2, 'ai', 2), ...items(2, 'eid', 1)];
		expect(proveBlueprint(ofCells(cell('ai', 1, 1)), pool, ['students'])).toEqual([
			{ topic: 'ai', difficulty: 1, needed: 1, available: 0, audience: null, attempts: 1 }
		]);
	});

	test('items for one group leave the other eligible groups short', () => {
		const pool = [...items(2, 'ai', 1), ...items(2, 'ai', 1, ['officials', 'students'])];
		expect(proveBlueprint(ofCells(cell('ai', 1, 3)), pool, ['officials', 'residents'])).toEqual([
			{ topic: 'ai', difficulty: 1, needed: 3, available: 2, audience: 'residents', attempts: 1 }
		]);
	});

	test('no eligible groups means all four', () => {
		const shortfalls = proveBlueprint(ofCells(cell('ai', 1, 1)), items(1, 'ai', 1, ['students']), []);
		expect(shortfalls.map(({ audience }) => audience)).toEqual(['officials', 'residents', 'cooperatives']);
	});

	test('two cells of the same topic and difficulty cannot both take the same item', () => {
		const shortfalls = proveBlueprint(ofCells(cell('ai', 1, 2), cell('ai', 1, 2)), items(3, 'ai', 1), []);
		expect(shortfalls).toEqual([{ topic: 'ai', difficulty: 1, needed: 4, available: 3, audience: null, attempts: 1 }]);
	});

	test('papers of one person that share no item need as many items together', () => {
		const pool = [...items(5, 'ai', 1), ...items(3, 'ai', 1, ['students'])];
		const proof = (attempts: number) =>
			proveBlueprint(ofCells(cell('ai', 1, 2)), pool, ['students', 'residents'], attempts);
		expect(proof(2)).toEqual([]);
		expect(proof(3)).toEqual([
			{ topic: 'ai', difficulty: 1, needed: 6, available: 5, audience: 'residents', attempts: 3 }
		]);
		expect(proof(5)).toEqual([{ topic: 'ai', difficulty: 1, needed: 10, available: 8, audience: null, attempts: 5 }]);
	});

	test('every missing item of a fixed list is named', () => {
		const blueprint = { cells: [], fixedItemIds: ['ai10', 'gone'] };
		expect(proveBlueprint(blueprint, items(2, 'ai', 1), [])).toEqual([
			{ topic: '', difficulty: null, needed: 1, available: 0, audience: null, attempts: 1, itemId: 'gone' }
		]);
	});
});

describe('papers without repetition', () => {
	const [drawn, fixed] = [ofCells(cell('ai', 1, 2)), { cells: [], fixedItemIds: ['a'] }];

	test.each([
		[{ noRepeat: false, attemptsAllowed: 3 }, 1, null, null],
		[{ noRepeat: false, attemptsAllowed: null }, 1, null, null],
		[{ noRepeat: true, attemptsAllowed: 3 }, 3, null, 'fixed'],
		[{ noRepeat: true, attemptsAllowed: 1 }, 1, null, null],
		[{ noRepeat: true, attemptsAllowed: null }, 1, 'unlimited', 'unlimited']
	] as const)(
		'%j: %d papers differ; obstacles: %s when drawn, %s from a fixed list',
		(rules, papers, ofDrawn, ofFixed) => {
			expect(distinctPapers(rules)).toBe(papers);
			expect([noRepeatObstacle(rules, drawn), noRepeatObstacle(rules, fixed)]).toEqual([ofDrawn, ofFixed]);
		}
	);
});

test('the size of a paper is the sum of its cells or the length of its list', () => {
	expect(blueprintSize(ofCells(cell('ai', 1, 3), cell('ai', 2, 4)))).toBe(7);
	expect(blueprintSize({ cells: [], fixedItemIds: ['a', 'b'] })).toBe(2);
});

describe('blueprintSchema', () => {
	const issues = (input: unknown) => v.safeParse(blueprintSchema, input).issues?.map(({ message }) => message) ?? [];

	test('drops empty cells, adds up repeated ones, lists an item once', () => {
		const written = ofCells(cell('ai', 1, 2), cell('ai', 1, 1), cell('ai', 2, 0), cell(' ai ', 3, 1));
		expect(v.parse(blueprintSchema, written).cells).toEqual([cell('ai', 1, 3), cell('ai', 3, 1)]);
		expect(v.parse(blueprintSchema, { cells: [], fixedItemIds: ['a', 'a'] }).fixedItemIds).toEqual(['a']);
	});

	test.each([
		['nothing', ofCells(), 'blueprint.empty'],
		['only empty cells', ofCells(cell('ai', 1, 0)), 'blueprint.empty'],
		['cells and a list', { cells: [cell('ai', 1, 1)], fixedItemIds: ['a'] }, 'blueprint.mixed'],
		['201 items', ofCells(cell('ai', 1, 200), cell('ai', 2, 1)), 'blueprint.too_long'],
		['half an item', ofCells(cell('ai', 1, 1.5)), 'blueprint.count'],
		['a negative count', ofCells(cell('ai', 1, -1)), 'blueprint.count'],
		['no topic', ofCells(cell('', 1, 1)), 'blueprint.topic.required']
	])('refuses %s', (_, input, expected) => {
		expect(issues(input)).toEqual([expected]);
	});

	test('accepts 200 items', () => {
		expect(issues(ofCells(cell('ai', 1, 150), cell('ai', 2, 50)))).toEqual([]);
	});
});
