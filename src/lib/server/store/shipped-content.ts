import { asc, eq, isNotNull } from 'drizzle-orm';
import type { Locale } from '../../domain/locale';
import type { LessonText } from '../../domain/lesson';
import { insertMany, schema, type Db } from '../db';

const { topics, items, itemVersions, lessons, lessonTexts } = schema;

type ItemRow = typeof items.$inferSelect;
type ItemVersionRow = typeof itemVersions.$inferSelect;
type LessonRow = typeof lessons.$inferSelect;

export async function putTopic(tx: Db, row: typeof topics.$inferInsert) {
	const { nameVi, nameEn, position } = row;
	await tx.insert(topics).values(row).onConflictDoUpdate({ target: topics.code, set: { nameVi, nameEn, position } });
}

/** The ids, as in the shipped files, of the items that are there. */
export async function itemIds(tx: Db): Promise<Set<string | null>> {
	const rows = await tx.select({ shippedId: items.shippedId }).from(items).where(isNotNull(items.shippedId));
	return new Set(rows.map(({ shippedId }) => shippedId));
}

/** In whose bank the shipped items are; null when none is there. */
export async function unitOfItems(tx: Db): Promise<string | null> {
	const [row] = await tx
		.select({ unitId: items.unitId })
		.from(items)
		.where(isNotNull(items.shippedId))
		.orderBy(asc(items.createdAt), asc(items.id))
		.limit(1);
	return row?.unitId ?? null;
}

export async function insertItems(tx: Db, rows: { item: ItemRow; version: ItemVersionRow }[]) {
	if (rows.length === 0) return;
	const itemRows = rows.map(({ item }) => item);
	const versionRows = rows.map(({ version }) => version);
	await insertMany(tx, items, itemRows);
	await insertMany(tx, itemVersions, versionRows);
}

/** Every lesson with its id, address and whether staff have taken it over. */
export async function lessonRows(tx: Db): Promise<LessonRow[]> {
	return tx.select().from(lessons).orderBy(asc(lessons.id));
}

/** The published texts of the shipped lessons, in each language. */
export async function lessonTextRows(tx: Db) {
	const rows = await tx
		.select({ text: lessonTexts })
		.from(lessonTexts)
		.orderBy(asc(lessonTexts.lessonId), asc(lessonTexts.locale));
	return rows.map(({ text }) => text);
}

export async function insertLesson(tx: Db, row: typeof lessons.$inferInsert) {
	await tx.insert(lessons).values(row);
}

export async function updateLesson(tx: Db, id: string, change: Partial<typeof lessons.$inferInsert>) {
	await tx.update(lessons).set(change).where(eq(lessons.id, id));
}

export async function putLessonText(tx: Db, lessonId: string, locale: Locale, text: LessonText) {
	const { title, summary, markdown, checks } = text;
	await tx
		.insert(lessonTexts)
		.values({ lessonId, locale, title, summary, markdown, checks })
		.onConflictDoUpdate({
			target: [lessonTexts.lessonId, lessonTexts.locale],
			set: { title, summary, markdown, checks }
		});
}
