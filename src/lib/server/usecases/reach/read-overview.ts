import { DomainError } from '../../../domain/domain-error';
import { mayAct } from '../../../domain/role';
import { foldVietnamese } from '../../../domain/vietnamese-name';
import type { Actor } from '../../access';
import * as plans from '../../store/plans';
import * as targets from '../../store/targets';
import * as units from '../../store/units';
import { evaluateTargets } from '../plan/evaluate-targets';
import { findScope, type Scope, type ViewQuery } from './find-scope';
import { presentScope } from './present-scope';
import { readReach } from './read-reach';

/** A leader's first page: a plan's targets, and the reach of the unit. Throws like `findScope`, and 'plan.not_found'. */
export async function readOverview(actor: Actor, query: ViewQuery, now: number) {
	const scope = await findScope(actor, query, now);
	const allPlans = await plans.list();
	const plan = query.plan ? allPlans.find(({ id }) => id === query.plan) : await planOf(scope, allPlans);
	if (query.plan && !plan) throw new DomainError('plan.not_found');
	const [evaluated, reach] = await Promise.all([
		plan ? targets.listOfPlan(plan.id).then((rows) => evaluateTargets(scope, plan.id, rows)) : [],
		readReach(scope)
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
		mayRecord: mayAct(actor.grants, 'evidence:record', scope.unit.path),
		mayEnterPopulations: mayAct(actor.grants, 'population:edit', scope.unit.path)
	};
}

/** The plan of the unit's own place, or of one above it, also when the actor may not read that one; else the first. */
async function planOf({ unit }: Scope, allPlans: plans.PlanRow[]) {
	const line = await Promise.all(
		unit.path
			.split('/')
			.filter(Boolean)
			.map((id) => units.find(id))
	);
	const names = line.map((one) => foldVietnamese(one?.name ?? ''));
	return allPlans.find(({ place }) => names.some((name) => name.endsWith(foldVietnamese(place)))) ?? allPlans[0];
}
