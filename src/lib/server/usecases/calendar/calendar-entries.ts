import { deadlineEntries, planEntries, roundEntry, type CalendarEntry } from '../../../domain/calendar-entry';
import { toLocalDate } from '../../../domain/zone-time';
import { ZONE } from '../../environment';
import * as contestDays from '../../store/contest-days';
import * as planDates from '../../store/plan-dates';
import type { PlanRow } from '../../store/plans';
import * as targets from '../../store/targets';
import type { UnitRow } from '../../store/units';
import { instant } from '../reach/find-scope';

export interface CalendarWish {
	unit: UnitRow;
	/** The plan that the unit follows, if any. */
	plan: PlanRow | undefined;
	years: readonly number[];
	/** Also the days by which targets have to be met, which are for those who answer for them. */
	withDeadlines: boolean;
	/** Where a contest is read: the public page, or the staff's. */
	contestHref: (contest: { id: string; code: string }) => string;
}

/** All that stands on a unit's calendar in these years. */
export async function calendarEntries(wish: CalendarWish): Promise<CalendarEntry[]> {
	const { unit, plan, years, withDeadlines, contestHref } = wish;
	const window = {
		fromMs: instant(`${Math.min(...years)}-01-01`, '00:00'),
		toMs: instant(`${Math.max(...years)}-12-31`, '23:59') + 59_999
	};
	const above = unit.path.split('/').filter(Boolean);
	const [dates, dated, rounds] = await Promise.all([
		plan ? planDates.listOfPlan(plan.id) : [],
		plan && withDeadlines ? targets.listOfPlan(plan.id) : [],
		contestDays.roundsBetween({ path: unit.path, above }, window)
	]);
	return years.flatMap((year) => [
		...(plan ? planEntries(plan, dates, year) : []),
		...(plan ? deadlineEntries(plan.id, dated, year) : []),
		...rounds.flatMap(({ roundId, roundName, opensAt, closesAt, contestId, contestCode, contestTitle }) =>
			roundEntry(
				{
					roundId,
					title: `${contestTitle}: ${roundName}`,
					from: toLocalDate(opensAt, ZONE),
					// A round that closes at midnight has its last day before.
					to: toLocalDate(Math.max(opensAt, closesAt - 1), ZONE),
					href: contestHref({ id: contestId, code: contestCode })
				},
				year
			)
		)
	]);
}
