import * as v from 'valibot';
import { DomainError } from '../../../domain/domain-error';
import { localDateSchema } from '../../../domain/local-date';
import { fromLocalInput, toLocalDate } from '../../../domain/zone-time';
import { pathsFor, type Actor } from '../../access';
import { ZONE } from '../../environment';
import * as units from '../../store/units';

/** What a leader's page is asked for in its address; an empty field of the form is as good as none. */
export const viewSchema = v.object({
	unit: v.optional(v.pipe(v.string(), v.maxLength(60, 'field.invalid'))),
	plan: v.optional(v.pipe(v.string(), v.maxLength(60, 'field.invalid'))),
	asOf: v.optional(v.union([v.literal(''), localDateSchema], 'date.format')),
	period: v.optional(v.pipe(v.string(), v.regex(/^(all|20\d\d)?$/, 'field.invalid')))
});
export type ViewQuery = v.InferInput<typeof viewSchema>;

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
	const visible = await units.listUnder(paths);
	const unit = parsed.output.unit ? visible.find(({ id }) => id === parsed.output.unit) : topmost(visible);
	if (!unit) throw new DomainError((await isUnit(parsed.output.unit)) ? 'access.denied' : 'unit.not_found');

	const today = toLocalDate(now, ZONE);
	const asOf = parsed.output.asOf || today;
	if (asOf > today) throw new DomainError('figure.as_of_future');
	const period = parsed.output.period || 'all';
	const to = period === 'all' || asOf < `${period}-12-31` ? asOf : `${period}-12-31`;
	return {
		unit,
		/** The unit and everything below it. */
		units: visible.filter(({ path }) => path.startsWith(unit.path)),
		/** The units above it that the actor may read, from the top. */
		above: visible.filter(({ id, path }) => id !== unit.id && unit.path.startsWith(path)),
		tops: visible.filter(({ parentId }) => !visible.some(({ id }) => id === parentId)),
		today,
		asOf,
		period,
		/** Persons first reached in the period, up to a local date. */
		reachWindow: { period, to },
		/** Rounds that opened in the period, up to that date. */
		openingWindow: {
			fromMs: period === 'all' ? 0 : instant(`${period}-01-01`, '00:00'),
			toMs: instant(to, '23:59') + 59_999
		}
	};
}

function topmost(visible: units.UnitRow[]): units.UnitRow | undefined {
	return [...visible].sort((a, b) => a.path.split('/').length - b.path.split('/').length)[0];
}

const isUnit = async (id: string | undefined) => id !== undefined && (await units.find(id)) !== undefined;

/** The local wall clock as an instant; an hour that the clocks skip is taken as UTC. */
export function instant(date: string, time: string): number {
	return fromLocalInput(`${date}T${time}`, ZONE) ?? Date.parse(`${date}T${time}:00Z`);
}
