import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { believableAnswerTime, keptCompletionSchema } from './lesson-completion';

const NOW = Date.UTC(2026, 10, 21);
const MINUTE = 60_000;
const DAY = 86_400_000;

describe('when a lesson was answered, by the phone', () => {
	it.each([
		['an hour ago stands', -60 * MINUTE, -60 * MINUTE],
		['just now stands', 0, 0],
		['a clock that is a little fast becomes now', 9 * MINUTE, 0],
		['the oldest that is believed', -90 * DAY, -90 * DAY]
	])('%s', (_, phone, kept) => {
		expect(believableAnswerTime(NOW + phone, NOW)).toBe(NOW + kept);
	});

	it.each([
		['tomorrow', DAY],
		['just over ten minutes ahead', 10 * MINUTE + 1],
		['just over ninety days ago', -90 * DAY - 1],
		['1970', -NOW]
	])('is not known when the phone says %s', (_, phone) => {
		expect(believableAnswerTime(NOW + phone, NOW)).toBeNull();
	});
});

describe('a completion that was kept on a phone', () => {
	const kept = { answers: { a: 0, b: 2 }, answeredAt: NOW, reader: null };

	it('is taken, with a whole number of milliseconds', () => {
		expect(v.parse(keptCompletionSchema, { ...kept, answeredAt: NOW + 0.4 })).toEqual(kept);
	});

	it.each([
		['no answers', { ...kept, answers: undefined }],
		['an answer that is no option number', { ...kept, answers: { a: '0' } }],
		['a negative option', { ...kept, answers: { a: -1 } }],
		['a fraction of an option', { ...kept, answers: { a: 0.5 } }],
		[
			'hundreds of answers',
			{ ...kept, answers: Object.fromEntries(Array.from({ length: 21 }, (_, n) => [`a${n}`, 0])) }
		],
		['no time', { ...kept, answeredAt: 'hôm qua' }],
		['an infinite time', { ...kept, answeredAt: Infinity }],
		['no word on who it was', { answers: kept.answers, answeredAt: NOW }]
	])('is refused with %s', (_, body) => {
		expect(v.is(keptCompletionSchema, body)).toBe(false);
	});
});
