import { and, asc, desc, eq, inArray, isNotNull, isNull, like, lt, not, or, sql, type SQL } from 'drizzle-orm';
import type { Phase } from '../../domain/contest-phase';
import { read, schema, type Db } from '../db';

const { contests, rounds, units } = schema;

export type ContestRow = typeof contests.$inferSelect;
export type RoundRow = typeof rounds.$inferSelect;

export async function findByCode(code: string, db: Db = read): Promise<ContestRow | undefined> {
	const [row] = await db.select().from(contests).where(eq(contests.code, code)).limit(1);
	return row;
}

export async function find(id: string, db: Db = read): Promise<ContestRow | undefined> {
	const [row] = await db.select().from(contests).where(eq(contests.id, id)).limit(1);
	return row;
}

export async function insert(tx: Db, row: typeof contests.$inferInsert) {
	await tx.insert(contests).values(row);
}

/** The rounds of a contest in their order. */
export async function roundsOf(contestId: string, db: Db = read): Promise<RoundRow[]> {
	return db.select().from(rounds).where(eq(rounds.contestId, contestId)).orderBy(asc(rounds.position));
}

const unitColumns = { unitName: units.name, unitPath: units.path };

/** A contest together with the unit that organizes it. */
export async function findWithUnit(id: string, db: Db = read) {
	const [row] = await db
		.select({ contest: contests, ...unitColumns })
		.from(contests)
		.innerJoin(units, eq(units.id, contests.unitId))
		.where(eq(contests.id, id))
		.limit(1);
	return row;
}

const roundThat = (condition: SQL) =>
	sql`exists (select 1 from ${rounds} where ${rounds.contestId} = ${contests.id} and ${condition})`;

/** The conditions of `contestPhase`, in SQL: the first that holds, from open to finalized. */
function inPhase(phase: Phase, now: number): SQL | undefined {
	const open = roundThat(sql`${rounds.opensAt} <= ${now} and ${rounds.closesAt} > ${now}`);
	const toCome = roundThat(sql`${rounds.opensAt} > ${now}`);
	const unranked = roundThat(sql`${rounds.finalizedAt} is null`);
	if (phase === 'draft') return isNull(contests.publishedAt);
	const published = isNotNull(contests.publishedAt);
	if (phase === 'open') return and(published, open);
	if (phase === 'scheduled') return and(published, not(open), toCome);
	const over = and(published, not(open), not(toCome));
	return and(over, phase === 'closed' ? unranked : not(unranked));
}

export interface ContestQuery {
	/** Organizer units in these subtrees. */
	paths: string[];
	phase: Phase | null;
	/** Contests made before this one, by time and id. */
	before: { createdAt: number; id: string } | null;
	limit: number;
}

/** Newest first; without practice runs, which belong to the pages of their contest. */
export async function list({ paths, phase, before, limit }: ContestQuery, now: number) {
	if (paths.length === 0) return [];
	return read
		.select({ contest: contests, ...unitColumns })
		.from(contests)
		.innerJoin(units, eq(units.id, contests.unitId))
		.where(
			and(
				isNull(contests.practiceOf),
				or(...paths.map((path) => like(units.path, `${path}%`))),
				phase ? inPhase(phase, now) : undefined,
				before
					? or(
							lt(contests.createdAt, before.createdAt),
							and(eq(contests.createdAt, before.createdAt), lt(contests.id, before.id))
						)
					: undefined
			)
		)
		.orderBy(desc(contests.createdAt), desc(contests.id))
		.limit(limit);
}

/** The rounds of several contests in their order. */
export async function roundsOfAll(contestIds: string[]): Promise<RoundRow[]> {
	if (contestIds.length === 0) return [];
	return read.select().from(rounds).where(inArray(rounds.contestId, contestIds)).orderBy(asc(rounds.position));
}

/** Changes a draft that is still at this revision; false when it is not. */
export async function updateDraft(
	tx: Db,
	{ id, revision }: { id: string; revision: number },
	change: Partial<typeof contests.$inferInsert>,
	now: number
): Promise<boolean> {
	const changed = await tx
		.update(contests)
		.set({ ...change, revision: revision + 1, updatedAt: now })
		.where(and(eq(contests.id, id), eq(contests.revision, revision), isNull(contests.publishedAt)))
		.returning({ id: contests.id });
	return changed.length > 0;
}

/** Takes a published contest back to draft; false when it was not published. */
export async function unpublish(tx: Db, id: string, now: number): Promise<boolean> {
	const changed = await tx
		.update(contests)
		.set({ publishedAt: null, updatedAt: now, revision: sql`${contests.revision} + 1` })
		.where(and(eq(contests.id, id), isNotNull(contests.publishedAt)))
		.returning({ id: contests.id });
	return changed.length > 0;
}

/** A practice run is played as published, but nobody outside may see it. */
const isPublic = and(isNotNull(contests.publishedAt), isNull(contests.practiceOf));

/** Contests that the public may see, with their organizers; the latest published first. */
export async function listPublished() {
	return read
		.select({ contest: contests, ...unitColumns })
		.from(contests)
		.innerJoin(units, eq(units.id, contests.unitId))
		.where(isPublic)
		.orderBy(desc(contests.publishedAt), desc(contests.id));
}

/** Contests of one organizer that the public may see. */
export async function publishedOf(unitId: string): Promise<ContestRow[]> {
	return read
		.select()
		.from(contests)
		.where(and(eq(contests.unitId, unitId), isPublic));
}

/** The contest of this code with its organizer, if the public may see it. */
export async function findPublished(code: string, db: Db = read) {
	const [row] = await db
		.select({ contest: contests, ...unitColumns })
		.from(contests)
		.innerJoin(units, eq(units.id, contests.unitId))
		.where(and(eq(contests.code, code), isPublic))
		.limit(1);
	return row;
}

export interface OverallRun {
	overallRun: string;
	overallFinalizedBy: string;
	overallFinalizedAt: number;
}

/** False when the overall order is finalized already, or a round of the contest has been reopened meanwhile. */
export async function markOverallFinalized(tx: Db, id: string, run: OverallRun): Promise<boolean> {
	const marked = await tx
		.update(contests)
		.set(run)
		.where(
			and(eq(contests.id, id), isNull(contests.overallFinalizedAt), not(roundThat(sql`${rounds.finalizedAt} is null`)))
		)
		.returning({ id: contests.id });
	return marked.length > 0;
}

/** False when it is published already or there is none. */
export async function markOverallPublished(tx: Db, id: string, now: number): Promise<boolean> {
	const marked = await tx
		.update(contests)
		.set({ overallPublishedAt: now })
		.where(and(eq(contests.id, id), isNotNull(contests.overallFinalizedAt), isNull(contests.overallPublishedAt)))
		.returning({ id: contests.id });
	return marked.length > 0;
}

/** Takes the overall order of a contest back; false when there was none. */
export async function takeOverallBack(tx: Db, id: string): Promise<boolean> {
	const taken = await tx
		.update(contests)
		.set({ overallRun: null, overallFinalizedBy: null, overallFinalizedAt: null, overallPublishedAt: null })
		.where(and(eq(contests.id, id), isNotNull(contests.overallFinalizedAt)))
		.returning({ id: contests.id });
	return taken.length > 0;
}
