import { migrate, schema, write } from '$lib/server/db';
import * as revisions from '$lib/server/store/revisions';
import { getTableName } from 'drizzle-orm';
import { beforeAll } from 'vitest';

let used = false;

/**
 * Gives a test file an empty, migrated database, on the engine that the suite runs on. A worker keeps its modules and its database
 * from file to file (starting both anew took half of the suite's time), so what the file before left is taken out.
 */
export function freshDatabase() {
	beforeAll(async () => {
		await migrate();
		if (used) await empty();
		used = true;
	});
}

async function empty() {
	const tables = Object.values(schema).filter((table) => getTableName(table) !== 'revisions');
	await write(async (tx) => {
		// Children stand after their parents in the schema.
		for (const table of tables.reverse()) await tx.delete(table);
		// What is kept in memory goes by the revision, which must not come again.
		await revisions.bump(tx, revisions.TREE);
	});
}
