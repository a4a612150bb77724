import * as v from 'valibot';
import { expect, test } from 'vitest';
import { extraTimeMs, extraTimeSchema } from './extra-time';

test.each([
	['25', '', 225_000],
	['50', '', 450_000],
	['100', '', 900_000],
	['minutes', '7', 420_000],
	['minutes', '0', 0]
] as const)('%s %s of a quarter of an hour is %d ms', (amount, minutes, ms) => {
	expect(extraTimeMs({ amount, minutes }, 900_000)).toBe(ms);
});

const wish = { participantId: 'p1', amount: 'minutes', minutes: '10', reason: 'Khiếm thị' };
const codes = (change: Partial<Record<keyof typeof wish, string>>) =>
	v.safeParse(extraTimeSchema, { ...wish, ...change }).issues?.map(({ message }) => message);

test.each([
	['extra_time.person', { participantId: '' }],
	['extra_time.amount', { amount: '30' }],
	['extra_time.minutes', { minutes: '' }],
	['extra_time.minutes', { minutes: '241' }],
	['extra_time.minutes', { minutes: '-5' }],
	['extra_time.reason.required', { reason: ' ' }]
])('%s for %j', (code, change) => {
	expect(codes(change)).toEqual([code]);
});

test('minutes play no part beside a share of the time limit', () => {
	expect(codes({ amount: '25', minutes: 'mười' })).toBeUndefined();
});
