import { mayAct } from '../../../domain/role';
import type { Actor } from '../../access';
import * as plans from '../../store/plans';
import { findScope, type ViewQuery } from './find-scope';
import { presentScope } from './present-scope';
import { readContests } from './read-contests';
import { readReach } from './read-reach';

/** The reach of one unit, and each contest its people took part in: persons (người) and attempts (lượt), round by round. */
export async function readUnit(actor: Actor, query: ViewQuery & { unit: string }, now: number) {
	const scope = await findScope(actor, query, now);
	const [allPlans, reach, contests] = await Promise.all([plans.list(), readReach(scope), readContests(scope)]);
	return {
		view: presentScope(scope, allPlans),
		reach,
		contests,
		mayEnterPopulations: mayAct(actor.grants, 'population:edit', scope.unit.path)
	};
}
