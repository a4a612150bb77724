import { expect, test } from 'vitest';
import { facilityTrend } from './facility-trend';

test.each<[string, [number, number | null], [number, number | null], ReturnType<typeof facilityTrend>]>([
	// Pooled 0.6, error √(0.6 · 0.4 · (1/100 + 1/100)) = 0.0693: 1.96 of them are 0.136.
	['easier when the difference is more than chance', [100, 0.53], [100, 0.67], 'easier'],
	['harder the other way round', [100, 0.67], [100, 0.53], 'harder'],
	['alike when chance may give as much', [100, 0.54], [100, 0.66], 'alike'],
	['alike where everybody was right both times', [100, 1], [100, 1], 'alike'],
	['not said of a handful', [100, 0.1], [29, 0.9], null],
	['not said where nobody was asked', [0, null], [100, 0.9], null]
])('an item is %s', (_, before, after, trend) => {
	const asked = ([persons, facility]: [number, number | null]) => ({ persons, facility });
	expect(facilityTrend(asked(before), asked(after))).toBe(trend);
});
