import type { Db } from '../db';
import { schema } from '../db';
import { newId } from '../id';

export interface AuditEntry {
	/** null: the program itself. */
	actorId: string | null;
	act: string;
	objectKind: string;
	objectId: string;
	before?: unknown;
	after?: unknown;
}

/** Written in the same transaction as the act it tells of. */
export async function add(tx: Db, now: number, entry: AuditEntry) {
	await tx.insert(schema.auditLog).values({ id: newId(now), at: now, ...entry });
}
