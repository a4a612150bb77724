import { asc, eq, inArray, isNull, like, or, sql } from 'drizzle-orm';
import { forUpdate, read, schema, type Db } from '../db';
import { inChunks } from './chunks';
import * as revisions from './revisions';

const { units } = schema;

export type UnitRow = typeof units.$inferSelect;

export async function find(id: string, db: Db = read): Promise<UnitRow | undefined> {
	const [row] = await db.select().from(units).where(eq(units.id, id)).limit(1);
	return row;
}

export async function findAll(ids: string[], db: Db = read): Promise<UnitRow[]> {
	if (ids.length === 0) return [];
	return db.select().from(units).where(inArray(units.id, ids));
}

export async function findByCode(code: string, db: Db = read): Promise<UnitRow | undefined> {
	const [row] = await db.select().from(units).where(eq(units.code, code)).limit(1);
	return row;
}

/** The unit at the top of the tree; undefined before the installation is set up. */
export async function root(db: Db = read): Promise<UnitRow | undefined> {
	const [row] = await db.select().from(units).orderBy(asc(units.path)).limit(1);
	return row;
}

export async function pathsOf(tx: Db, ids: string[]): Promise<Map<string, string>> {
	const rows =
		ids.length === 0
			? []
			: await tx.select({ id: units.id, path: units.path }).from(units).where(inArray(units.id, ids));
	return new Map(rows.map(({ id, path }) => [id, path]));
}

/** Every unit, parents before their children. */
export async function list(db: Db = read): Promise<UnitRow[]> {
	return db.select().from(units).orderBy(asc(units.path));
}

/** The subtrees below these paths, each root included. */
export async function listUnder(paths: string[]): Promise<UnitRow[]> {
	if (paths.length === 0) return [];
	return read
		.select()
		.from(units)
		.where(or(...paths.map((path) => like(units.path, `${path}%`))))
		.orderBy(asc(units.path));
}

export async function insert(tx: Db, row: typeof units.$inferInsert) {
	await tx.insert(units).values(row);
	await revisions.bump(tx, revisions.TREE);
}

/** Parents before their children. */
export async function insertAll(tx: Db, rows: (typeof units.$inferInsert)[]) {
	for (const chunk of inChunks(rows)) await tx.insert(units).values(chunk);
	await revisions.bump(tx, revisions.TREE);
}

export async function update(tx: Db, id: string, change: Partial<typeof units.$inferInsert>) {
	await tx.update(units).set(change).where(eq(units.id, id));
	await revisions.bump(tx, revisions.TREE);
}

export async function childrenOf(parentId: string, db: Db = read): Promise<UnitRow[]> {
	return db.select().from(units).where(eq(units.parentId, parentId)).orderBy(asc(units.path));
}

/** Until this write ends nobody else changes the shape of the tree: two moves at once could close a ring. */
export async function lockTree(tx: Db) {
	await forUpdate(tx.select({ id: units.id }).from(units).where(isNull(units.parentId)));
}

/** Gives a whole subtree its new place: every path that began with `from` begins with `to`. */
export async function movePaths(tx: Db, from: string, to: string) {
	await tx
		.update(units)
		.set({ path: sql`${to} || substr(${units.path}, ${from.length + 1})` })
		.where(like(units.path, `${from}%`));
	await revisions.bump(tx, revisions.TREE);
}
