import { DomainError } from '../../../domain/domain-error';
import type { Actor } from '../../access';
import { write, type Db } from '../../db';
import * as auditLog from '../../store/audit-log';
import * as plans from '../../store/plans';
import { findOwnPlan, type OwnPlan } from './find-plan';

/** Which plan, and the revision that the form was filled in on. */
export interface PlanReference {
	planId: string;
	revision: number;
}

export interface PlanChange {
	/** Of the plan's own row. */
	plan?: Parameters<typeof plans.update>[2];
	/** What else is written. */
	also?: (tx: Db) => Promise<void>;
	/** For the audit log. */
	before: unknown;
	after: unknown;
}

export const PLAN_ACTS = [
	'plan.edit',
	'plan.dates',
	'plan.archive',
	'plan.restore',
	'plan.target_add',
	'plan.target_edit',
	'plan.target_move',
	'plan.target_retire',
	'plan.target_restore'
] as const;
type PlanAct = (typeof PLAN_ACTS)[number];

/** Every save of the editor: throws like `findOwnPlan`, and 'plan.stale' when somebody else changed the plan since the form was opened. */
export async function changePlan(
	actor: Actor,
	{ planId, revision }: PlanReference,
	act: PlanAct,
	now: number,
	decide: (own: OwnPlan) => PlanChange | Promise<PlanChange>
): Promise<void> {
	const own = await findOwnPlan(actor, planId, 'plan:edit', { archived: act === 'plan.restore' });
	if (own.plan.revision !== revision) throw new DomainError('plan.stale');
	const { plan = {}, also, before, after } = await decide(own);
	await write(async (tx) => {
		if (!(await plans.update(tx, { id: planId, revision }, plan))) throw new DomainError('plan.stale');
		await also?.(tx);
		const entry = { actorId: actor.id, act, objectKind: 'plan', objectId: planId };
		await auditLog.add(tx, now, { ...entry, before, after });
	});
}
