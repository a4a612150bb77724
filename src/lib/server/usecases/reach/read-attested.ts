import { AUDIENCE_GROUPS } from '../../../domain/audience-group';
import { attestedReach } from '../../../domain/attested-reach';
import * as outreachFigures from '../../store/outreach-figures';
import type { Scope } from './find-scope';

/**
 * Attested reach of the scope's unit in its period: by group at least so many persons (người) and how many attendances (lượt người
 * dự). It stands beside verified reach and is never added to it.
 */
export async function readAttested({ unit, units, days }: Scope) {
	const rows = await outreachFigures.mostByUnit(unit.path, { from: days.from || null, to: days.to }, null);
	const found = rows.length > 0 ? attestedReach(rows, units).get(unit.id) : undefined;
	const groups = AUDIENCE_GROUPS.map((group) => ({ group, ...(found?.[group] ?? { persons: 0, headcount: 0 }) }));
	const sum = (of: 'persons' | 'headcount') => groups.reduce((all, one) => all + one[of], 0);
	return { groups, persons: sum('persons'), headcount: sum('headcount') };
}
