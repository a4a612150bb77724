import type { PlanDate } from '../../../domain/plan-date';
import type { Actor } from '../../access';
import * as planDates from '../../store/plan-dates';
import { changePlan, type PlanReference } from './change-plan';

const shown = (dates: readonly PlanDate[]) =>
	dates.map(({ kind, name, clause, dateText, fromYear }) => ({ kind, name, clause, dateText, fromYear }));

/** What returns every year by the plan, in the order of the form. */
export async function saveDates(actor: Actor, reference: PlanReference, dates: PlanDate[], now: number): Promise<void> {
	await changePlan(actor, reference, 'plan.dates', now, async ({ plan }) => ({
		also: (tx) => planDates.replaceAll(tx, plan.id, dates),
		before: shown(await planDates.listOfPlan(plan.id)),
		after: shown(dates)
	}));
}
