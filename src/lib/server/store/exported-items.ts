import { and, asc, eq, inArray, like, or } from 'drizzle-orm';
import type { FoundPicture } from '../../domain/found-question';
import { read, schema } from '../db';

const { itemPictures, items, itemVersions, units } = schema;

export type ExportedItemRow = Awaited<ReturnType<typeof newestOf>>[number];

/** The newest versions of those that lie under one of the paths, in the order of their ids. */
export async function newestOf(ids: string[], paths: string[]) {
	if (ids.length === 0 || paths.length === 0) return [];
	return read
		.select({
			id: items.id,
			status: items.status,
			unitId: items.unitId,
			version: itemVersions.version,
			kind: itemVersions.kind,
			stem: itemVersions.stem,
			options: itemVersions.options,
			key: itemVersions.key,
			explanation: itemVersions.explanation,
			source: itemVersions.source,
			topic: itemVersions.topic,
			difficulty: itemVersions.difficulty,
			audiences: itemVersions.audiences
		})
		.from(items)
		.innerJoin(units, eq(units.id, items.unitId))
		.innerJoin(itemVersions, eq(itemVersions.id, items.currentVersionId))
		.where(and(inArray(items.id, ids), or(...paths.map((path) => like(units.path, `${path}%`)))))
		.orderBy(asc(items.id));
}

/** With their bytes, in the order of their ids. */
export async function picturesOf(ids: string[]): Promise<FoundPicture[]> {
	const { id, alt, bytes } = itemPictures;
	const rows = await read.select({ id, alt, bytes }).from(itemPictures).where(inArray(id, ids)).orderBy(asc(id));
	return rows.map((row) => ({ id: row.id, name: row.id, alt: row.alt, bytes: new Uint8Array(row.bytes) }));
}
