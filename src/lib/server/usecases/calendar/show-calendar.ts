import { monthsOf } from '../../../domain/calendar-entry';
import { mayAct } from '../../../domain/role';
import type { Actor } from '../../access';
import { findScope } from '../reach/find-scope';
import { followedPlan, plansOf } from '../plan/plans-of';
import { calendarEntries } from './calendar-entries';

/** A unit's calendar of one year, month by month. Throws like `findScope`; a year that makes no sense is this year. */
export async function showCalendar(actor: Actor, query: { unit?: string; year?: string }, now: number) {
	const scope = await findScope(actor, { unit: query.unit || undefined }, now);
	const { tree, unit, today, tops, above, units } = scope;
	const thisYear = Number(today.slice(0, 4));
	const year = /^20\d\d$/.test(query.year ?? '') ? Number(query.year) : thisYear;
	const plan = followedPlan(tree, unit, await plansOf(tree, unit));
	const entries = await calendarEntries({
		...{ unit, plan, years: [year], withDeadlines: true },
		contestHref: ({ id }) => `/contests/${id}`
	});
	const offered = [...tops, ...above, unit, ...units.filter(({ parentId }) => parentId === unit.id)];
	return {
		unit: { id: unit.id, name: unit.name },
		units: [...new Map(offered.map(({ id, name, path }) => [id, { id, name, path }])).values()]
			.sort((a, b) => (a.path < b.path ? -1 : 1))
			.map(({ id, name }) => ({ id, name })),
		plan: plan ? { id: plan.id, title: plan.title, own: plan.unitId !== null } : null,
		mayEdit: plan?.unitId ? mayAct(actor.grants, 'plan:edit', tree.byId.get(plan.unitId)?.path ?? '') : false,
		mayCopy: mayAct(actor.grants, 'plan:edit', unit.path),
		reportDays: entries.filter(({ kind }) => kind === 'report_deadline').length,
		year,
		today,
		...monthsOf(entries, year)
	};
}
