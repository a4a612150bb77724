import type { PlanHead } from '../../../domain/plan-draft';
import type { Actor } from '../../access';
import { changePlan, type PlanReference } from './change-plan';

/** What stands at the head of a unit's own plan. */
export async function editHead(actor: Actor, reference: PlanReference, head: PlanHead, now: number): Promise<void> {
	await changePlan(actor, reference, 'plan.edit', now, ({ plan }) => {
		const before = Object.fromEntries(Object.keys(head).map((name) => [name, plan[name as keyof PlanHead]]));
		return { plan: { ...head, issueYear: Number(head.issuedOn?.slice(0, 4)) || null }, before, after: head };
	});
}
