import { eq, sql } from 'drizzle-orm';
import { read, schema, type Db } from '../db';

const { revisions } = schema;

/** The unit tree with its headcounts: changed by every write to either. */
export const TREE = 'tree';

/** 0 before the first change. */
export async function current(name: string, db: Db = read): Promise<number> {
	const [row] = await db.select({ n: revisions.n }).from(revisions).where(eq(revisions.name, name)).limit(1);
	return row?.n ?? 0;
}

export async function bump(tx: Db, name: string) {
	await tx
		.insert(revisions)
		.values({ name, n: 1 })
		.onConflictDoUpdate({ target: revisions.name, set: { n: sql`${revisions.n} + 1` } });
}
