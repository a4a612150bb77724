import type { Actor } from '../../access';
import * as planDates from '../../store/plan-dates';
import { findOwnPlan } from './find-plan';

/** A plan's yearly dates as the fields of their form hold them. */
export async function showDatesForm(actor: Actor, planId: string) {
	const { plan, unit } = await findOwnPlan(actor, planId, 'plan:edit');
	const dates = await planDates.listOfPlan(plan.id);
	return {
		plan: { id: plan.id, title: plan.title, revision: plan.revision },
		unitName: unit.name,
		unitId: unit.id,
		rows: dates.map(({ kind, name, clause, dateText, fromYear }) => ({
			...{ kind: kind as string, name, clause, dateText },
			fromYear: fromYear === null ? '' : String(fromYear)
		}))
	};
}
