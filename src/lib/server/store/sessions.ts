import { eq, lte } from 'drizzle-orm';
import { now } from '../clock';
import { read, schema, write, type Db } from '../db';

export type SessionKind = 'staff' | 'participant';

const table = (kind: SessionKind) => (kind === 'staff' ? schema.staffSessions : schema.participantSessions);

export async function find(kind: SessionKind, idHash: string) {
	const sessions = table(kind);
	const [row] = await read.select().from(sessions).where(eq(sessions.idHash, idHash)).limit(1);
	return row;
}

export async function add(kind: SessionKind, session: { idHash: string; userId: string; expiresAt: number }) {
	await write((tx) => tx.insert(table(kind)).values(session));
}

export async function extend(kind: SessionKind, idHash: string, expiresAt: number) {
	const sessions = table(kind);
	await write((tx) => tx.update(sessions).set({ expiresAt }).where(eq(sessions.idHash, idHash)));
}

export async function remove(kind: SessionKind, idHash: string) {
	const sessions = table(kind);
	await write((tx) => tx.delete(sessions).where(eq(sessions.idHash, idHash)));
}

/** Within the write that changed the account, when there is one. */
export async function removeAllOf(kind: SessionKind, userId: string, tx?: Db) {
	const sessions = table(kind);
	const remove = (db: Db) => db.delete(sessions).where(eq(sessions.userId, userId));
	await (tx ? remove(tx) : write(remove));
}

export async function removeExpired(kind: SessionKind) {
	const sessions = table(kind);
	await write((tx) => tx.delete(sessions).where(lte(sessions.expiresAt, now())));
}
