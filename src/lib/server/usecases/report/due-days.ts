import { USUAL_DUE_DAYS, type DueDay } from '../../../domain/report-due';
import * as planDates from '../../store/plan-dates';

/** Before which days the plan asks for reports every year; where it names none, those that are commonly asked for. */
export async function dueDaysOf(planId: string | null): Promise<readonly DueDay[]> {
	const dates = planId === null ? [] : await planDates.listOfPlan(planId);
	const named = dates.flatMap(({ kind, startMonth: month, startDay: day, clause }) =>
		kind === 'report_deadline' && month !== null && day !== null ? [{ month, day, clause }] : []
	);
	return named.length > 0 ? named : USUAL_DUE_DAYS;
}
