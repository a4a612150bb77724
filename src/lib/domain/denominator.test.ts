import { describe, expect, it } from 'vitest';
import { denominatorOfGroups, denominators, sourcesOf } from './denominator';
import type { Population } from './population';

const unit = (id: string, parentId: string | null, validTo: string | null = null) => ({
	id,
	parentId,
	path: parentId === 'v2' ? `/commune/v2/${id}/` : parentId ? `/commune/${id}/` : '/commune/',
	validFrom: null,
	validTo
});
const units = [unit('commune', null), unit('v1', 'commune'), unit('v2', 'commune'), unit('hamlet', 'v2')];
const figure = (
	unitId: string,
	headcount: number,
	audienceGroup: Population['audienceGroup'] = 'residents'
): Population => ({
	unitId,
	audienceGroup,
	headcount,
	asOf: '2026-01-01',
	source: 'Công an xã'
});

describe('the denominator of a unit', () => {
	it('is its own figure where it has one, whatever stands below', () => {
		const find = denominators(units, [figure('commune', 900), figure('v1', 300)], '2026-06-01');
		expect(find('commune', 'residents')).toMatchObject({ headcount: 900, basis: 'own' });
	});

	it('is else the sum of the children, each by the same rule', () => {
		const find = denominators(units, [figure('v1', 300), figure('hamlet', 50)], '2026-06-01');
		expect(find('commune', 'residents')).toMatchObject({ headcount: 350, basis: 'parts' });
	});

	it('uses no figure below a unit that has its own', () => {
		const find = denominators(units, [figure('v1', 300), figure('v2', 200), figure('hamlet', 50)], '2026-06-01');
		expect(find('commune', 'residents')?.parts.map(({ unitId }) => unitId)).toEqual(['v1', 'v2']);
	});

	it('leaves out a unit that was merged away before the date', () => {
		const merged = [unit('commune', null), unit('v1', 'commune', '2026-03-31'), unit('v2', 'commune')];
		const figures = [figure('v1', 300), figure('v2', 500)];
		expect(denominators(merged, figures, '2026-03-31')('commune', 'residents')?.headcount).toBe(800);
		expect(denominators(merged, figures, '2026-04-01')('commune', 'residents')?.headcount).toBe(500);
	});

	it('is null where nobody has entered one', () => {
		expect(denominators(units, [figure('v1', 300)], '2026-06-01')('commune', 'students')).toBeNull();
	});

	it('of several groups names the groups that have none', () => {
		const find = denominators(units, [figure('commune', 40, 'officials'), figure('v1', 300)], '2026-06-01');
		expect(denominatorOfGroups(find, 'commune', ['officials', 'residents', 'students'])).toMatchObject({
			headcount: 340,
			basis: 'parts',
			missing: ['students']
		});
	});

	it('counts a headcount of zero as a figure', () => {
		const find = denominators(units, [figure('commune', 0), figure('v1', 300)], '2026-06-01');
		expect(find('commune', 'residents')).toMatchObject({ headcount: 0, basis: 'own' });
	});
});

it('names each source once, with its newest date', () => {
	const parts = [
		figure('v1', 1),
		{ ...figure('v2', 2), asOf: '2026-04-01' },
		{ ...figure('hamlet', 3), source: 'Trưởng thôn' }
	];
	expect(sourcesOf(parts)).toEqual([
		{ source: 'Công an xã', asOf: '2026-04-01' },
		{ source: 'Trưởng thôn', asOf: '2026-01-01' }
	]);
});
