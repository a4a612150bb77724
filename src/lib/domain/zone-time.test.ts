import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDuration, formatInstant, fromLocalInput, toLocalDate, toLocalInput } from './zone-time';

const HANOI = 'Asia/Ho_Chi_Minh';
const BERLIN = 'Europe/Berlin';
const at = (iso: string) => Date.parse(iso);

test.each([
	['2026-06-04T16:59:59Z', '2026-06-04'],
	['2026-06-04T17:00:00Z', '2026-06-05'],
	['2025-12-31T17:00:00Z', '2026-01-01']
])('at %s it is %s in Vietnam', (instant, date) => {
	expect(toLocalDate(at(instant), HANOI)).toBe(date);
});

describe('fromLocalInput', () => {
	test.each([
		['2026-06-05T08:30', HANOI, '2026-06-05T01:30:00Z'],
		['2026-06-05T00:00', HANOI, '2026-06-04T17:00:00Z'],
		['2026-01-10T12:00', BERLIN, '2026-01-10T11:00:00Z'],
		['2026-07-10T12:00', BERLIN, '2026-07-10T10:00:00Z'],
		['2026-03-29T01:59', BERLIN, '2026-03-29T00:59:00Z'],
		['2026-03-29T03:00', BERLIN, '2026-03-29T01:00:00Z'],
		['2026-10-25T02:30', BERLIN, '2026-10-25T00:30:00Z'],
		['2026-10-25T03:00', BERLIN, '2026-10-25T02:00:00Z'],
		['2026-03-08T12:00', 'America/New_York', '2026-03-08T16:00:00Z']
	])('%s in %s is %s', (text, zone, instant) => {
		expect(fromLocalInput(text, zone)).toBe(at(instant));
	});

	test.each(['', '2026-06-05', '2026-06-05 08:30', '2026-02-30T08:30', '2026-13-01T08:30', '2026-06-05T24:30', 'x'])(
		'%j is no local time',
		(text) => {
			expect(fromLocalInput(text, HANOI)).toBeNull();
		}
	);

	test('an hour that the clocks skip is no local time', () => {
		expect(fromLocalInput('2026-03-29T02:30', BERLIN)).toBeNull();
	});

	test('what a form shows reads back as the same minute', () => {
		const minute = fc
			.integer({ min: at('2020-01-01') / 60_000, max: at('2035-01-01') / 60_000 })
			.map((n) => n * 60_000);
		fc.assert(
			fc.property(minute, (ms) => {
				expect(fromLocalInput(toLocalInput(ms, HANOI), HANOI)).toBe(ms);
			})
		);
	});
});

describe('formatInstant', () => {
	const june = at('2026-06-05T01:30:00Z');
	test.each([
		['vi', 'date', '05/06/2026'],
		['vi', 'time', '08:30'],
		['vi', 'datetime', '08:30, 05/06/2026'],
		['vi', 'long', '08 giờ 30 phút ngày 05 tháng 6 năm 2026'],
		['en', 'date', '5 June 2026'],
		['en', 'time', '08:30'],
		['en', 'datetime', '08:30, 5 June 2026'],
		['en', 'long', '08:30 on 5 June 2026']
	] as const)('in %s, %s: %s', (locale, style, text) => {
		expect(formatInstant(june, HANOI, locale, style)).toBe(text);
	});

	test.each([
		['2026-01-31T17:00:00Z', '00 giờ 00 phút ngày 01 tháng 02 năm 2026'],
		['2026-03-01T05:00:00Z', '12 giờ 00 phút ngày 01 tháng 3 năm 2026']
	])('official dates have a 0 before the months 1 and 2 only: %s', (instant, text) => {
		expect(formatInstant(at(instant), HANOI, 'vi', 'long')).toBe(text);
	});
});

test.each([
	[725_000, '12 phút 05 giây', '12 min 05 s'],
	[725_999, '12 phút 05 giây', '12 min 05 s'],
	[59_999, '59 giây', '59 s'],
	[60_000, '1 phút', '1 min'],
	[1_200_000, '20 phút', '20 min'],
	[3_605_000, '1 giờ 00 phút 05 giây', '1 h 00 min 05 s'],
	[5_400_000, '1 giờ 30 phút', '1 h 30 min'],
	[0, '0 giây', '0 s'],
	[-5, '0 giây', '0 s']
])('%d ms is "%s" and "%s"', (ms, vi, en) => {
	expect(formatDuration(ms, 'vi')).toBe(vi);
	expect(formatDuration(ms, 'en')).toBe(en);
});
