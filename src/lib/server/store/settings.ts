import { eq } from 'drizzle-orm';
import { read, schema, type Db } from '../db';

const { settings } = schema;

export async function get<T>(key: string, db: Db = read): Promise<T | null> {
	const [row] = await db.select().from(settings).where(eq(settings.key, key)).limit(1);
	return (row?.value as T) ?? null;
}

export async function put(tx: Db, key: string, value: unknown) {
	await tx.insert(settings).values({ key, value }).onConflictDoUpdate({ target: settings.key, set: { value } });
}

/** Leaves what is there. */
export async function putFirst(tx: Db, key: string, value: unknown) {
	await tx.insert(settings).values({ key, value }).onConflictDoNothing();
}

export async function remove(tx: Db, key: string) {
	await tx.delete(settings).where(eq(settings.key, key));
}
