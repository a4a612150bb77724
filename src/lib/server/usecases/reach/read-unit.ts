import { AUDIENCE_GROUPS } from '../../../domain/audience-group';
import { mayAct } from '../../../domain/role';
import type { Actor } from '../../access';
import * as plans from '../../store/plans';
import { findScope, type ViewQuery } from './find-scope';
import { presentScope } from './present-scope';
import { readAttested } from './read-attested';
import { readContests } from './read-contests';
import { readReach } from './read-reach';
import { readTrend } from './read-trend';

/**
 * The reach of one unit, and each contest its people took part in: persons (người) and attempts (lượt), round by round. With a group
 * the contests and the time are those of its people only.
 */
export async function readUnit(actor: Actor, query: ViewQuery & { unit: string; group?: string }, now: number) {
	const scope = await findScope(actor, query, now);
	const group = AUDIENCE_GROUPS.find((one) => one === query.group) ?? null;
	const groups = group === null ? AUDIENCE_GROUPS : [group];
	const [allPlans, reach, contests, attested, trend] = await Promise.all([
		plans.list(),
		readReach(scope),
		readContests(scope, groups),
		readAttested(scope),
		readTrend(scope, { period: scope.period, to: scope.to, kind: 'any', groups })
	]);
	return {
		view: presentScope(scope, allPlans),
		reach,
		attested,
		group,
		trend,
		contests,
		mayEnterPopulations: mayAct(actor.grants, 'population:edit', scope.unit.path)
	};
}
