import { describe, expect, it } from 'vitest';
import { changeDays, holdsOn } from './roster';
import { countingCodes, newRosterCode, shownRosterCode, typedRosterCode } from './roster-code';

describe('a roster', () => {
	it.each([
		['2026-08-31', false],
		['2026-09-01', true],
		['2027-05-31', true],
		['2027-06-01', false]
	])('of one school year on %s: %s', (day, holds) => {
		expect(holdsOn({ asOf: '2026-09-01', endsOn: '2027-05-31' }, day)).toBe(holds);
	});

	it('changes the number of people on its first day and on the day after its last', () => {
		const rosters = [
			{ asOf: '2025-09-01', endsOn: '2026-05-31' },
			{ asOf: '2026-09-01', endsOn: null }
		];
		expect(changeDays(rosters, '2026-03-01')).toEqual(['2026-03-01', '2026-06-01', '2026-09-01']);
	});
});

describe('a roster code', () => {
	it.each([
		['kx7a-4m2b', 'KX7A4M2B'],
		[' KX7A 4M2B ', 'KX7A4M2B'],
		['0912345678', null],
		['001212345678', null],
		['ab12', null],
		['lớp 6a', null]
	])('%s is read as %s', (text, code) => {
		expect(typedRosterCode(text)).toBe(code);
	});

	it('is made so that it can be typed again as it is shown', () => {
		const code = newRosterCode(Uint8Array.from([1, 30, 61, 92, 123, 154, 185, 250]));
		expect(typedRosterCode(shownRosterCode(code).toLowerCase())).toBe(code);
	});

	it('counts up when a neighbour stands beside it', () => {
		expect(countingCodes(['LOP6A09', 'LOP6A10', 'LOP7A15', 'KX7A4M2B', 'KX7A4M2C'])).toEqual(
			new Set(['LOP6A09', 'LOP6A10'])
		);
	});
});
