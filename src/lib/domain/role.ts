import { isInSubtree } from './unit';

export const STAFF_ROLES = ['admin', 'organizer', 'reviewer', 'leader', 'unit_manager'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

export const ACTS = [
	'staff:manage',
	'unit:edit',
	'population:edit',
	'item:read',
	'item:edit',
	'item:review',
	'lesson:edit',
	'lesson:publish',
	'contest:read',
	'contest:edit',
	'contest:publish',
	'attempt:void',
	'award:approve',
	'result:publish',
	'figure:read',
	'evidence:record',
	'evidence:sign',
	'roster:edit',
	'outreach:record',
	'outreach:approve',
	'plan:edit',
	'report:edit',
	'report:approve',
	'figure:publish',
	'settings:edit',
	'audit:read'
] as const;
export type Act = (typeof ACTS)[number];

/**
 * The organizer writes and the reviewer approves: neither does both. Named lists (`roster:edit`) are for those in charge of the unit,
 * not for leaders, who see figures. An administrator may do everything, but not approve their own items.
 */
export const ROLE_ACTS: Record<StaffRole, readonly Act[]> = {
	admin: ACTS,
	organizer: [
		'population:edit',
		'item:read',
		'item:edit',
		'lesson:edit',
		'contest:read',
		'contest:edit',
		'contest:publish',
		'attempt:void',
		'award:approve',
		'result:publish',
		'figure:read',
		'evidence:record',
		'roster:edit',
		'outreach:record',
		'outreach:approve',
		'plan:edit',
		'report:edit',
		'figure:publish'
	],
	reviewer: ['item:read', 'item:review', 'lesson:publish', 'contest:read'],
	leader: [
		'contest:read',
		'award:approve',
		'figure:read',
		'evidence:sign',
		'outreach:approve',
		'report:approve',
		'figure:publish'
	],
	unit_manager: [
		'contest:read',
		'population:edit',
		'figure:read',
		'evidence:record',
		'roster:edit',
		'outreach:record',
		'report:edit'
	]
};

/** A role held at a unit reaches its subtree. */
export interface RoleGrant {
	role: StaffRole;
	unitPath: string;
}

export function mayAct(grants: readonly RoleGrant[], act: Act, objectUnitPath: string): boolean {
	return grants.some(({ role, unitPath }) => ROLE_ACTS[role].includes(act) && isInSubtree(objectUnitPath, unitPath));
}
