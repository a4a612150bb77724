import * as v from 'valibot';
import { AUDIENCE_GROUPS, type AudienceGroup } from '../../../domain/audience-group';
import { DomainError } from '../../../domain/domain-error';
import { reachShare, type ReachShare } from '../../../domain/reach-share';
import type { CountTotals } from '../../../domain/reach';
import { mayAct } from '../../../domain/role';
import { UNIT_KINDS, unitValidOn } from '../../../domain/unit';
import { RANKINGS, rankUnits } from '../../../domain/unit-ranking';
import type { Actor } from '../../access';
import * as plans from '../../store/plans';
import { findScope, type Scope, type ViewQuery } from './find-scope';
import { presentScope } from './present-scope';
import { subtreeFigures } from './subtree-figures';

const PAGE = 50;

const orNone = <T extends v.GenericSchema<unknown, unknown>>(schema: T) =>
	v.optional(v.union([v.literal(''), schema], 'field.invalid'), '');
const rankingSchema = v.object({
	by: v.optional(v.picklist(RANKINGS, 'field.invalid'), 'share'),
	group: orNone(v.picklist(AUDIENCE_GROUPS)),
	/** '' = the units right below; else all units of a kind, however far below. */
	kind: orNone(v.picklist(UNIT_KINDS)),
	/** 'idle' = only units where nobody has taken part. */
	only: orNone(v.literal('idle')),
	/** How many units to pass over. */
	after: v.optional(v.pipe(v.string(), v.regex(/^\d{0,5}$/, 'field.invalid'), v.transform(Number)), '0')
});
export type RankingQuery = ViewQuery & v.InferInput<typeof rankingSchema>;

/** Units below one, from best to worst, a page at a time. Throws like `findScope`, or the code of a malformed field. */
export async function readRanking(actor: Actor, query: RankingQuery, now: number) {
	const parsed = v.safeParse(rankingSchema, query);
	if (!parsed.success) throw new DomainError(parsed.issues[0].message);
	const { by, group, kind, only, after } = parsed.output;
	const scope = await findScope(actor, query, now);
	const { tree, unit, asOf, reachWindow } = scope;
	const [totals, allPlans] = await Promise.all([subtreeFigures(tree, unit, reachWindow, 'any', asOf), plans.list()]);
	const all = unitsOf(scope, kind).flatMap((one) => {
		const row = rowOf(scope, one, totals(one.id), group);
		return unitValidOn(one, asOf) || row.persons > 0 ? [row] : [];
	});
	const ranked = rankUnits(all, by);
	const idle = ranked.filter(({ persons }) => persons === 0);
	const listed = only === 'idle' ? idle : ranked;
	return {
		view: presentScope(scope, allPlans),
		chosen: { by, group, kind, only },
		/** Kinds of units that stand anywhere below. */
		kinds: UNIT_KINDS.filter((one) => scope.units.some((other) => other.id !== unit.id && other.kind === one)),
		rows: listed.slice(after, after + PAGE),
		from: after,
		count: listed.length,
		idleCount: idle.length,
		previous: after > 0 ? Math.max(0, after - PAGE) : null,
		next: after + PAGE < listed.length ? after + PAGE : null,
		mayReadRosters: mayAct(actor.grants, 'roster:edit', unit.path)
	};
}

const unitsOf = ({ units, unit }: Scope, kind: string) =>
	units.filter((one) => (kind === '' ? one.parentId === unit.id : one.id !== unit.id && one.kind === kind));

function rowOf({ tree, asOf }: Scope, unit: Scope['unit'], { byGroup, total }: CountTotals, group: AudienceGroup | '') {
	const find = tree.denominatorsOn(asOf);
	const parent = unit.parentId === null ? undefined : tree.byId.get(unit.parentId);
	return {
		id: unit.id,
		name: unit.name,
		/** Villages of different communes may bear the same name. */
		parentName: parent?.name ?? '',
		validTo: unitValidOn(unit, asOf) ? null : unit.validTo,
		persons: group === '' ? total : byGroup[group],
		share: group === '' ? reachShare(byGroup, unit.id, find) : ofGroup(byGroup[group], find(unit.id, group)?.headcount)
	};
}

const ofGroup = (persons: number, headcount: number | undefined): ReachShare =>
	headcount === undefined ? { persons: 0, headcount: 0, outside: persons } : { persons, headcount, outside: 0 };
