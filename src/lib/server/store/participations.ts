import { and, eq } from 'drizzle-orm';
import type { ReachKind } from '../../domain/participation';
import { read, schema, type Db } from '../db';

const { participations } = schema;

export type NewParticipation = typeof participations.$inferInsert;

/** Adds those that are a person's first of their kind in their period, and gives back just these. */
export async function addFirst(tx: Db, rows: NewParticipation[]): Promise<{ period: string; kind: ReachKind }[]> {
	return tx
		.insert(participations)
		.values(rows)
		.onConflictDoNothing()
		.returning({ period: participations.period, kind: participations.kind });
}

export async function listOf(participantId: string, db: Db = read) {
	return db
		.select()
		.from(participations)
		.where(and(eq(participations.participantId, participantId)));
}
