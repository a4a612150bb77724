import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { bank, facts, topics } from './bank-files';
import { repeated } from './content-check';
import { contentFiles, readText } from './lesson-source';
import { planFileSchema } from './schemas';

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
		const used = new Set([...facts, ...bank].map((each) => each.topic));
		expect([...used].sort()).toEqual(topics.map((topic) => topic.code).sort());
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
