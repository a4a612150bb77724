import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { read, schema, type Db } from '../db';
import { inChunks } from './chunks';

const { itemPictures } = schema;

export type ItemPictureRow = typeof itemPictures.$inferSelect;
/** What is known of a picture without reading it. */
export type ItemPictureHead = Omit<ItemPictureRow, 'bytes'>;

const { id, unitId, importId, mediaType, size, width, height, sha256, alt, addedBy, addedAt } = itemPictures;
const head = { id, unitId, importId, mediaType, size, width, height, sha256, alt, addedBy, addedAt };

export async function insert(tx: Db, row: typeof itemPictures.$inferInsert) {
	await tx.insert(itemPictures).values(row);
}

/** The picture with its bytes. */
export async function find(pictureId: string, db: Db = read): Promise<ItemPictureRow | undefined> {
	const [row] = await db.select().from(itemPictures).where(eq(id, pictureId)).limit(1);
	return row;
}

/** Of those that are there, in the order of their ids. */
export async function headsOf(ids: string[], db: Db = read): Promise<ItemPictureHead[]> {
	const heads: ItemPictureHead[] = [];
	for (const some of inChunks([...new Set(ids)].sort())) {
		heads.push(...(await db.select(head).from(itemPictures).where(inArray(id, some)).orderBy(asc(id))));
	}
	return heads;
}

/** Pictures of a bank with the same bytes, the oldest first; those of an import that is not confirmed are left out: they may go with it. */
export async function findSame(ofUnit: string, digest: string, db: Db = read): Promise<ItemPictureHead[]> {
	return db
		.select(head)
		.from(itemPictures)
		.where(and(eq(unitId, ofUnit), eq(sha256, digest), isNull(importId)))
		.orderBy(asc(id));
}

/** All of an import that are not settled. */
export async function removeOfImport(tx: Db, ofImport: string) {
	await tx.delete(itemPictures).where(eq(importId, ofImport));
}

/** From now on those of this import are the bank's, and no longer go with it. */
export async function settle(tx: Db, ofImport: string, ids: string[]) {
	for (const some of inChunks(ids)) {
		await tx
			.update(itemPictures)
			.set({ importId: null })
			.where(and(eq(importId, ofImport), inArray(id, some)));
	}
}
