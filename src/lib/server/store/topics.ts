import { asc } from 'drizzle-orm';
import { read, schema, type Db } from '../db';

const { topics } = schema;

export type TopicRow = typeof topics.$inferSelect;

export async function list(db: Db = read): Promise<TopicRow[]> {
	return db.select().from(topics).orderBy(asc(topics.position), asc(topics.code));
}
