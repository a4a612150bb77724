import { asc, eq, inArray, sql } from 'drizzle-orm';
import type { AudienceGroup } from '../../domain/audience-group';
import type { FigureKind } from '../../domain/figure-count';
import { schema, type Db } from '../db';
import { newId } from '../id';
import { inChunks } from './chunks';

const { figureCounts, figureDeltas } = schema;

/** A change of a unit's own count on a local day. */
export interface FigureDelta {
	unitId: string;
	audienceGroup: AudienceGroup;
	period: string;
	kind: FigureKind;
	day: string;
	n: number;
}

/** Takes effect at once: reading adds up what is folded and what is not. */
export async function add(tx: Db, deltas: FigureDelta[], now: number) {
	for (const chunk of inChunks(deltas))
		await tx.insert(figureDeltas).values(chunk.map((delta) => ({ id: newId(now), ...delta })));
}

/** Takes the oldest changes out, to be folded in the same write. */
export async function takeDeltas(tx: Db, limit: number): Promise<FigureDelta[]> {
	const oldest = tx.select({ id: figureDeltas.id }).from(figureDeltas).orderBy(asc(figureDeltas.id)).limit(limit);
	return tx.delete(figureDeltas).where(inArray(figureDeltas.id, oldest)).returning();
}

export type FigureCount = typeof figureCounts.$inferSelect;

/** Adds to counts of units with all below them; in one order everywhere, so that two folds at once wait instead of locking each other out. */
export async function addTo(tx: Db, counts: FigureCount[]) {
	const key = (one: FigureCount) => [one.unitId, one.period, one.kind, one.bucket, one.audienceGroup].join(' ');
	const sorted = [...counts].sort((a, b) => (key(a) < key(b) ? -1 : 1));
	for (const chunk of inChunks(sorted)) {
		await tx
			.insert(figureCounts)
			.values(chunk)
			.onConflictDoUpdate({
				target: [
					figureCounts.unitId,
					figureCounts.period,
					figureCounts.kind,
					figureCounts.bucket,
					figureCounts.audienceGroup
				],
				set: { n: sql`${figureCounts.n} + excluded.n` }
			});
	}
}

export async function listOf(tx: Db, unitId: string): Promise<FigureCount[]> {
	return tx.select().from(figureCounts).where(eq(figureCounts.unitId, unitId));
}

/** Before everything is counted again. */
export async function clear(tx: Db) {
	await tx.delete(figureDeltas);
	await tx.delete(figureCounts);
}
