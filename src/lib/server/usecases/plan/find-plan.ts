import { DomainError } from '../../../domain/domain-error';
import { mayAct, type Act } from '../../../domain/role';
import { authorize, type Actor } from '../../access';
import * as plans from '../../store/plans';
import type { UnitRow } from '../../store/units';
import { unitTree } from '../reach/unit-tree';

export interface OwnPlan {
	plan: plans.PlanRow & { unitId: string };
	unit: UnitRow;
}

/**
 * A unit's own plan that the actor may do this with. Throws 'plan.not_found', 'plan.shipped' for one that nobody changes,
 * 'access.denied', and 'plan.archived.closed' for a change of one that is no longer in use.
 */
export async function findOwnPlan(actor: Actor, planId: string, act: Act, { archived = false } = {}): Promise<OwnPlan> {
	const [plan, tree] = await Promise.all([plans.find(planId), unitTree()]);
	if (!plan) throw new DomainError('plan.not_found');
	const { unitId } = plan;
	const unit = unitId === null ? undefined : tree.byId.get(unitId);
	if (unitId === null || !unit) throw new DomainError('plan.shipped');
	authorize(actor, act, unit.path);
	if (plan.archivedAt !== null && !archived) throw new DomainError('plan.archived.closed');
	return { plan: { ...plan, unitId }, unit };
}

/** Anyone who reads figures reads the shipped plans, those of their own units, and those that the units above them follow. */
export async function findReadablePlan(actor: Actor, planId: string) {
	const [plan, tree] = await Promise.all([plans.find(planId), unitTree()]);
	if (!plan) throw new DomainError('plan.not_found');
	const unit = plan.unitId === null ? null : (tree.byId.get(plan.unitId) ?? null);
	const isAbove = unit !== null && actor.grants.some(({ unitPath }) => unitPath.startsWith(unit.path));
	if (unit && !isAbove && !mayAct(actor.grants, 'figure:read', unit.path)) throw new DomainError('access.denied');
	return { plan, unit, tree };
}
