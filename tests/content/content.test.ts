import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import {
	duplicateStems,
	fold,
	keyPosition,
	longestKeyFraction,
	repeated,
	unbalancedPositions,
	unusableFactIds,
	wrongFigures
} from './content-check';
import { contentFiles, readText } from './lesson-source';
import { factFileSchema, itemSchema, planFileSchema, topicSchema } from './schemas';

const { facts } = v.parse(factFileSchema, JSON.parse(readText('facts.json')));
const topics = v.parse(v.array(topicSchema), JSON.parse(readText('topics.json')));
const items = v.parse(v.array(itemSchema), JSON.parse(readText('items/sample.json')));
const planFile = v.parse(planFileSchema, JSON.parse(readText('plans.json')));
const { plans } = planFile;
const targets = plans.flatMap((plan) => plan.targets.map((target) => ({ plan, target })));

describe('every content file', () => {
	it.each(contentFiles())('%s is in Unicode NFC', (file) => {
		const text = readText(file);
		expect(text === text.normalize('NFC')).toBe(true);
	});
});

describe('facts and topics', () => {
	it('have ids of their own', () => {
		expect(repeated(facts.map((fact) => fact.id))).toEqual([]);
		expect(repeated(topics.map((topic) => topic.code))).toEqual([]);
	});

	it('name every topic that a fact or an item has', () => {
		const used = new Set([...facts, ...items].map((each) => each.topic));
		expect([...used].sort()).toEqual(topics.map((topic) => topic.code).sort());
	});
});

describe('the model items', () => {
	it('are forty, with ids of their own', () => {
		expect(items).toHaveLength(40);
		expect(repeated(items.map((item) => item.id))).toEqual([]);
	});

	it('do not ask the same thing twice', () => {
		expect(duplicateStems(items)).toEqual([]);
	});

	it('spread their keys evenly over A to D', () => {
		expect(unbalancedPositions(items.map(keyPosition))).toEqual([]);
	});

	it('have the longest option as key in at most 30 %', () => {
		const questions = items.map((item) => ({ options: item.options.map((o) => o.text), key: keyPosition(item) }));
		expect(longestKeyFraction(questions)).toBeLessThanOrEqual(0.3);
	});

	it.each(items.map((item) => [item.id, item] as const))('%s has distinct options and audiences', (_, item) => {
		expect(item.options.map((option) => option.id)).toEqual(['A', 'B', 'C', 'D']);
		expect(repeated(item.options.map((option) => fold(option.text)))).toEqual([]);
		expect(repeated(item.audiences)).toEqual([]);
	});

	it.each(items.map((item) => [item.id, item] as const))('%s states only what its facts state', (_, item) => {
		expect(unusableFactIds(item.factIds, facts)).toEqual([]);
		expect(wrongFigures(item, facts)).toEqual([]);
	});
});

describe('the five plans', () => {
	it('hold forty targets with ids of their own', () => {
		expect(plans.map((plan) => [plan.id, plan.targets.length])).toEqual([
			['phu-trung', 11],
			['lai-khe', 4],
			['hoa-an', 10],
			['thong-nhat', 3],
			['bom-bo', 12]
		]);
		expect(repeated(targets.map(({ target }) => target.id))).toEqual([]);
	});

	it.each(targets.map((each) => [each.target.id, each] as const))(
		'%s fits its plan and unit',
		(_, { plan, target }) => {
			expect(plan.phases.map((phase) => phase.id)).toContain(target.phase);
			expect(Object.keys(planFile.audience_group_codes)).toEqual(expect.arrayContaining(target.audience_groups));
			expect(target.threshold === true).toBe(target.unit === 'boolean');
			expect(target.measure === 'done').toBe(target.unit === 'boolean');
		}
	);

	it.each([
		['PT-08', 'Trên 80%', '>'],
		['PT-09', 'trên 70%', '>'],
		['HA-05', 'Ít nhất 80%', '>='],
		['BB-08', 'Ít nhất 80%', '>=']
	])('%s says “%s”, so its comparator is %s', (id, words, comparator) => {
		const { target } = targets.find((each) => each.target.id === id)!;
		expect(target.quote_vi.toLowerCase()).toContain(words.toLowerCase());
		expect(target.comparator).toBe(comparator);
	});

	it('name no source file', () => {
		expect(readText('plans.json')).not.toMatch(/"seed"|\.txt/);
	});
});
