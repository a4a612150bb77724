import { and, count, desc, eq, getTableColumns, gt, inArray, isNull, like, or, sql } from 'drizzle-orm';
import { read, schema, type Db } from '../db';

const { lessonReviews, lessonVersions, staff } = schema;

export type LessonVersionRow = typeof lessonVersions.$inferSelect;

const { texts: _, ...head } = getTableColumns(lessonVersions);

export async function find(id: string, db: Db = read): Promise<LessonVersionRow | undefined> {
	const [row] = await db.select().from(lessonVersions).where(eq(lessonVersions.id, id)).limit(1);
	return row;
}

export async function findAll(ids: string[]): Promise<LessonVersionRow[]> {
	if (ids.length === 0) return [];
	return read.select().from(lessonVersions).where(inArray(lessonVersions.id, ids));
}

export async function findNumber(lessonId: string, version: number): Promise<LessonVersionRow | undefined> {
	const [row] = await read
		.select()
		.from(lessonVersions)
		.where(and(eq(lessonVersions.lessonId, lessonId), eq(lessonVersions.version, version)))
		.limit(1);
	return row;
}

/** The texts that readers have or had, newest first; what was shipped (it has no author) was never sent through review. */
export async function everPublic(lessonId: string) {
	const published = read
		.select({ id: lessonReviews.versionId })
		.from(lessonReviews)
		.where(and(eq(lessonReviews.lessonId, lessonId), eq(lessonReviews.act, 'publish')));
	return read
		.select({ texts: lessonVersions.texts })
		.from(lessonVersions)
		.where(
			and(
				eq(lessonVersions.lessonId, lessonId),
				or(isNull(lessonVersions.authorId), inArray(lessonVersions.id, published))
			)
		)
		.orderBy(desc(lessonVersions.version));
}

/** Without their texts, newest first, with who wrote each. */
export async function headsOf(lessonId: string) {
	return read
		.select({ ...head, authorName: staff.name })
		.from(lessonVersions)
		.leftJoin(staff, eq(staff.id, lessonVersions.authorId))
		.where(eq(lessonVersions.lessonId, lessonId))
		.orderBy(desc(lessonVersions.version));
}

/** Who wrote which version of these lessons. */
export async function authorsOf(lessonIds: string[]) {
	if (lessonIds.length === 0) return [];
	const { id, lessonId, version, authorId } = lessonVersions;
	return read
		.select({ id, lessonId, version, authorId })
		.from(lessonVersions)
		.where(inArray(lessonId, lessonIds))
		.orderBy(desc(lessonVersions.version));
}

/** Who wrote the versions after the published one (all versions where none is): none of them may publish. */
export async function authorsSince(tx: Db, lessonId: string, publishedVersionId: string | null): Promise<string[]> {
	const published = publishedVersionId === null ? undefined : await find(publishedVersionId, tx);
	const rows = await tx
		.select({ authorId: lessonVersions.authorId })
		.from(lessonVersions)
		.where(and(eq(lessonVersions.lessonId, lessonId), gt(lessonVersions.version, published?.version ?? 0)));
	return rows.flatMap(({ authorId }) => authorId ?? []);
}

/** How many versions of a lesson, whoever wrote them, hold this text: a reference to a file. */
export async function countHolding(tx: Db, lessonId: string, text: string): Promise<number> {
	const [row] = await tx
		.select({ n: count() })
		.from(lessonVersions)
		.where(and(eq(lessonVersions.lessonId, lessonId), like(sql`cast(${lessonVersions.texts} as text)`, `%${text}%`)));
	return row?.n ?? 0;
}

export async function insert(tx: Db, row: typeof lessonVersions.$inferInsert) {
	await tx.insert(lessonVersions).values(row);
}

/** Only for a draft that nobody but its author has worked with; any other edit is a new version. */
export async function rewrite(tx: Db, id: string, content: Partial<typeof lessonVersions.$inferInsert>) {
	await tx.update(lessonVersions).set(content).where(eq(lessonVersions.id, id));
}
