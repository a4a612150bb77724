import { describe, expect, it } from 'vitest';
import type { OutreachState } from './outreach';
import { decisionReach, mayDecide, outreachActs } from './outreach-approval';
import type { StaffRole } from './role';

const [PROVINCE, COMMUNE, VILLAGE] = ['/t/', '/t/x/', '/t/x/v/'];
const person = (id: string, role: StaffRole, unitPath: string) => ({ id, grants: [{ role, unitPath }] });
const activity = (unitPath: string, recordedBy = 'recorder', state: OutreachState = 'submitted') => ({
	unitPath,
	recordedBy,
	state
});

describe('who decides on an activity', () => {
	it.each([
		['the organizer of the unit above', person('a', 'organizer', COMMUNE), VILLAGE, true],
		['a leader two levels above', person('a', 'leader', PROVINCE), VILLAGE, true],
		['a leader of the same unit', person('a', 'leader', VILLAGE), VILLAGE, false],
		['the leader of a unit that has one above', person('a', 'leader', COMMUNE), COMMUNE, false],
		['another person at the unit at the top', person('a', 'leader', PROVINCE), PROVINCE, true],
		['somebody of another branch', person('a', 'organizer', '/t/y/'), VILLAGE, false],
		[
			'the head of a unit above, who records but does not approve',
			person('a', 'unit_manager', COMMUNE),
			VILLAGE,
			false
		],
		['a reviewer above', person('a', 'reviewer', PROVINCE), VILLAGE, false]
	])('%s: %#', (_who, someone, unitPath, may) => {
		expect(mayDecide(someone, activity(unitPath))).toBe(may);
	});

	it('is never who recorded it, whatever rights they hold', () => {
		expect(mayDecide(person('recorder', 'admin', PROVINCE), activity(VILLAGE))).toBe(false);
		expect(mayDecide(person('recorder', 'admin', PROVINCE), activity(PROVINCE))).toBe(false);
	});

	it('is told by all rights together', () => {
		const both = {
			id: 'a',
			grants: [...person('a', 'leader', VILLAGE).grants, ...person('a', 'leader', COMMUNE).grants]
		};
		expect(mayDecide(both, activity(VILLAGE))).toBe(true);
		expect(decisionReach([{ role: 'reviewer', unitPath: PROVINCE }, ...both.grants])).toEqual([
			{ path: VILLAGE, itself: false },
			{ path: COMMUNE, itself: false }
		]);
		expect(decisionReach(person('a', 'admin', PROVINCE).grants)).toEqual([{ path: PROVINCE, itself: true }]);
	});
});

describe('what may be done to an activity', () => {
	const recorder = person('recorder', 'unit_manager', VILLAGE);
	const colleague = person('other', 'unit_manager', VILLAGE);
	const above = person('above', 'organizer', COMMUNE);
	it.each<[OutreachState, string[], string[], string[]]>([
		['submitted', ['mend', 'strike'], [], ['approve', 'return', 'strike']],
		['returned', ['mend', 'strike'], ['mend'], ['mend', 'strike']],
		['approved', [], [], ['strike']],
		['struck', [], [], []]
	])('%s: recorder %j, colleague %j, unit above %j', (state, own, others, deciders) => {
		expect(outreachActs(recorder, activity(VILLAGE, 'recorder', state))).toEqual(own);
		expect(outreachActs(colleague, activity(VILLAGE, 'recorder', state))).toEqual(others);
		expect(outreachActs(above, activity(VILLAGE, 'recorder', state))).toEqual(deciders);
	});

	it('is nothing for who only reads', () => {
		expect(outreachActs(person('x', 'leader', VILLAGE), activity(VILLAGE))).toEqual([]);
	});
});
