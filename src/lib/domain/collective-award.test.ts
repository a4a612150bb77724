import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import {
	collectiveSchema,
	proposeCollectiveAwards,
	rankUnits,
	type CollectiveRule,
	type HeadcountBand,
	type UnitTurnout
} from './collective-award';

const unit = (unitId: string, overrides: Partial<UnitTurnout> = {}): UnitTurnout => ({
	unitId,
	participants: 50,
	headcount: 100,
	correctSum: 500,
	totalSum: 1_000,
	...overrides
});
const band = (headcountFrom: number, minParticipants: number | null, minShare: number | null): HeadcountBand => ({
	headcountFrom,
	minParticipants,
	minShare
});
const rule = (overrides: Partial<CollectiveRule> = {}): CollectiveRule => ({
	measure: 'share',
	bands: [],
	prizes: [
		{ tier: 'first', count: 1, label: 'Cờ' },
		{ tier: 'second', count: 2 }
	],
	...overrides
});
const order = (units: UnitTurnout[], some = rule()) =>
	rankUnits(units, some).placed.map(({ place, unitId }) => [place, unitId]);
const reasons = (units: UnitTurnout[], some = rule()) =>
	rankUnits(units, some).left.map(({ unitId, reason }) => [unitId, reason]);

describe('rankUnits', () => {
	test.each([
		['the greater share', { participants: 51 }],
		['of equal shares the greater number', { participants: 100, headcount: 200 }],
		['of equal numbers the greater share of correct answers', { correctSum: 501 }]
	])('%s comes first', (_, better) => {
		expect(order([unit('a'), unit('b', better)])).toEqual([
			[1, 'b'],
			[2, 'a']
		]);
	});

	test('shares are compared exactly: 1 of 3 is less than 33,334 of 100,000 and equal to 33,333 of 99,999', () => {
		const third = unit('a', { participants: 1, headcount: 3, correctSum: 0, totalSum: 0 });
		const more = unit('b', { participants: 33_334, headcount: 100_000 });
		const same = unit('c', { participants: 33_333, headcount: 99_999 });
		expect(order([third, more, same])).toEqual([
			[1, 'b'],
			[2, 'c'],
			[3, 'a']
		]);
	});

	test('units that are equal in everything share a place, and the place after them is skipped', () => {
		expect(order([unit('b'), unit('c', { participants: 1 }), unit('a')])).toEqual([
			[1, 'a'],
			[1, 'b'],
			[3, 'c']
		]);
	});

	test('by number, the headcount plays no part and need not be known', () => {
		const units = [unit('a', { participants: 5, headcount: 5 }), unit('b', { participants: 6, headcount: null })];
		expect(order(units, rule({ measure: 'number' }))).toEqual([
			[1, 'b'],
			[2, 'a']
		]);
	});

	test('more participants than people count, and are marked for checking', () => {
		const [first] = rankUnits([unit('a', { participants: 120 })], rule()).placed;
		expect(first).toMatchObject({ place: 1, overHeadcount: true });
		expect(rankUnits([unit('a', { participants: 100 })], rule()).placed[0]?.overHeadcount).toBe(false);
	});

	test('a unit of which nobody took part is not considered, and one without a headcount not by share', () => {
		const units = [
			unit('a', { participants: 0 }),
			unit('b', { headcount: null }),
			unit('c', { headcount: 0 }),
			unit('d')
		];
		expect(reasons(units)).toEqual([
			['a', 'no_participants'],
			['b', 'no_headcount'],
			['c', 'no_headcount']
		]);
		expect(order(units)).toEqual([[1, 'd']]);
	});
});

describe('bands by headcount', () => {
	const bands = [band(0, 10, 0.7), band(100, 40, 0.5), band(500, null, 0.29)];
	test.each([
		[99, 69, 'low_share'],
		[99, 70, null],
		[12, 9, 'too_few'],
		[12, 10, null],
		[100, 49, 'low_share'],
		[100, 50, null],
		[500, 144, 'low_share'],
		[500, 145, null],
		[10_000, 2_900, null]
	])('of %d people %d took part: %s', (headcount, participants, expected) => {
		const found = rankUnits([unit('a', { headcount, participants })], rule({ bands })).left;
		expect(found.map(({ reason }) => reason)).toEqual([expected].filter((reason) => reason !== null));
	});

	test('the order in which bands are written plays no part', () => {
		const units = [unit('a', { headcount: 100, participants: 50 }), unit('b', { headcount: 99, participants: 50 })];
		expect(rankUnits(units, rule({ bands: [...bands].reverse() }))).toEqual(rankUnits(units, rule({ bands })));
	});

	test('below the lowest band there is no bar', () => {
		expect(order([unit('a', { headcount: 3, participants: 1 })], rule({ bands: [band(10, 5, null)] }))).toEqual([
			[1, 'a']
		]);
	});

	test('by number a headcount is needed only where a band asks for it', () => {
		const unknown = [unit('a', { headcount: null, participants: 9 })];
		expect(reasons(unknown, rule({ measure: 'number', bands: [band(0, 10, null)] }))).toEqual([['a', 'too_few']]);
		expect(reasons(unknown, rule({ measure: 'number', bands: [band(0, 9, null)] }))).toEqual([]);
		expect(reasons(unknown, rule({ measure: 'number', bands: [band(0, 9, 0.1)] }))).toEqual([['a', 'no_headcount']]);
		expect(reasons(unknown, rule({ measure: 'number', bands: [band(10, 9, null)] }))).toEqual([['a', 'no_headcount']]);
	});
});

describe('proposeCollectiveAwards', () => {
	test('prizes go by place, and those who share a place get the same, marked', () => {
		const { placed } = rankUnits(
			[unit('a', { participants: 60 }), unit('b'), unit('c'), unit('d', { participants: 1 })],
			rule()
		);
		expect(
			proposeCollectiveAwards(placed, rule().prizes).map(({ unitId, tier, label, shared }) => [
				unitId,
				tier,
				label,
				shared
			])
		).toEqual([
			['a', 'first', 'Cờ', false],
			['b', 'second', undefined, true],
			['c', 'second', undefined, true]
		]);
	});
});

describe('for any units and any rule', () => {
	const anyUnits = fc
		.array(
			fc.record({
				participants: fc.nat(6),
				headcount: fc.option(fc.nat(6)),
				correctSum: fc.nat(3),
				totalSum: fc.constant(3)
			}),
			{ maxLength: 8 }
		)
		.map((units) => units.map((fields, index) => ({ unitId: `u${index}`, ...fields })));
	const anyRule = fc.record({
		measure: fc.constantFrom('share' as const, 'number' as const),
		bands: fc.uniqueArray(
			fc.record({
				headcountFrom: fc.nat(4),
				minParticipants: fc.option(fc.nat(4)),
				minShare: fc.option(fc.constantFrom(0.29, 0.5, 1))
			}),
			{ maxLength: 3, selector: ({ headcountFrom }) => headcountFrom }
		),
		prizes: fc.constant<CollectiveRule['prizes']>([])
	});

	test('every unit is either placed or left with a reason, whatever the order they come in', () => {
		fc.assert(
			fc.property(anyUnits, anyRule, (units, some) => {
				const { placed, left } = rankUnits(units, some);
				expect([...placed, ...left].map(({ unitId }) => unitId).sort()).toEqual(units.map(({ unitId }) => unitId));
				expect(rankUnits([...units].reverse(), some).placed).toEqual(placed);
			})
		);
	});

	test('one more participant never lowers the place of a unit, nor leaves it out', () => {
		fc.assert(
			fc.property(anyUnits, anyRule, (units, some) => {
				const before = rankUnits(units, some).placed.find(({ unitId }) => unitId === 'u0');
				fc.pre(before !== undefined);
				const more = units.map((one) => ({ ...one, participants: one.participants + Number(one.unitId === 'u0') }));
				const after = rankUnits(more, some).placed.find(({ unitId }) => unitId === 'u0');
				expect(after?.place).toBeLessThanOrEqual(before!.place);
			})
		);
	});
});

describe('collectiveSchema', () => {
	const issues = (input: unknown) => v.safeParse(collectiveSchema, input).issues?.map(({ message }) => message) ?? [];

	test('bands come out from the smallest up', () => {
		const bands = [band(100, null, 0.5), band(0, 5, null)];
		expect(v.parse(collectiveSchema, rule({ bands })).bands).toEqual([band(0, 5, null), band(100, null, 0.5)]);
	});

	test.each([
		[
			'two bands from the same headcount',
			rule({ bands: [band(5, 1, null), band(5, 2, null)] }),
			'collective.band_twice'
		],
		['a bar above everybody', rule({ bands: [band(0, null, 1.01)] }), 'collective.share'],
		['a bar of nobody', rule({ bands: [band(0, 0, null)] }), 'collective.participants'],
		['part of a person', rule({ bands: [band(0.5, null, null)] }), 'collective.headcount'],
		['no prizes', rule({ prizes: [] }), 'collective.prizes']
	])('refuses %s', (_, input, expected) => {
		expect(issues(input)).toEqual([expected]);
	});
});
