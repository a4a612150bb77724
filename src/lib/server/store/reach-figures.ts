import { and, between, eq, gte, inArray, like, lt, lte, or, sql } from 'drizzle-orm';
import type { AudienceGroup } from '../../domain/audience-group';
import type { FigureKind } from '../../domain/figure-count';
import { read, schema } from '../db';

const { figureCounts, figureDeltas, units } = schema;

/** Which part of a period is counted: all of it, or up to the evening of a local day (only where `hasDays`). */
export interface FigureWindow {
	/** 'all' | '2026' | '2026-Q4' | 'c:<contest>' | 'r:<round>' */
	period: string;
	to: string | null;
}

/** Distinct persons of a kind, or attempts; kinds overlap and are never added. */
export interface FigureRow {
	unitId: string;
	kind: FigureKind;
	group: AudienceGroup;
	n: number;
	/** 1: of the unit itself and not yet in the counts of the units above it. */
	pending: number;
}

const total = sql<number>`sum(${figureCounts.n})`.mapWith(Number).as('n');
const totalPending = sql<number>`sum(${figureDeltas.n})`.mapWith(Number).as('n');
const isPending = (one: 0 | 1) => sql<number>`${sql.raw(String(one))}`.mapWith(Number).as('pending');

/** The whole period; or its whole months before the one of `to`, and that month's days. */
const bucketsUpTo = (to: string | null) =>
	to === null
		? eq(figureCounts.bucket, '')
		: or(
				and(
					gte(figureCounts.bucket, '0'),
					lt(figureCounts.bucket, to.slice(0, 7)),
					sql`length(${figureCounts.bucket}) = 7`
				),
				and(gte(figureCounts.bucket, `${to.slice(0, 7)}-`), lte(figureCounts.bucket, to))
			);

/** Units first: SQLite keeps the order of a cross join, and would go through every count of the table in the other one. */
const foldedColumns = {
	unitId: figureCounts.unitId,
	kind: figureCounts.kind,
	group: figureCounts.audienceGroup,
	n: total,
	pending: isPending(0)
};
const pendingColumns = {
	unitId: figureDeltas.unitId,
	kind: figureDeltas.kind,
	group: figureDeltas.audienceGroup,
	n: totalPending,
	pending: isPending(1)
};

const foldedIn = ({ period, to }: FigureWindow, kinds: readonly FigureKind[]) =>
	and(eq(figureCounts.period, period), inArray(figureCounts.kind, [...kinds]), bucketsUpTo(to));
const pendingIn = ({ period, to }: FigureWindow, kinds: readonly FigureKind[]) =>
	and(
		eq(figureDeltas.period, period),
		inArray(figureDeltas.kind, [...kinds]),
		to === null ? undefined : lte(figureDeltas.day, to)
	);

interface Family {
	unit: { id: string; path: string };
	/** Also of the units right below. */
	withParts: boolean;
	/** Units elsewhere in the tree whose counts are needed too. */
	others: readonly string[];
}

/**
 * Counts of a unit (and its parts), each with everything below it. The pending rows are of single units and are for the caller to
 * add to whoever stands above them. One statement, so that a fold in between counts nothing twice.
 */
export async function ofFamily(
	{ unit, withParts, others }: Family,
	window: FigureWindow,
	kinds: readonly FigureKind[]
): Promise<FigureRow[]> {
	const asked = or(
		eq(units.id, unit.id),
		withParts ? eq(units.parentId, unit.id) : undefined,
		others.length > 0 ? inArray(units.id, [...others]) : undefined
	);
	const folded = read
		.select(foldedColumns)
		.from(units)
		.crossJoin(figureCounts)
		.where(and(asked, eq(figureCounts.unitId, units.id), foldedIn(window, kinds)))
		.groupBy(figureCounts.unitId, figureCounts.kind, figureCounts.audienceGroup);
	const below = or(like(units.path, `${unit.path}%`), others.length > 0 ? inArray(units.id, [...others]) : undefined);
	const pending = read
		.select(pendingColumns)
		.from(figureDeltas)
		.innerJoin(units, eq(units.id, figureDeltas.unitId))
		.where(and(below, pendingIn(window, kinds)))
		.groupBy(figureDeltas.unitId, figureDeltas.kind, figureDeltas.audienceGroup);
	return folded.unionAll(pending);
}

/** Counts of each unit of a subtree that has any in the window, for a ranking over levels; pending rows as in `ofFamily`. */
export async function ofSubtree(
	path: string,
	window: FigureWindow,
	kinds: readonly FigureKind[]
): Promise<FigureRow[]> {
	const under = like(units.path, `${path}%`);
	const folded = read
		.select(foldedColumns)
		.from(units)
		.crossJoin(figureCounts)
		.where(and(under, eq(figureCounts.unitId, units.id), foldedIn(window, kinds)))
		.groupBy(figureCounts.unitId, figureCounts.kind, figureCounts.audienceGroup);
	const pending = read
		.select(pendingColumns)
		.from(figureDeltas)
		.innerJoin(units, eq(units.id, figureDeltas.unitId))
		.where(and(under, pendingIn(window, kinds)))
		.groupBy(figureDeltas.unitId, figureDeltas.kind, figureDeltas.audienceGroup);
	return folded.unionAll(pending);
}

/** One unit's counts, with everything below it, of each local day that had any. */
export async function daily(
	unit: { id: string; path: string },
	{ period, to }: { period: string; to: string },
	kind: FigureKind
): Promise<{ day: string; group: AudienceGroup; n: number }[]> {
	const folded = read
		.select({ day: figureCounts.bucket, group: figureCounts.audienceGroup, n: figureCounts.n })
		.from(figureCounts)
		.where(
			and(
				eq(figureCounts.unitId, unit.id),
				eq(figureCounts.period, period),
				eq(figureCounts.kind, kind),
				between(figureCounts.bucket, '0', to),
				sql`length(${figureCounts.bucket}) = 10`
			)
		);
	const pending = read
		.select({ day: figureDeltas.day, group: figureDeltas.audienceGroup, n: totalPending })
		.from(figureDeltas)
		.innerJoin(units, eq(units.id, figureDeltas.unitId))
		.where(
			and(
				eq(figureDeltas.period, period),
				eq(figureDeltas.kind, kind),
				like(units.path, `${unit.path}%`),
				lte(figureDeltas.day, to)
			)
		)
		.groupBy(figureDeltas.day, figureDeltas.audienceGroup);
	return folded.unionAll(pending);
}

/** One unit's counts, with everything below it, in all periods of a kind ('c:' = each contest, 'r:' = each round), up to a local day. */
export async function byPeriod(
	unit: { id: string; path: string },
	prefix: 'c:' | 'r:',
	kinds: readonly FigureKind[],
	to: string | null
): Promise<{ period: string; kind: FigureKind; group: AudienceGroup; n: number }[]> {
	const end = prefix.replace(':', ';');
	const folded = read
		.select({ period: figureCounts.period, kind: figureCounts.kind, group: figureCounts.audienceGroup, n: total })
		.from(figureCounts)
		.where(
			and(
				eq(figureCounts.unitId, unit.id),
				gte(figureCounts.period, prefix),
				lt(figureCounts.period, end),
				inArray(figureCounts.kind, [...kinds]),
				bucketsUpTo(to)
			)
		)
		.groupBy(figureCounts.period, figureCounts.kind, figureCounts.audienceGroup);
	const pending = read
		.select({
			period: figureDeltas.period,
			kind: figureDeltas.kind,
			group: figureDeltas.audienceGroup,
			n: totalPending
		})
		.from(figureDeltas)
		.innerJoin(units, eq(units.id, figureDeltas.unitId))
		.where(
			and(
				gte(figureDeltas.period, prefix),
				lt(figureDeltas.period, end),
				inArray(figureDeltas.kind, [...kinds]),
				to === null ? undefined : lte(figureDeltas.day, to),
				like(units.path, `${unit.path}%`)
			)
		)
		.groupBy(figureDeltas.period, figureDeltas.kind, figureDeltas.audienceGroup);
	return folded.unionAll(pending);
}
