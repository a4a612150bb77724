import { eq } from 'drizzle-orm';
import { schema, type Db } from '../db';

const { topics, items, itemVersions, lessons, lessonTexts } = schema;

export async function putTopic(tx: Db, row: typeof topics.$inferInsert) {
	const { nameVi, nameEn, position } = row;
	await tx.insert(topics).values(row).onConflictDoUpdate({ target: topics.code, set: { nameVi, nameEn, position } });
}

export async function hasItem(tx: Db, shippedId: string): Promise<boolean> {
	const [row] = await tx.select({ id: items.id }).from(items).where(eq(items.shippedId, shippedId)).limit(1);
	return row !== undefined;
}

export async function insertItem(tx: Db, item: typeof items.$inferInsert, version: typeof itemVersions.$inferInsert) {
	await tx.insert(items).values(item);
	await tx.insert(itemVersions).values(version);
}

export async function putLesson(tx: Db, row: typeof lessons.$inferInsert) {
	const { id: _, ...set } = row;
	await tx.insert(lessons).values(row).onConflictDoUpdate({ target: lessons.id, set });
}

export async function putLessonText(tx: Db, row: typeof lessonTexts.$inferInsert) {
	const { title, summary, markdown, checks } = row;
	await tx
		.insert(lessonTexts)
		.values(row)
		.onConflictDoUpdate({
			target: [lessonTexts.lessonId, lessonTexts.locale],
			set: { title, summary, markdown, checks }
		});
}
