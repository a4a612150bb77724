import { and, asc, desc, eq, gt, gte, isNotNull, like, lt, sql } from 'drizzle-orm';
import { auditHash, type AuditEntry } from '../../domain/audit-entry';
import { CHAIN_START } from '../../domain/hash-chain';
import { read, schema, type Db } from '../db';
import { newId } from '../id';

export type { AuditEntry } from '../../domain/audit-entry';

const { auditLog, chainHeads, staff } = schema;
const NAME = 'audit';

/** Written in the same transaction as the act it tells of, and chained to the entry before it. Gives its number. */
export async function add(tx: Db, now: number, entry: AuditEntry): Promise<number> {
	const { seq, previous } = await takeTurn(tx);
	const hash = auditHash(previous, { ...entry, seq, at: now });
	await tx.insert(auditLog).values({ id: newId(now), seq, hash, at: now, ...entry });
	await tx.update(chainHeads).set({ hash }).where(eq(chainHeads.name, NAME));
	return seq;
}

/** The next number, and the hash it follows. The row stays locked until the write ends: entries of other processes wait for it. */
async function takeTurn(tx: Db): Promise<{ seq: number; previous: string }> {
	const [head] = await tx
		.insert(chainHeads)
		.values({ name: NAME, seq: 1, hash: CHAIN_START })
		.onConflictDoUpdate({ target: chainHeads.name, set: { seq: sql`${chainHeads.seq} + 1` } })
		.returning();
	return { seq: head!.seq, previous: head!.hash };
}

/** A stretch of the log in the order of its chain. */
export async function chainFrom(afterSeq: number, limit: number) {
	return read.select().from(auditLog).where(gt(auditLog.seq, afterSeq)).orderBy(asc(auditLog.seq)).limit(limit);
}

/** Where the chain ends; null before the first entry. */
export async function head(db: Db = read): Promise<{ seq: number; hash: string } | null> {
	const [row] = await db.select().from(chainHeads).where(eq(chainHeads.name, NAME)).limit(1);
	return row ? { seq: row.seq, hash: row.hash } : null;
}

export interface AuditFilter {
	actorId: string | null;
	/** Without what the program did by itself. */
	peopleOnly: boolean;
	/** 'contest.publish', or 'contest' for every act of that area. */
	act: string | null;
	object: { kind: string; id: string } | null;
	/** First instant; and the first one that is too late. */
	from: number | null;
	until: number | null;
}

function matching({ actorId, peopleOnly, act, object, from, until }: AuditFilter) {
	return and(
		actorId === null ? undefined : eq(auditLog.actorId, actorId),
		peopleOnly ? isNotNull(auditLog.actorId) : undefined,
		act === null ? undefined : act.includes('.') ? eq(auditLog.act, act) : like(auditLog.act, `${act}.%`),
		object === null ? undefined : and(eq(auditLog.objectKind, object.kind), eq(auditLog.objectId, object.id)),
		from === null ? undefined : gte(auditLog.at, from),
		until === null ? undefined : lt(auditLog.at, until)
	);
}

/** The newest entries before number `beforeSeq`, with who did it. */
export async function page(filter: AuditFilter, beforeSeq: number | null, limit: number) {
	return read
		.select({ entry: auditLog, actorName: staff.name })
		.from(auditLog)
		.leftJoin(staff, eq(staff.id, auditLog.actorId))
		.where(and(matching(filter), beforeSeq === null ? undefined : lt(auditLog.seq, beforeSeq)))
		.orderBy(desc(auditLog.seq))
		.limit(limit);
}
