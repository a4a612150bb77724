import type { Actor } from '../../access';
import { changePlan, type PlanReference } from './change-plan';

/** Takes a unit's own plan out of use: nothing of it is deleted, and it can be put back. */
export async function archivePlan(actor: Actor, reference: PlanReference, now: number): Promise<void> {
	await changePlan(actor, reference, 'plan.archive', now, ({ plan }) => ({
		plan: { archivedAt: now },
		before: { archivedAt: plan.archivedAt },
		after: { archivedAt: now }
	}));
}

export async function restorePlan(actor: Actor, reference: PlanReference, now: number): Promise<void> {
	await changePlan(actor, reference, 'plan.restore', now, ({ plan }) => ({
		plan: { archivedAt: null },
		before: { archivedAt: plan.archivedAt },
		after: { archivedAt: null }
	}));
}
