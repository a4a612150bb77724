import { eq } from 'drizzle-orm';
import { schema, type Db } from '../db';

const { items, itemVersions } = schema;
const { stem, options, explanation, source } = itemVersions;

/** Items whose words are not folded yet, with the texts of their newest version. */
export async function unfolded(tx: Db, limit: number) {
	return tx
		.select({ id: items.id, stem, options, explanation, source })
		.from(items)
		.innerJoin(itemVersions, eq(itemVersions.id, items.currentVersionId))
		.where(eq(items.searchFolded, ''))
		.limit(limit);
}

export async function store(tx: Db, id: string, searchFolded: string) {
	await tx.update(items).set({ searchFolded }).where(eq(items.id, id));
}
