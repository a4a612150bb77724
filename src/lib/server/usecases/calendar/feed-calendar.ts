import { DomainError } from '../../../domain/domain-error';
import { toLocalDate } from '../../../domain/zone-time';
import { calendarIcs } from '../../../formats/calendar-ics';
import { ZONE } from '../../environment';
import { unitTree } from '../reach/unit-tree';
import { followedPlan, plansOf } from '../plan/plans-of';
import { calendarEntries } from './calendar-entries';

/**
 * A unit's calendar for phones and calendar programs, from last year to the year after next. It is public, so it holds only what is
 * public anyway: the dates of the plan and published contests. Without a unit: the topmost one. Throws 'unit.not_found'.
 */
export async function feedCalendar(unitId: string | null, origin: string, now: number): Promise<string> {
	const tree = await unitTree();
	const unit = unitId ? tree.byId.get(unitId) : tree.units.find(({ parentId }) => parentId === null);
	if (!unit) throw new DomainError('unit.not_found');
	const year = Number(toLocalDate(now, ZONE).slice(0, 4));
	const plan = followedPlan(tree, unit, await plansOf(tree, unit));
	const entries = await calendarEntries({
		...{ unit, plan, years: [year - 1, year, year + 1, year + 2], withDeadlines: false },
		contestHref: ({ code }) => `${origin}/c/${code}`
	});
	return calendarIcs({ name: `Sân Đình – ${unit.name}`, entries, now });
}
