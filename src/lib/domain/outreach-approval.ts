import type { OutreachState } from './outreach';
import { mayAct, type RoleGrant } from './role';
import { isInSubtree, unitDepth } from './unit';

export const OUTREACH_ACTS = ['approve', 'return', 'strike', 'mend'] as const;
export type OutreachAct = (typeof OUTREACH_ACTS)[number];

/** Whoever wants to act on an activity. */
export interface OutreachPerson {
	id: string;
	grants: readonly RoleGrant[];
}
export interface RecordedActivity {
	unitPath: string;
	/** Who stands for what it says: who recorded or last mended it. */
	recordedBy: string | null;
	state: OutreachState;
}

/** A right held at this path decides on the units properly below it, and on the unit itself only where none is above it. */
const decidesOnItself = (grantPath: string) => unitDepth({ path: grantPath }) === 0;

/**
 * Who approves is someone at a unit above, or, for a unit without one above in the installation, another person at it;
 * never who recorded it.
 */
export function mayDecide({ id, grants }: OutreachPerson, { unitPath, recordedBy }: RecordedActivity): boolean {
	if (recordedBy === id) return false;
	return decisionReach(grants).some(({ path, itself }) => isInSubtree(unitPath, path) && (itself || unitPath !== path));
}

/** Where a person decides: everything below a path, and with `itself` the unit of the path too. */
export function decisionReach(grants: readonly RoleGrant[]): { path: string; itself: boolean }[] {
	return grants
		.filter((grant) => mayAct([grant], 'outreach:approve', grant.unitPath))
		.map(({ unitPath: path }) => ({ path, itself: decidesOnItself(path) }));
}

/**
 * What a person may do to an activity now. Who recorded it, or another one who records for the unit, mends what was returned and
 * may take back what does not count yet; whoever decides may strike at any time. What was struck stays struck.
 */
export function outreachActs(person: OutreachPerson, activity: RecordedActivity): OutreachAct[] {
	const { state, unitPath } = activity;
	if (state === 'struck') return [];
	const decides = mayDecide(person, activity);
	const records = mayAct(person.grants, 'outreach:record', unitPath);
	const open = state !== 'approved';
	return [
		...(decides && state === 'submitted' ? (['approve', 'return'] as const) : []),
		...(records && open && (activity.recordedBy === person.id || state === 'returned') ? (['mend'] as const) : []),
		...(decides || (records && open && activity.recordedBy === person.id) ? (['strike'] as const) : [])
	];
}
