import { expect, it } from 'vitest';
import { denominators } from './denominator';
import { compareReach, reachShare, type ReachShare } from './reach-share';

const village = { id: 'v1', parentId: null, path: '/v1/', validFrom: null, validTo: null };
const figure = {
	unitId: 'v1',
	audienceGroup: 'residents' as const,
	headcount: 400,
	asOf: '2026-01-01',
	source: 'Công an xã'
};

it('divides only persons of groups whose headcount is known, and counts the others apart', () => {
	const find = denominators([village], [figure], '2026-06-01');
	const reached = { officials: 3, students: 0, residents: 100, cooperatives: 2 };
	expect(reachShare(reached, 'v1', find)).toEqual({ persons: 100, headcount: 400, outside: 5 });
});

it('orders by exact share, then those without a share by persons', () => {
	const shares: Record<string, ReachShare> = {
		unknown: { persons: 0, headcount: 0, outside: 5 },
		none: { persons: 0, headcount: 50, outside: 0 },
		third: { persons: 1, headcount: 3, outside: 0 },
		half: { persons: 5, headcount: 10, outside: 0 },
		busy: { persons: 0, headcount: 0, outside: 90 }
	};
	const order = Object.keys(shares).sort((a, b) => compareReach(shares[a]!, shares[b]!));
	expect(order).toEqual(['half', 'third', 'none', 'busy', 'unknown']);
});

it('treats equal fractions of different size as equal', () => {
	expect(compareReach({ persons: 1, headcount: 3, outside: 0 }, { persons: 2, headcount: 6, outside: 9 })).toBeCloseTo(
		0
	);
});
