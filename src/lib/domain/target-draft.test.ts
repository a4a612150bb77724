import * as v from 'valibot';
import { describe, expect, it, test } from 'vitest';
import { targetDraftSchema, targetOfDraft } from './target-draft';

const typed = {
	kind: 'target',
	metric: 'Tỷ lệ người dân tiếp cận thông tin',
	clause: 'II.2.2',
	quote: 'Ít nhất 80% người dân tiếp cận được thông tin.',
	audienceText: 'Người dân',
	groups: ['residents'],
	measure: 'share_reached',
	comparator: '>=',
	threshold: '80',
	startsOn: '2026-05-27',
	deadline: '2030-12-31'
};
const stored = (change: object = {}) =>
	targetOfDraft(v.parse(targetDraftSchema, { ...typed, ...change }), ['loudspeaker', 'village_meeting']);

describe('a target as it is typed', () => {
	test.each([
		['80', 0.8],
		['80,5', 0.805],
		['99.99', 0.9999],
		['100', 1]
	])('“ít nhất %s %%” is kept as the fraction %d', (threshold, fraction) => {
		expect(stored({ threshold })).toMatchObject({ comparator: '>=', threshold: fraction });
	});

	it('keeps “trên” apart from “ít nhất” (C03)', () => {
		expect(stored({ comparator: '>' })).toMatchObject({ comparator: '>', threshold: 0.8 });
	});

	it('of a share is met by more than the threshold, so “=” is read as “at least”', () => {
		expect(stored({ comparator: '=' }).comparator).toBe('>=');
	});

	it('that is done or not done needs no threshold (C04: no percentage is named)', () => {
		const done = stored({ measure: 'done', threshold: '', comparator: '>', groups: [] });
		expect(done).toMatchObject({ comparator: '=', threshold: 1, groups: [] });
	});

	it('may have no deadline (C01) and be due anew every year', () => {
		expect(stored({ deadline: '', yearly: 'on' })).toMatchObject({ deadline: null, yearly: true });
	});

	it('counts reach by headcounts only where people reached are counted', () => {
		const attested = { reachBasis: 'attested', channels: ['loudspeaker'] };
		expect(stored(attested)).toMatchObject({ reachBasis: 'attested', channels: ['loudspeaker'] });
		expect(stored({ ...attested, measure: 'share_passed' })).toMatchObject({ reachBasis: 'verified', channels: null });
	});

	it('keeps codes and groups in their usual order, each once', () => {
		const chosen = stored({
			groups: ['residents', 'officials', 'residents'],
			audienceCodes: ['residents', 'officials']
		});
		expect(chosen).toMatchObject({ groups: ['officials', 'residents'], audienceCodes: ['officials', 'residents'] });
	});

	test.each([
		[{ deadline: '2026-05-26' }, 'target.deadline_early'],
		[{ groups: [] }, 'target.groups_needed'],
		[{ threshold: '' }, 'target.threshold'],
		[{ threshold: '0' }, 'target.threshold'],
		[{ threshold: '101' }, 'target.threshold_over'],
		[{ threshold: '100', comparator: '>' }, 'target.threshold_over'],
		[{ measure: 'activity_count', threshold: '2,5' }, 'target.threshold_whole'],
		[{ channels: ['carrier_pigeon'] }, 'target.channel_unknown']
	])('%j is refused: %s', (change, code) => {
		expect(() => stored(change)).toThrow(code);
	});

	test.each([
		[{ threshold: 'nhiều' }, 'target.threshold'],
		[{ quote: ' ' }, 'target.quote.required'],
		[{ measure: undefined }, 'target.measure'],
		[{ startsOn: '2026-02-30' }, 'date.format'],
		[{ groups: ['everyone'] }, 'target.groups']
	])('%j is not understood: %s', (change, code) => {
		const { issues } = v.safeParse(targetDraftSchema, { ...typed, ...change });
		expect(issues?.map(({ message }) => message)).toContain(code);
	});
});
