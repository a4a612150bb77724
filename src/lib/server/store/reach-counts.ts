import { sql } from 'drizzle-orm';
import { schema, type Db } from '../db';

const { reachCounts } = schema;

export type NewReachCount = Omit<typeof reachCounts.$inferInsert, 'persons'>;

/** One more person (người) reached for the first time in each of these period × kind × unit × group × day. */
export async function addPerson(tx: Db, rows: NewReachCount[]) {
	if (rows.length === 0) return;
	await tx
		.insert(reachCounts)
		.values(rows.map((row) => ({ ...row, persons: 1 })))
		.onConflictDoUpdate({
			target: [reachCounts.period, reachCounts.kind, reachCounts.unitId, reachCounts.audienceGroup, reachCounts.day],
			set: { persons: sql`${reachCounts.persons} + 1` }
		});
}
