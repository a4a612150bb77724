import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { activitySchema, fingerprintOf, headcountsOf, type ActivityInput } from './outreach';

const TODAY = '2026-03-02';
const VALID = { validFrom: null, validTo: null };
const typed = (over: Record<string, unknown> = {}): ActivityInput =>
	v.parse(activitySchema, { unitId: 'u', channel: 'loudspeaker', occurredOn: TODAY, residents: '45', ...over });
const issue = (over: Record<string, unknown>) =>
	v.safeParse(activitySchema, { unitId: 'u', channel: 'c', occurredOn: TODAY, ...over }).issues?.[0].message;
const refusal = (code: string, field: string) => expect.objectContaining({ code, field }) as unknown as Error;

describe('an activity', () => {
	it('counts the groups that had somebody', () => {
		expect(headcountsOf(typed({ officials: ' 1.250 ', students: '0', cooperatives: '' }), VALID, TODAY)).toEqual({
			officials: 1250,
			residents: 45
		});
	});

	it.each(['-1', '1,5', '12 người', '1e3', '12345678', '1.000.001'])('has no headcount of %j', (residents) => {
		expect(issue({ residents })).toBe('outreach.headcount');
	});

	it('has at least one headcount, or says that nobody can be counted, not both', () => {
		expect(() => headcountsOf(typed({ residents: '' }), VALID, TODAY)).toThrow(refusal('outreach.nobody', 'residents'));
		expect(headcountsOf(typed({ residents: '', uncounted: 'on' }), VALID, TODAY)).toEqual({});
		expect(() => headcountsOf(typed({ uncounted: 'on' }), VALID, TODAY)).toThrow(
			refusal('outreach.uncounted', 'uncounted')
		);
	});

	it('has happened, not longer ago than five years, at a unit that was one then', () => {
		const on = (occurredOn: string, unit = VALID) => headcountsOf(typed({ occurredOn }), unit, TODAY);
		expect(() => on('2026-03-03')).toThrow(refusal('outreach.future', 'occurredOn'));
		expect(() => on('0226-03-02')).toThrow(refusal('outreach.too_old', 'occurredOn'));
		expect(on('2025-07-01', { ...VALID, validFrom: '2025-07-01' } as never)).toEqual({ residents: 45 });
		expect(() => on('2025-06-30', { ...VALID, validFrom: '2025-07-01' } as never)).toThrow(
			refusal('outreach.unit_not_then', 'occurredOn')
		);
		expect(issue({ occurredOn: '2026-02-30' })).toBe('date.format');
	});

	it('seems the same as another of its unit, channel, day and place, however that is written', () => {
		const event = { unitId: 'u', channel: 'c', occurredOn: TODAY, place: 'Nhà văn hóa thôn Đông' };
		expect(fingerprintOf({ ...event, place: ' NHA VAN HOA  THÔN-ĐÔNG.' })).toBe(fingerprintOf(event));
		for (const other of [{ unitId: 'x' }, { channel: 'x' }, { occurredOn: '2026-03-01' }, { place: 'Sân đình' }]) {
			expect(fingerprintOf({ ...event, ...other })).not.toBe(fingerprintOf(event));
		}
	});
});
