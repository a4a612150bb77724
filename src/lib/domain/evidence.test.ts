import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { evidenceFigure, evidenceSchema } from './evidence';

const typed = { unitId: 'u1', occurredOn: '2026-06-01', note: 'Lớp tập huấn tại nhà văn hóa xã' };
const read = (more: object) => v.parse(evidenceSchema, { ...typed, ...more });
const issues = (more: object) =>
	v.safeParse(evidenceSchema, { ...typed, ...more }).issues?.map((issue) => issue.message);

describe('what is stored', () => {
	it('of a share is its numerator and denominator', () => {
		const input = read({ numerator: '12', denominator: '30' });
		expect(evidenceFigure('share_trained', input, '2026-06-01')).toEqual({ numerator: 12, denominator: 30 });
	});

	it('of a share may be nought of something', () => {
		const input = read({ numerator: '0', denominator: '30' });
		expect(evidenceFigure('manual_share', input, '2026-06-01')).toEqual({ numerator: 0, denominator: 30 });
	});

	it.each([
		['yes', 1],
		['no', 0]
	])('of done = %s is %d', (done, numerator) => {
		expect(evidenceFigure('done', read({ done }), '2026-06-01')).toEqual({ numerator, denominator: null });
	});

	it('of a count is how many', () => {
		expect(evidenceFigure('activity_count', read({ count: '3' }), '2026-06-01')).toEqual({
			numerator: 3,
			denominator: null
		});
	});
});

it.each([
	['share_reached', { numerator: '1', denominator: '2' }, 'evidence.automatic'],
	['share_trained', { denominator: '2' }, 'evidence.number'],
	['share_trained', { numerator: '1' }, 'evidence.denominator'],
	['share_trained', { numerator: '0', denominator: '0' }, 'evidence.denominator'],
	['share_trained', { numerator: '3', denominator: '2' }, 'evidence.over'],
	['activity_count', {}, 'evidence.count'],
	['activity_count', { count: '0' }, 'evidence.count'],
	['done', {}, 'evidence.done'],
	['done', { done: 'yes', occurredOn: '2026-06-02' }, 'evidence.future']
] as const)('%s with %o is refused with %s', (measure, more, code) => {
	expect(() => evidenceFigure(measure, read(more), '2026-06-01')).toThrow(code);
});

it.each([
	[{ numerator: '1,5' }, 'evidence.number'],
	[{ numerator: '-1' }, 'evidence.number'],
	[{ count: '999999999' }, 'evidence.number'],
	[{ link: 'javascript:alert(1)' }, 'evidence.link'],
	[{ link: 'vbpl.vn/abc' }, 'evidence.link'],
	[{ done: 'maybe' }, 'evidence.done'],
	[{ occurredOn: '2026-02-30' }, 'date.format'],
	[{ note: '   ' }, 'evidence.note.required']
])('%o is refused with %s', (more, code) => {
	expect(issues(more)).toEqual([code]);
});

it.each(['', 'https://xahoaan.gov.vn/tin/1'])('the link may be %o', (link) => {
	expect(read({ link }).link).toBe(link || null);
});
