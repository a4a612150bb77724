import { describe, expect, it } from 'vitest';
import { AUDIENCE_GROUPS } from '../../src/lib/domain/audience-group';
import {
	keyedOptions,
	keyPosition,
	longestKeyFraction,
	scarce,
	unbalancedDifficulties,
	unbalancedPositions
} from './bank-balance';
import { askedByItem, askedByLessons, bank, facts, itemFiles, MODEL_FILE, readItems, topics } from './bank-files';
import { duplicateStems, repeated } from './content-check';
import { itemFaults } from './item-faults';
import { nearDuplicates } from './near-duplicates';

const topicCodes = topics.map((topic) => topic.code);

describe('the bank', () => {
	it('holds the forty model items and three hundred in all', () => {
		expect(readItems(MODEL_FILE)).toHaveLength(40);
		expect(bank.length).toBeGreaterThanOrEqual(300);
	});

	it('gives every item an id of its own', () => {
		expect(repeated(bank.map((item) => item.id))).toEqual([]);
	});

	it.each(itemFiles.filter((file) => file !== MODEL_FILE))('%s holds items of its own topic only', (file) => {
		expect([...new Set(readItems(file).map((item) => `${item.topic}.json`))]).toEqual([file]);
	});

	it.each(bank.map((item) => [item.id, item] as const))('%s has no fault of its own', (_, item) => {
		expect(itemFaults(item, facts, topicCodes)).toEqual([]);
	});

	it('asks nothing twice, nor what a lesson asks', () => {
		const asked = [...bank.map(askedByItem), ...askedByLessons];
		expect(duplicateStems(asked)).toEqual([]);
		expect(nearDuplicates(asked)).toEqual([]);
	});

	it('spreads its keys evenly over A to D', () => {
		expect(unbalancedPositions(bank.map(keyPosition))).toEqual([]);
	});

	it('has the longest option as key in at most 30 %', () => {
		expect(longestKeyFraction(bank.map(keyedOptions))).toBeLessThanOrEqual(0.3);
	});

	it('is two fifths easy, two fifths middling and one fifth hard', () => {
		expect(unbalancedDifficulties(bank.map((item) => item.difficulty))).toEqual([]);
	});

	it('covers every topic and every audience', () => {
		expect(
			scarce(
				topicCodes,
				bank.map((item) => item.topic),
				5
			)
		).toEqual([]);
		expect(
			scarce(
				AUDIENCE_GROUPS,
				bank.flatMap((item) => item.audiences),
				60
			)
		).toEqual([]);
	});
});
