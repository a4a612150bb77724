import { and, asc, desc, eq, exists, gte, inArray, isNull, like, lt, lte, ne, or } from 'drizzle-orm';
import type { AudienceGroup } from '../../domain/audience-group';
import { forUpdate, read, schema, type Db } from '../db';

const { rosters, rosterEntries, units } = schema;

export type RosterRow = typeof rosters.$inferSelect;

export async function find(id: string, db: Db = read): Promise<RosterRow | undefined> {
	const [row] = await db.select().from(rosters).where(eq(rosters.id, id)).limit(1);
	return row;
}

/** The roster with its unit. */
export async function findWithUnit(id: string, db: Db = read) {
	const [row] = await db
		.select({ roster: rosters, unit: units })
		.from(rosters)
		.innerJoin(units, eq(units.id, rosters.unitId))
		.where(eq(rosters.id, id))
		.limit(1);
	return row;
}

/** Nobody else changes the roster or its lines until this write ends. */
export async function lock(tx: Db, id: string): Promise<RosterRow | undefined> {
	const [row] = await forUpdate(tx.select().from(rosters).where(eq(rosters.id, id)));
	return row;
}

export async function insert(tx: Db, row: typeof rosters.$inferInsert) {
	await tx.insert(rosters).values(row);
}

/** False when somebody else changed it since `revision`. */
export async function update(
	tx: Db,
	{ id, revision }: Pick<RosterRow, 'id' | 'revision'>,
	change: Partial<typeof rosters.$inferInsert>
): Promise<boolean> {
	const changed = await tx
		.update(rosters)
		.set({ ...change, revision: revision + 1 })
		.where(and(eq(rosters.id, id), eq(rosters.revision, revision)))
		.returning({ id: rosters.id });
	return changed.length > 0;
}

/** All rosters of a unit × group, ended ones too. */
export async function ofUnitGroup(unitId: string, group: AudienceGroup, db: Db = read): Promise<RosterRow[]> {
	return db
		.select()
		.from(rosters)
		.where(and(eq(rosters.unitId, unitId), eq(rosters.audienceGroup, group)))
		.orderBy(asc(rosters.asOf), asc(rosters.id));
}

const holding = (today: string) =>
	and(lte(rosters.asOf, today), or(isNull(rosters.endsOn), gte(rosters.endsOn, today)));

/** Rosters of a unit that hold on a day. */
export async function holdingAt(unitId: string, today: string, db: Db = read): Promise<RosterRow[]> {
	return db
		.select()
		.from(rosters)
		.where(and(eq(rosters.unitId, unitId), holding(today)))
		.orderBy(asc(rosters.name), asc(rosters.id));
}

/** Persons on the other rosters of a unit that hold on a day. */
export async function personsOnOthers(unitId: string, today: string, exceptRosterId: string | null, db: Db = read) {
	return db
		.select({
			rosterName: rosters.name,
			name: rosterEntries.name,
			phone: rosterEntries.phone,
			birthYear: rosterEntries.birthYear
		})
		.from(rosters)
		.innerJoin(rosterEntries, eq(rosterEntries.rosterId, rosters.id))
		.where(
			and(
				eq(rosters.unitId, unitId),
				holding(today),
				isNull(rosterEntries.removedOn),
				exceptRosterId === null ? undefined : ne(rosters.id, exceptRosterId)
			)
		);
}

/** Every roster below these paths, the newest first. */
export async function under(paths: string[], db: Db = read) {
	if (paths.length === 0) return [];
	return db
		.select({ roster: rosters, unitName: units.name, unitNameFolded: units.nameFolded })
		.from(rosters)
		.innerJoin(units, eq(units.id, rosters.unitId))
		.where(or(...paths.map((path) => like(units.path, `${path}%`))))
		.orderBy(desc(rosters.asOf), desc(rosters.id));
}

/** Rosters that ended before a day and still have a line with a name. */
export async function endedBefore(day: string, limit: number, db: Db = read): Promise<string[]> {
	const named = db
		.select({ id: rosterEntries.id })
		.from(rosterEntries)
		.where(and(eq(rosterEntries.rosterId, rosters.id), ne(rosterEntries.nameFolded, '')));
	const rows = await db
		.select({ id: rosters.id })
		.from(rosters)
		.where(and(lt(rosters.endsOn, day), exists(named)))
		.limit(limit);
	return rows.map(({ id }) => id);
}

export async function namesOf(ids: string[]): Promise<{ id: string; name: string }[]> {
	if (ids.length === 0) return [];
	return read.select({ id: rosters.id, name: rosters.name }).from(rosters).where(inArray(rosters.id, ids));
}
