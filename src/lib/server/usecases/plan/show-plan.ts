import { mayAct } from '../../../domain/role';
import type { Actor } from '../../access';
import * as planDates from '../../store/plan-dates';
import * as plans from '../../store/plans';
import * as targets from '../../store/targets';
import { readingOf } from '../content/shipped-plan';
import { findReadablePlan } from './find-plan';
import { unitsToCopyFor } from './units-to-copy-for';

/** A plan as it is read: its targets by phase with their clauses and quotes, its dates, and what else its document says. */
export async function showPlan(actor: Actor, planId: string) {
	const { plan, unit, tree } = await findReadablePlan(actor, planId);
	const mayEdit = unit !== null && mayAct(actor.grants, 'plan:edit', unit.path);
	const [rows, dates, retired, source] = await Promise.all([
		targets.listOfPlan(plan.id),
		planDates.listOfPlan(plan.id),
		mayEdit ? targets.listRetired(plan.id) : [],
		plan.copiedFrom ? plans.find(plan.copiedFrom) : undefined
	]);
	return {
		plan,
		unit: unit && { id: unit.id, name: unit.name },
		targets: rows,
		phases: [...Map.groupBy(rows, ({ phaseLabel }) => phaseLabel)].map(([label, same]) => ({
			label,
			from: same.map(({ startsOn }) => startsOn).sort()[0] ?? null,
			targets: same
		})),
		retired,
		dates,
		source: source ? { id: source.id, title: source.title } : null,
		/** Of a shipped plan; a copy leads to the plan it came from. */
		reading: plan.unitId === null ? readingOf(plan.id) : null,
		mayEdit: mayEdit && plan.archivedAt === null,
		mayRestore: mayEdit && plan.archivedAt !== null,
		copyUnits: unitsToCopyFor(actor, tree)
	};
}
