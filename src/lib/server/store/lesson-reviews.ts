import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import { read, schema, type Db } from '../db';

const { lessonReviews, lessonVersions, staff } = schema;

export async function add(tx: Db, row: typeof lessonReviews.$inferInsert) {
	await tx.insert(lessonReviews).values(row);
}

/** The lesson's way through review, oldest first, with the number of the version each act was about. */
export async function listOf(lessonId: string) {
	return read
		.select({
			id: lessonReviews.id,
			act: lessonReviews.act,
			at: lessonReviews.at,
			note: lessonReviews.note,
			version: lessonVersions.version,
			staffName: staff.name
		})
		.from(lessonReviews)
		.innerJoin(lessonVersions, eq(lessonVersions.id, lessonReviews.versionId))
		.leftJoin(staff, eq(staff.id, lessonReviews.staffId))
		.where(eq(lessonReviews.lessonId, lessonId))
		.orderBy(asc(lessonReviews.at), asc(lessonReviews.id));
}

/** The acts of these lessons, newest first. */
export async function actsOf(lessonIds: string[]) {
	if (lessonIds.length === 0) return [];
	const { lessonId, act, at, id } = lessonReviews;
	return read
		.select({ lessonId, act })
		.from(lessonReviews)
		.where(inArray(lessonId, lessonIds))
		.orderBy(desc(at), desc(id));
}

/** Whether anybody was ever asked to look at the lesson: from then on what they saw is kept. */
export async function everSubmitted(tx: Db, lessonId: string): Promise<boolean> {
	const [row] = await tx
		.select({ id: lessonReviews.id })
		.from(lessonReviews)
		.where(and(eq(lessonReviews.lessonId, lessonId), eq(lessonReviews.act, 'submit')))
		.limit(1);
	return row !== undefined;
}
