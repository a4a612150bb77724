import * as v from 'valibot';
import { DomainError } from '../../../domain/domain-error';
import { localDateSchema } from '../../../domain/local-date';
import { OUTREACH_STATES } from '../../../domain/outreach';
import { isInSubtree, unitDepth } from '../../../domain/unit';
import { toLocalDate } from '../../../domain/zone-time';
import type { Actor } from '../../access';
import { ZONE } from '../../environment';
import { unitTree } from '../reach/unit-tree';
import { readablePaths } from './readable-paths';

const word = v.fallback(v.optional(v.pipe(v.string(), v.nonEmpty(), v.maxLength(60))), undefined);
const day = v.fallback(v.optional(v.union([localDateSchema, v.literal('')])), undefined);

/** The filters as they stand in the address; what makes no sense there is passed over. */
export const activityQuerySchema = v.object({
	unit: word,
	channel: word,
	state: v.fallback(v.optional(v.picklist(OUTREACH_STATES)), undefined),
	/** Absent = this year; empty = from ever on, and up to today. */
	from: day,
	to: day,
	whose: v.fallback(v.optional(v.literal('mine')), undefined),
	/** '<day>.<id>' of the last activity of the page before. */
	after: v.fallback(v.optional(v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d\.\w{1,60}$/))), undefined)
});
export type ActivityQuery = v.InferOutput<typeof activityQuerySchema>;

export type OutreachScope = Awaited<ReturnType<typeof findOutreachScope>>;

/** The unit, with what is below it, and the days that activities are looked at; by default the topmost unit and this year. Throws 'unit.not_found', 'access.denied'. */
export async function findOutreachScope(actor: Actor, { unit: wanted, from, to }: ActivityQuery, now: number) {
	const paths = readablePaths(actor);
	if (paths.length === 0) throw new DomainError('access.denied');
	const tree = await unitTree();
	const visible = tree.units.filter(({ path }) => paths.some((root) => isInSubtree(path, root)));
	const [topmost] = [...visible].sort((a, b) => unitDepth(a) - unitDepth(b));
	const unit = wanted ? visible.find(({ id }) => id === wanted) : topmost;
	if (!unit) throw new DomainError(wanted && tree.byId.has(wanted) ? 'access.denied' : 'unit.not_found');
	const today = toLocalDate(now, ZONE);
	return {
		tree,
		unit,
		visible,
		/** The units above it that the actor sees, from the top. */
		above: visible.filter(({ id, path }) => id !== unit.id && isInSubtree(unit.path, path)),
		today,
		window: { from: from === '' ? null : (from ?? `${today.slice(0, 4)}-01-01`), to: to || today }
	};
}

/** The place in a list that an address names. */
export function placeOf(after: string | undefined) {
	const [occurredOn, id] = after?.split('.') ?? [];
	return occurredOn && id ? { occurredOn, id } : undefined;
}
