import * as v from 'valibot';
import { DomainError } from '../../../domain/domain-error';
import { hasDays } from '../../../domain/figure-count';
import { localDateSchema } from '../../../domain/local-date';
import { unitDepth } from '../../../domain/unit';
import { fromLocalInput, toLocalDate } from '../../../domain/zone-time';
import { pathsFor, type Actor } from '../../access';
import { ZONE } from '../../environment';
import type { UnitRow } from '../../store/units';
import { unitTree } from './unit-tree';

/** What a leader's page is asked for in its address; an empty field of the form is as good as none. */
export const viewSchema = v.object({
	unit: v.optional(v.pipe(v.string(), v.maxLength(60, 'field.invalid'))),
	plan: v.optional(v.pipe(v.string(), v.maxLength(60, 'field.invalid'))),
	asOf: v.optional(v.union([v.literal(''), localDateSchema], 'date.format')),
	period: v.optional(v.pipe(v.string(), v.regex(/^(all|20\d\d(-Q[1-4])?)?$/, 'field.invalid')))
});
export type ViewQuery = v.InferInput<typeof viewSchema>;

const YEAR_DAYS = ['01-01', '12-31'] as const;
const QUARTER_DAYS = [
	['01-01', '03-31'],
	['04-01', '06-30'],
	['07-01', '09-30'],
	['10-01', '12-31']
] as const;

export type Scope = Awaited<ReturnType<typeof findScope>>;

/**
 * The unit, date and period that figures are asked for, with the units below it. Without a unit: the topmost one that the
 * actor may read. Throws 'unit.not_found', 'access.denied', 'figure.as_of_future' or the code of a malformed field.
 */
export async function findScope(actor: Actor, query: ViewQuery, now: number) {
	const parsed = v.safeParse(viewSchema, query);
	if (!parsed.success) throw new DomainError(parsed.issues[0].message);
	const paths = pathsFor(actor, 'figure:read');
	if (paths.length === 0) throw new DomainError('access.denied');
	const tree = await unitTree();
	const visible = tree.units.filter(({ path }) => paths.some((root) => path.startsWith(root)));
	const visibleIds = new Set(visible.map(({ id }) => id));
	const unit = parsed.output.unit ? visible.find(({ id }) => id === parsed.output.unit) : topmost(visible);
	if (!unit)
		throw new DomainError(parsed.output.unit && tree.byId.has(parsed.output.unit) ? 'access.denied' : 'unit.not_found');

	const today = toLocalDate(now, ZONE);
	const period = parsed.output.period || 'all';
	const days = daysOf(period, today);
	const wanted = parsed.output.asOf || today;
	if (wanted > today) throw new DomainError('figure.as_of_future');
	// A quarter is known as a whole only, so it is looked at on its last day.
	const asOf = hasDays(period) ? wanted : days.to;
	const to = asOf < days.to ? asOf : days.to;
	return {
		tree,
		unit,
		/** The unit and everything below it. */
		units: visible.filter(({ path }) => path.startsWith(unit.path)),
		/** The units above it that the actor may read, from the top. */
		above: visible.filter(({ id, path }) => id !== unit.id && unit.path.startsWith(path)),
		tops: visible.filter(({ parentId }) => parentId === null || !visibleIds.has(parentId)),
		today,
		asOf,
		period,
		/** What is counted: the period, up to the evening of a local date unless that is today or its last day. */
		reachWindow: { period, to: to < days.to ? to : null },
		/** The last local day that is counted. */
		to,
		/** Local days, both included; '' = from ever on. */
		days: { from: days.from, to },
		/** Rounds that opened in the period, up to that date. */
		openingWindow: {
			fromMs: days.from === '' ? 0 : instant(days.from, '00:00'),
			toMs: instant(to, '23:59') + 59_999
		}
	};
}

/** The first and the last local day of a period, not after today; from '' on for all time. */
function daysOf(period: string, today: string): { from: string; to: string } {
	if (period === 'all') return { from: '', to: today };
	const [year, quarter] = period.split('-Q');
	const [from, end] = quarter ? (QUARTER_DAYS[Number(quarter) - 1] ?? YEAR_DAYS) : YEAR_DAYS;
	const last = `${year}-${end}`;
	return { from: `${year}-${from}`, to: last < today ? last : today };
}

/** The first of those that no other one is above. */
function topmost(visible: readonly UnitRow[]): UnitRow | undefined {
	return visible.reduce<UnitRow | undefined>(
		(top, unit) => (top === undefined || unitDepth(unit) < unitDepth(top) ? unit : top),
		undefined
	);
}

/** The local wall clock as an instant; an hour that the clocks skip is taken as UTC. */
export function instant(date: string, time: string): number {
	return fromLocalInput(`${date}T${time}`, ZONE) ?? Date.parse(`${date}T${time}:00Z`);
}
