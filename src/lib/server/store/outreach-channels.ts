import { asc, eq } from 'drizzle-orm';
import type { OutreachChannel } from '../../domain/outreach-channel';
import { read, schema, type Db } from '../db';

const { outreachChannels } = schema;

export type ChannelRow = typeof outreachChannels.$inferSelect;

/** Hidden ones too: earlier activities still bear them. */
export async function list(db: Db = read): Promise<ChannelRow[]> {
	return db.select().from(outreachChannels).orderBy(asc(outreachChannels.position), asc(outreachChannels.code));
}

export async function find(code: string, db: Db = read): Promise<ChannelRow | undefined> {
	const [row] = await db.select().from(outreachChannels).where(eq(outreachChannels.code, code)).limit(1);
	return row;
}

/** Leaves a channel as it is that is there already: it may have been renamed or hidden. */
export async function putFirst(tx: Db, row: OutreachChannel & { position: number }) {
	await tx.insert(outreachChannels).values(row).onConflictDoNothing();
}

export async function insert(tx: Db, row: typeof outreachChannels.$inferInsert) {
	await tx.insert(outreachChannels).values(row);
}

export async function update(tx: Db, code: string, change: Partial<typeof outreachChannels.$inferInsert>) {
	await tx.update(outreachChannels).set(change).where(eq(outreachChannels.code, code));
}
