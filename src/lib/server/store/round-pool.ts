import { and, asc, eq, inArray, isNotNull, ne, or, like, sql } from 'drizzle-orm';
import { read, schema, type Db } from '../db';
import { inChunks } from './chunks';

const { items, itemVersions, roundPool, units } = schema;

const approved = {
	itemId: items.id,
	versionId: itemVersions.id,
	topic: itemVersions.topic,
	difficulty: itemVersions.difficulty,
	audiences: itemVersions.audiences,
	kind: itemVersions.kind,
	stem: itemVersions.stem,
	options: itemVersions.options
};

/** Whose items a unit may use: its own, those above and below it in the tree, and the shipped ones. */
export const usableBy = (unitPath: string) =>
	or(isNotNull(items.shippedId), like(units.path, `${unitPath}%`), sql`${unitPath} like ${units.path} || '%'`);

/** The approved version of every item that a contest of this unit may draw from: not those that are kept for practice. */
export async function approvedFor(unitPath: string, db: Db = read) {
	return db
		.select(approved)
		.from(items)
		.innerJoin(itemVersions, eq(itemVersions.id, items.approvedVersionId))
		.innerJoin(units, eq(units.id, items.unitId))
		.where(and(ne(items.status, 'retired'), ne(items.use, 'practice'), usableBy(unitPath)))
		.orderBy(asc(itemVersions.topic), asc(itemVersions.difficulty), asc(items.id));
}

export type ApprovedItem = Awaited<ReturnType<typeof approvedFor>>[number];

/** The frozen pool of a round with what a draw needs to know of each item. */
export async function frozenOf(roundId: string, db: Db = read): Promise<ApprovedItem[]> {
	return db
		.select(approved)
		.from(roundPool)
		.innerJoin(itemVersions, eq(itemVersions.id, roundPool.versionId))
		.innerJoin(items, eq(items.id, itemVersions.itemId))
		.where(eq(roundPool.roundId, roundId));
}

export async function freeze(tx: Db, rows: (typeof roundPool.$inferInsert)[]) {
	for (const chunk of inChunks(rows)) await tx.insert(roundPool).values(chunk);
}

export async function clear(tx: Db, roundIds: string[]) {
	await tx.delete(roundPool).where(inArray(roundPool.roundId, roundIds));
}

/** Everything of these versions, the key too. */
export async function versions(ids: string[], db: Db = read) {
	return db.select().from(itemVersions).where(inArray(itemVersions.id, ids));
}

/** A version of the round's pool with everything of it; undefined when the round does not draw from it. */
export async function versionIn(roundId: string, versionId: string) {
	const [row] = await read
		.select({ version: itemVersions })
		.from(roundPool)
		.innerJoin(itemVersions, eq(itemVersions.id, roundPool.versionId))
		.where(and(eq(roundPool.roundId, roundId), eq(roundPool.versionId, versionId)))
		.limit(1);
	return row?.version;
}

/** Every version of a round's pool with everything of it, the key too. */
export async function versionsIn(roundId: string) {
	const rows = await read
		.select({ version: itemVersions })
		.from(roundPool)
		.innerJoin(itemVersions, eq(itemVersions.id, roundPool.versionId))
		.where(eq(roundPool.roundId, roundId));
	return rows.map(({ version }) => version);
}
