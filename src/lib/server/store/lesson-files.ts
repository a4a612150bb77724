import { and, asc, eq } from 'drizzle-orm';
import { read, schema, type Db } from '../db';

const { lessonFiles } = schema;

export type LessonFileRow = typeof lessonFiles.$inferSelect;
/** What is known of a file without reading it. */
export type LessonFileHead = Omit<LessonFileRow, 'bytes'>;

const { id, lessonId, kind, name, mediaType, size, width, height, sha256, addedBy, addedAt } = lessonFiles;
const head = { id, lessonId, kind, name, mediaType, size, width, height, sha256, addedBy, addedAt };

/** False when the lesson has a file with the same bytes already. */
export async function insert(tx: Db, row: typeof lessonFiles.$inferInsert): Promise<boolean> {
	const added = await tx
		.insert(lessonFiles)
		.values(row)
		.onConflictDoNothing({ target: [lessonId, sha256] })
		.returning({ id });
	return added.length > 0;
}

/** The file with its bytes. */
export async function find(fileId: string): Promise<LessonFileRow | undefined> {
	const [row] = await read.select().from(lessonFiles).where(eq(id, fileId)).limit(1);
	return row;
}

export async function findSame(ofLesson: string, digest: string, db: Db = read): Promise<LessonFileHead | undefined> {
	const [row] = await db
		.select(head)
		.from(lessonFiles)
		.where(and(eq(lessonId, ofLesson), eq(sha256, digest)))
		.limit(1);
	return row;
}

/** In the order in which they were added. */
export async function listOf(ofLesson: string, db: Db = read): Promise<LessonFileHead[]> {
	return db.select(head).from(lessonFiles).where(eq(lessonId, ofLesson)).orderBy(asc(addedAt), asc(id));
}

export async function remove(tx: Db, ofLesson: string, fileId: string) {
	await tx.delete(lessonFiles).where(and(eq(lessonId, ofLesson), eq(id, fileId)));
}
