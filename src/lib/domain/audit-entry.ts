import { chained } from './hash-chain';

/** One line of the audit log: who did what to what, when, with what stood before and after. */
export interface AuditEntry {
	/** null: the program itself. */
	actorId: string | null;
	act: string;
	objectKind: string;
	objectId: string;
	before?: unknown;
	after?: unknown;
}

/** Hash of an entry in the log's chain; `seq` counts from 1 without gaps. What is absent and what is null read back the same. */
export function auditHash(previous: string, entry: AuditEntry & { seq: number; at: number }): string {
	const { seq, at, actorId, act, objectKind, objectId, before = null, after = null } = entry;
	return chained(previous, { seq, at, actorId, act, objectKind, objectId, before, after });
}
