import { AUDIENCE_GROUPS } from '../../../domain/audience-group';
import { attestedIn } from './attested-in';
import type { Scope } from './find-scope';

/**
 * Attested reach of the scope's unit in its period: by group at least so many persons (người) and how many attendances (lượt người
 * dự). It stands beside verified reach and is never added to it.
 */
export async function readAttested(scope: Scope) {
	const { unit, days } = scope;
	const found = (await attestedIn(scope, { from: days.from || null, to: days.to })).get(unit.id);
	const groups = AUDIENCE_GROUPS.map((group) => ({ group, ...(found?.[group] ?? { persons: 0, headcount: 0 }) }));
	const sum = (of: 'persons' | 'headcount') => groups.reduce((all, one) => all + one[of], 0);
	return { groups, persons: sum('persons'), headcount: sum('headcount') };
}
