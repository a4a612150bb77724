import { DomainError } from '../../../domain/domain-error';
import { mayAct } from '../../../domain/role';
import type { Actor } from '../../access';
import * as targets from '../../store/targets';
import { evaluateTargets } from '../plan/evaluate-targets';
import { defaultPlan, plansOf } from '../plan/plans-of';
import { findScope, type ViewQuery } from './find-scope';
import { presentScope } from './present-scope';
import { readAttested } from './read-attested';
import { readReach } from './read-reach';

/** A leader's first page: a plan's targets, and the reach of the unit. Throws like `findScope`, and 'plan.not_found'. */
export async function readOverview(actor: Actor, query: ViewQuery, now: number) {
	const scope = await findScope(actor, query, now);
	const allPlans = await plansOf(scope.tree, scope.unit);
	const plan = query.plan
		? allPlans.find(({ id }) => id === query.plan)
		: defaultPlan(scope.tree, scope.unit, allPlans);
	if (query.plan && !plan) throw new DomainError('plan.not_found');
	const [evaluated, reach, attested] = await Promise.all([
		plan ? targets.listOfPlan(plan.id).then((rows) => evaluateTargets(scope, plan.id, rows)) : [],
		readReach(scope),
		readAttested(scope)
	]);
	return {
		view: presentScope(scope, allPlans),
		plans: allPlans.map(({ id, place, level, province, documentNumber }) => ({
			id,
			place,
			level,
			province,
			documentNumber
		})),
		plan: plan ?? null,
		targets: evaluated,
		reach,
		attested,
		mayPublish: mayAct(actor.grants, 'figure:publish', scope.unit.path),
		mayRecord: mayAct(actor.grants, 'evidence:record', scope.unit.path),
		mayEnterPopulations: mayAct(actor.grants, 'population:edit', scope.unit.path)
	};
}
