import { describe, expect, test } from 'vitest';
import { ACTS, mayAct, ROLE_ACTS, STAFF_ROLES } from './role';

describe('mayAct', () => {
	const organizer = [{ role: 'organizer' as const, unitPath: '/tinh/xa/' }];

	test.each([
		['/tinh/xa/', true],
		['/tinh/xa/thon/', true],
		['/tinh/', false],
		['/tinh/xa2/', false]
	])('a role held at /tinh/xa/ reaches %s: %s', (path, expected) => {
		expect(mayAct(organizer, 'contest:edit', path)).toBe(expected);
	});

	test('the act and the place must come from the same grant', () => {
		const grants = [...organizer, { role: 'admin' as const, unitPath: '/tinh/khac/' }];
		expect(mayAct(grants, 'settings:edit', '/tinh/xa/')).toBe(false);
		expect(mayAct(grants, 'settings:edit', '/tinh/khac/')).toBe(true);
		expect(mayAct([], 'item:read', '/tinh/')).toBe(false);
	});
});

describe('roles', () => {
	const allowed = (act: (typeof ACTS)[number]) => STAFF_ROLES.filter((role) => ROLE_ACTS[role].includes(act));

	test.each([
		['staff:manage', ['admin']],
		['settings:edit', ['admin']],
		['audit:read', ['admin']],
		['unit:edit', ['admin']],
		['item:edit', ['admin', 'organizer']],
		['item:review', ['admin', 'reviewer']],
		['item:read', ['admin', 'organizer', 'reviewer']],
		['contest:publish', ['admin', 'organizer']],
		['result:publish', ['admin', 'organizer']],
		['attempt:void', ['admin', 'organizer']],
		['award:approve', ['admin', 'organizer', 'leader']],
		['population:edit', ['admin', 'organizer', 'unit_manager']],
		['evidence:record', ['admin', 'organizer', 'unit_manager']],
		['evidence:sign', ['admin', 'leader']],
		['roster:edit', ['admin', 'organizer', 'unit_manager']],
		['outreach:record', ['admin', 'organizer', 'unit_manager']],
		['outreach:approve', ['admin', 'organizer', 'leader']],
		['plan:edit', ['admin', 'organizer']],
		['report:edit', ['admin', 'organizer', 'unit_manager']],
		['report:approve', ['admin', 'leader']],
		['figure:publish', ['admin', 'organizer', 'leader']],
		['figure:read', ['admin', 'organizer', 'leader', 'unit_manager']],
		['contest:read', ['admin', 'organizer', 'reviewer', 'leader', 'unit_manager']]
	] as const)('%s is for %j', (act, roles) => {
		expect(allowed(act)).toEqual(roles);
	});

	test('a leader reads, approves, and decides what is public; what is approved is written by others', () => {
		expect(ROLE_ACTS.leader.filter((act) => !act.endsWith(':read'))).toEqual([
			'award:approve',
			'evidence:sign',
			'outreach:approve',
			'report:approve',
			'figure:publish'
		]);
	});
});
