import { and, desc, eq, getTableColumns, max } from 'drizzle-orm';
import type { Locale } from '../../domain/locale';
import type { LessonTexts } from '../../domain/lesson';
import { forUpdate, read, schema, type Db } from '../db';

const { lessons, lessonTexts, units } = schema;

export type LessonRow = typeof lessons.$inferSelect;

const withUnit = { ...getTableColumns(lessons), unitPath: units.path, unitName: units.name };

/** Whatever its status; a shipped lesson has no unit. */
export async function find(id: string, db: Db = read) {
	const [row] = await db
		.select(withUnit)
		.from(lessons)
		.leftJoin(units, eq(units.id, lessons.unitId))
		.where(eq(lessons.id, id))
		.limit(1);
	return row;
}

/** Until the end of this write nobody else changes the lesson, its versions or its files. */
export async function lock(tx: Db, id: string) {
	await forUpdate(tx.select({ id: lessons.id }).from(lessons).where(eq(lessons.id, id)));
}

/** Every lesson there is with the title its readers see (null before it is published), newest change first. */
export async function list({ status }: { status?: LessonRow['status'] } = {}) {
	return read
		.select({ ...withUnit, publishedTitle: lessonTexts.title, publishedSummary: lessonTexts.summary })
		.from(lessons)
		.leftJoin(units, eq(units.id, lessons.unitId))
		.leftJoin(lessonTexts, and(eq(lessonTexts.lessonId, lessons.id), eq(lessonTexts.locale, 'vi')))
		.where(status && eq(lessons.status, status))
		.orderBy(desc(lessons.updatedAt), desc(lessons.id));
}

/** What readers have, in each language. */
export async function publishedTexts(lessonId: string, db: Db = read): Promise<Partial<LessonTexts>> {
	const rows = await db.select().from(lessonTexts).where(eq(lessonTexts.lessonId, lessonId));
	return Object.fromEntries(
		rows.map(({ locale, title, summary, markdown, checks }) => [locale, { title, summary, markdown, checks }])
	);
}

export async function slugs(db: Db = read): Promise<Set<string>> {
	return new Set((await db.select({ slug: lessons.slug }).from(lessons)).map(({ slug }) => slug));
}

/** Where a lesson stands that comes after all others. */
export async function nextPosition(tx: Db): Promise<number> {
	const [row] = await tx.select({ last: max(lessons.position) }).from(lessons);
	return (row?.last ?? 0) + 1;
}

/** False, and nothing is kept, when the address belongs to another lesson. */
export async function insert(tx: Db, row: typeof lessons.$inferInsert): Promise<boolean> {
	const added = await tx
		.insert(lessons)
		.values(row)
		.onConflictDoNothing({ target: lessons.slug })
		.returning({ id: lessons.id });
	return added.length === 1;
}

/** False, and nothing is changed, when the lesson was changed since `expected.updatedAt`. */
export async function update(
	tx: Db,
	expected: Pick<LessonRow, 'id' | 'updatedAt'>,
	change: Partial<typeof lessons.$inferInsert>
): Promise<boolean> {
	const changed = await tx
		.update(lessons)
		.set(change)
		.where(and(eq(lessons.id, expected.id), eq(lessons.updatedAt, expected.updatedAt)))
		.returning({ id: lessons.id });
	return changed.length === 1;
}

/** From now on readers have these texts; a language that is not among them has none any more. */
export async function publishTexts(tx: Db, lessonId: string, texts: LessonTexts) {
	await tx.delete(lessonTexts).where(eq(lessonTexts.lessonId, lessonId));
	const sides = Object.entries(texts).flatMap(([locale, text]) =>
		text ? [{ locale: locale as Locale, ...text }] : []
	);
	await tx.insert(lessonTexts).values(sides.map((side) => ({ lessonId, ...side })));
}
