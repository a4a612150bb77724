import { and, eq, inArray } from 'drizzle-orm';
import type { ReachKind } from '../../domain/participation';
import { read, schema, type Db } from '../db';

const { participations } = schema;

export type ParticipationRow = typeof participations.$inferSelect;
export type NewParticipation = typeof participations.$inferInsert;

/** Adds those that are a person's first of their kind in their period, and gives back just these. */
export async function addFirst(tx: Db, rows: NewParticipation[]): Promise<{ period: string; kind: ReachKind }[]> {
	if (rows.length === 0) return [];
	return tx
		.insert(participations)
		.values(rows)
		.onConflictDoNothing()
		.returning({ period: participations.period, kind: participations.kind });
}

export async function listOf(participantId: string, db: Db = read) {
	return db.select().from(participations).where(eq(participations.participantId, participantId));
}

export async function listOfAll(tx: Db, participantIds: string[]): Promise<ParticipationRow[]> {
	return tx.select().from(participations).where(inArray(participations.participantId, participantIds));
}

/** Before everything is counted again. */
export async function clear(tx: Db) {
	await tx.delete(participations);
}

export async function removeRows(tx: Db, rows: ParticipationRow[]) {
	for (const { participantId, period, kind } of rows) {
		const key = and(
			eq(participations.participantId, participantId),
			eq(participations.period, period),
			eq(participations.kind, kind)
		);
		await tx.delete(participations).where(key);
	}
}
