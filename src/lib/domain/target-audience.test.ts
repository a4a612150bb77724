import document from '$content/plans.json';
import { describe, expect, it, test } from 'vitest';
import { AUDIENCE_GROUPS } from './audience-group';
import { groupsOf } from './plan-measure';
import { audienceFit, AUDIENCE_CODES } from './target-audience';

type Shipped = { targets: { id: string; audience_groups: string[] }[] };
const targets = (document.plans as Shipped[]).flatMap((plan) => plan.targets);
const fitOf = (id: string) => {
	const codes = targets.find((target) => target.id === id)!.audience_groups;
	return audienceFit(codes, groupsOf(codes));
};

describe('the audience of a target', () => {
	test.each([
		['HA-01', 'whole', 'officials with workers are the group itself'],
		['PT-03', 'near', 'officials without workers (C02)'],
		['BB-01', 'near', 'officials without workers (C02)'],
		['TN-01', 'near', 'officials and all residents (C02)'],
		['PT-08', 'whole', 'all residents'],
		['PT-09', 'part', 'communicators are some of the officials'],
		['HA-06', 'part', 'communicators are some of the officials'],
		['PT-06', 'part', 'ethnic minorities are some of the residents'],
		['PT-01', 'whole', 'no persons at all']
	])('%s is %s: %s', (id, fit) => {
		expect(fitOf(id)).toBe(fit);
	});

	it('is the groups themselves where no finer audience is named', () => {
		expect(audienceFit(null, ['officials', 'residents'])).toBe('whole');
		expect(audienceFit([], ['students'])).toBe('whole');
	});

	it('is only a part when a group is counted that it does not name', () => {
		expect(audienceFit(['officials', 'workers'], ['officials', 'residents'])).toBe('part');
	});

	it('of enterprises alone is not the group of cooperatives', () => {
		expect(audienceFit(['enterprises'], ['cooperatives'])).toBe('part');
		expect(audienceFit(['enterprises', 'cooperatives', 'household_businesses'], ['cooperatives'])).toBe('whole');
	});

	it('has a code for each that the plans name, and every group can be named', () => {
		const named = new Set(targets.flatMap((target) => target.audience_groups));
		expect([...named].filter((code) => !AUDIENCE_CODES.includes(code as 'officials'))).toEqual([]);
		expect(groupsOf(AUDIENCE_CODES)).toEqual([...AUDIENCE_GROUPS]);
	});
});
