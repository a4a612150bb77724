import { and, desc, eq, inArray } from 'drizzle-orm';
import type { AnnualFigures } from '../../domain/annual-result';
import { read, schema, type Db } from '../db';

const { annualResults, units } = schema;

type Row = typeof annualResults.$inferSelect;
export type AnnualRow = Omit<Row, 'figures'> & { figures: AnnualFigures };

const typed = (row: Row): AnnualRow => ({ ...row, figures: row.figures as AnnualFigures });

export async function find(unitId: string, year: string, db: Db = read): Promise<AnnualRow | undefined> {
	const where = and(eq(annualResults.unitId, unitId), eq(annualResults.year, year));
	const [row] = await db.select().from(annualResults).where(where).limit(1);
	return row && typed(row);
}

/** What a unit has published, the newest year first. */
export async function ofUnit(unitId: string): Promise<AnnualRow[]> {
	const rows = await read
		.select()
		.from(annualResults)
		.where(eq(annualResults.unitId, unitId))
		.orderBy(desc(annualResults.year));
	return rows.map(typed);
}

/** What these units have published of one year. */
export async function ofUnits(unitIds: string[], year: string): Promise<AnnualRow[]> {
	if (unitIds.length === 0) return [];
	const where = and(inArray(annualResults.unitId, unitIds), eq(annualResults.year, year));
	return (await read.select().from(annualResults).where(where)).map(typed);
}

/** Everything published, without the figures: the newest year first, units from the top of the tree down. */
export async function list(limit: number) {
	return read
		.select({
			unitCode: units.code,
			unitName: units.name,
			year: annualResults.year,
			asOf: annualResults.asOf,
			publishedAt: annualResults.publishedAt
		})
		.from(annualResults)
		.innerJoin(units, eq(units.id, annualResults.unitId))
		.orderBy(desc(annualResults.year), units.path)
		.limit(limit);
}

type NewRow = Omit<typeof annualResults.$inferInsert, 'figures'> & { figures: AnnualFigures };

/** False when somebody published or withdrew meanwhile; `replaces` is when the row that is replaced was published, null = there is none. */
export async function put(tx: Db, row: NewRow, replaces: number | null): Promise<boolean> {
	if (replaces === null) {
		const added = await tx.insert(annualResults).values(row).onConflictDoNothing().returning();
		return added.length > 0;
	}
	const { unitId, year, ...set } = row;
	const changed = await tx
		.update(annualResults)
		.set(set)
		.where(standing(unitId, year, replaces))
		.returning();
	return changed.length > 0;
}

/** False when it is not as it was. */
export async function remove(tx: Db, unitId: string, year: string, publishedAt: number): Promise<boolean> {
	const gone = await tx
		.delete(annualResults)
		.where(standing(unitId, year, publishedAt))
		.returning({ unitId: annualResults.unitId });
	return gone.length > 0;
}

const standing = (unitId: string, year: string, publishedAt: number) =>
	and(eq(annualResults.unitId, unitId), eq(annualResults.year, year), eq(annualResults.publishedAt, publishedAt));
