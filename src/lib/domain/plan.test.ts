import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { periodOf, planSchema, targetDefinitionOf } from './plan';

const rawTarget = (overrides: object = {}) => ({
	id: 'PT-08',
	phase: '2029-2030',
	kind: 'target',
	audience_groups: ['residents', 'farmers'],
	audience_vi: 'Người dân trên địa bàn xã',
	metric: 'Tỷ lệ người dân tiếp cận thông tin',
	comparator: '>',
	threshold: 80,
	unit: 'percent',
	deadline: '2030',
	recurrence: null,
	clause: 'I.2.c',
	quote_vi: 'Trên 80% người dân …',
	note: null,
	...overrides
});
const rawPlan = (overrides: object = {}) => ({
	id: 'phu-trung',
	title_vi: 'Kế hoạch',
	level: 'xã',
	commune: 'Phú Trung',
	province: 'Đồng Nai',
	issuing_body: 'Ủy ban nhân dân xã Phú Trung',
	document_number: null,
	issue_date: null,
	issue_year: 2025,
	legal_bases: [{ date: '2025-08-12' }, { date: '2024-12-22' }, { date: null }],
	phases: [
		{ id: '2025-2026', label_vi: 'Giai đoạn 2025 - 2026', end: '2026-12-31' },
		{ id: '2029-2030', label_vi: 'Giai đoạn 2029 - 2030', end: '2030-12-31' }
	],
	targets: [rawTarget()],
	...overrides
});
const starts = (overrides: object) =>
	v.parse(planSchema, rawPlan({ targets: [], ...overrides })).phases.map(({ startsOn }) => startsOn);

describe('planSchema', () => {
	test('reads a target with its measure, groups, fraction and last day', () => {
		expect(v.parse(planSchema, rawPlan()).targets[0]).toMatchObject({
			id: 'PT-08',
			phaseId: '2029-2030',
			measure: 'share_reached',
			groups: ['residents'],
			audienceCodes: ['residents', 'farmers'],
			comparator: '>',
			threshold: 0.8,
			deadline: '2030-12-31',
			yearly: false
		});
	});

	test.each([
		['count', 3, 3],
		['boolean', true, 1],
		['percent', 100, 1]
	])('a %s of %s is the threshold %d', (unit, threshold, expected) => {
		const plan = v.parse(planSchema, rawPlan({ targets: [rawTarget({ unit, threshold })] }));
		expect(plan.targets[0]?.threshold).toBe(expected);
	});

	test('a range of years begins in its first year, but not before the plan', () => {
		expect(starts({})).toEqual(['2025-08-12', '2029-01-01']);
	});

	test('a single year is a goal that the work leads to from the date of issue', () => {
		const phases = [{ id: '2030', label_vi: 'Năm 2030', end: '2030-12-31' }];
		expect(starts({ phases, issue_date: '2026-05-27' })).toEqual(['2026-05-27']);
	});

	test('a plan without any date begins with the last document that it carries out', () => {
		expect(starts({ issue_year: null })).toEqual(['2025-08-12', '2029-01-01']);
	});

	test('a plan of a later year than its documents begins with its year', () => {
		expect(starts({ issue_year: 2027 })).toEqual(['2027-01-01', '2029-01-01']);
	});

	test('a target of an unknown phase is refused', () => {
		expect(v.safeParse(planSchema, rawPlan({ targets: [rawTarget({ phase: '1999' })] })).issues?.[0].message).toBe(
			'plan.phase_unknown'
		);
	});
});

describe('periodOf', () => {
	const phases = [{ id: 'a', label: 'A', startsOn: '2025-08-12', endsOn: '2030-12-31' }];
	const target = { phaseId: 'a', deadline: null, yearly: true };

	test.each([
		[
			'a deadline stands, yearly or not',
			{ ...target, deadline: '2026-12-31' },
			'2027-03-01',
			'2025-08-12',
			'2026-12-31'
		],
		['a yearly one runs through the year', target, '2027-03-01', '2027-01-01', '2027-12-31'],
		['its first year begins with the plan', target, '2025-12-01', '2025-08-12', '2025-12-31'],
		['one without deadline or year has no end', { ...target, yearly: false }, '2027-03-01', '2025-08-12', null],
		['a yearly one without a date to look from has no end', target, undefined, '2025-08-12', null]
	])('%s', (_, one, asOf, startsOn, deadline) => {
		expect(periodOf(one, phases, asOf)).toEqual({ startsOn, deadline });
	});
});

test('a yearly target of a plan is evaluated for the year it is looked at', () => {
	const yearly = rawTarget({
		id: 'LK-01',
		unit: 'count',
		threshold: 2,
		comparator: '=',
		deadline: null,
		recurrence: 'hằng năm: trước 15/6 và trước 15/12'
	});
	const { targets, phases } = v.parse(
		planSchema,
		rawPlan({ targets: [{ ...yearly, phase: '2025-2026', metric: 'Số báo cáo' }] })
	);
	expect(targets.map((target) => targetDefinitionOf(target, phases, '2026-06-01'))).toEqual([
		{
			id: 'LK-01',
			measure: 'activity_count',
			groups: ['residents'],
			comparator: '=',
			threshold: 2,
			startsOn: '2026-01-01',
			deadline: '2026-12-31'
		}
	]);
});
