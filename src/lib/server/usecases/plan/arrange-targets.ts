import { DomainError } from '../../../domain/domain-error';
import type { Actor } from '../../access';
import * as targets from '../../store/targets';
import { changePlan, type PlanReference } from './change-plan';

type TargetReference = PlanReference & { targetId: string };

async function targetIn(planId: string, targetId: string): Promise<targets.TargetRow> {
	const target = await targets.find(targetId);
	if (target?.planId !== planId) throw new DomainError('target.not_found');
	return target;
}

/** One place up or down; at the end of the list it stays. */
export async function moveTarget(
	actor: Actor,
	{ targetId, ...reference }: TargetReference,
	to: 'up' | 'down',
	now: number
): Promise<void> {
	await changePlan(actor, reference, 'plan.target_move', now, async ({ plan }) => {
		const before = (await targets.listOfPlan(plan.id)).map(({ id }) => id);
		const at = before.indexOf(targetId);
		if (at < 0) throw new DomainError('target.not_found');
		const after = before.filter((id) => id !== targetId);
		after.splice(Math.max(0, at + (to === 'up' ? -1 : 1)), 0, targetId);
		return { also: (tx) => targets.setOrder(tx, plan.id, after), before, after };
	});
}

/**
 * Takes a target off the plan. One towards which something was recorded is kept with its records and can be put back; only one that
 * nothing hangs on is deleted.
 */
export async function retireTarget(actor: Actor, { targetId, ...reference }: TargetReference, now: number) {
	await changePlan(actor, reference, 'plan.target_retire', now, async ({ plan }) => {
		const target = await targetIn(plan.id, targetId);
		if (targets.isRetired(target)) throw new DomainError('target.retired.conflict');
		return {
			also: async (tx) => {
				if (await targets.isUsed(targetId, tx)) await targets.retire(tx, target);
				else await targets.remove(tx, targetId);
			},
			before: { id: targetId, metric: target.metric, clause: target.clause },
			after: null
		};
	});
}

/** Puts a retired target back, as the last one. */
export async function restoreTarget(actor: Actor, { targetId, ...reference }: TargetReference, now: number) {
	await changePlan(actor, reference, 'plan.target_restore', now, async ({ plan }) => {
		const target = await targetIn(plan.id, targetId);
		if (!targets.isRetired(target)) throw new DomainError('target.retired.conflict');
		return {
			also: (tx) => targets.restore(tx, target),
			before: null,
			after: { id: targetId, metric: target.metric, clause: target.clause }
		};
	});
}
