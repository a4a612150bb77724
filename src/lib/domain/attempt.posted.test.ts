import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { answerSchema, predictionSchema, responsesSchema } from './attempt';

describe('a posted answer', () => {
	test.each([
		[
			{ position: 0, optionIds: ['A'], chosenAt: 5 },
			{ position: 0, optionIds: ['A'], chosenAt: 5 }
		],
		[
			{ position: '199', optionIds: 'B' },
			{ position: 199, optionIds: ['B'], chosenAt: null }
		],
		[{ position: 7 }, { position: 7, optionIds: [], chosenAt: null }],
		[
			{ position: 7, optionIds: ['A', 'A'], chosenAt: null },
			{ position: 7, optionIds: ['A'], chosenAt: null }
		]
	])('%j is read as %j', (posted, expected) => {
		expect(v.parse(answerSchema, posted)).toEqual(expected);
	});

	test.each([
		[{ position: 200, optionIds: [] }],
		[{ position: -1, optionIds: [] }],
		[{ position: 1.5, optionIds: [] }],
		[{ position: '', optionIds: [] }],
		[{ position: '1e2', optionIds: [] }],
		[{ optionIds: [] }],
		[{ position: 0, optionIds: [''] }],
		[{ position: 0, optionIds: ['123456789'] }],
		[{ position: 0, optionIds: [1] }],
		[{ position: 0, optionIds: [...'ABCDEFGHI'] }],
		[{ position: 0, optionIds: ['A'], chosenAt: -1 }],
		[null]
	])('%j is refused', (posted) => {
		expect(v.is(answerSchema, posted)).toBe(false);
	});

	test('a whole paper is posted by position', () => {
		expect(v.parse(responsesSchema, { 0: ['A'], 199: ['B', 'C'] })).toEqual({ 0: ['A'], 199: ['B', 'C'] });
		expect(v.is(responsesSchema, { 200: ['A'] })).toBe(false);
		expect(v.is(responsesSchema, { x: ['A'] })).toBe(false);
	});

	test('a prediction is a whole number from 0', () => {
		expect(v.parse(predictionSchema, ' 1568 ')).toBe(1568);
		expect(v.parse(predictionSchema, 0)).toBe(0);
		expect(['-1', '1.5', '', 'x', 100_000_001].filter((text) => v.is(predictionSchema, text))).toEqual([]);
	});
});
