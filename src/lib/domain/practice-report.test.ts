import { describe, expect, it } from 'vitest';
import { cellExposure, itemExposure, scoreTenths } from './practice-report';

const pool = [
	{ versionId: 'a', topic: 'law', difficulty: 1 as const },
	{ versionId: 'b', topic: 'law', difficulty: 1 as const },
	{ versionId: 'c', topic: 'law', difficulty: 2 as const }
];
const papers = [
	['a', 'c'],
	['a', 'c'],
	['a', 'c']
];

describe('what a practice run tells of the questions', () => {
	it('counts in how many papers each was, the most drawn first, those never drawn too', () => {
		expect(itemExposure(pool, papers).map(({ versionId, times }) => [versionId, times])).toEqual([
			['a', 3],
			['c', 3],
			['b', 0]
		]);
	});

	it('says of each topic and difficulty the least and the most drawn question', () => {
		expect(cellExposure(itemExposure(pool, papers))).toEqual([
			{ topic: 'law', difficulty: 1, items: 2, drawn: 3, fewest: 0, most: 3, unused: 1 },
			{ topic: 'law', difficulty: 2, items: 1, drawn: 3, fewest: 3, most: 3, unused: 0 }
		]);
	});
});

describe('the distribution of scores', () => {
	it.each([
		[0, 20, 0],
		[1, 20, 0],
		[2, 20, 1],
		[19, 20, 9],
		[20, 20, 10],
		[0, 0, 0]
	])('puts %i of %i into tenth %i', (correct, total, tenth) => {
		const tenths = scoreTenths([{ correct, total }]);
		expect(tenths).toHaveLength(11);
		expect(tenths.indexOf(1)).toBe(tenth);
	});
});
