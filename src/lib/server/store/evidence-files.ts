import { and, asc, eq, inArray } from 'drizzle-orm';
import { read, schema, type Db } from '../db';

const { evidenceFiles } = schema;

export type EvidenceFileRow = typeof evidenceFiles.$inferSelect;
export type EvidenceOwner = EvidenceFileRow['ownerKind'];
/** What is known of a file without reading it. */
export type EvidenceFileHead = Omit<EvidenceFileRow, 'bytes'>;

const { id, ownerKind, ownerId, name, mediaType, size, sha256, addedBy, addedAt } = evidenceFiles;
const head = { id, ownerKind, ownerId, name, mediaType, size, sha256, addedBy, addedAt };

export async function insert(tx: Db, row: typeof evidenceFiles.$inferInsert) {
	await tx.insert(evidenceFiles).values(row);
}

/** The file with its bytes. */
export async function find(fileId: string): Promise<EvidenceFileRow | undefined> {
	const [row] = await read.select().from(evidenceFiles).where(eq(id, fileId)).limit(1);
	return row;
}

/** The files of these activities or records, in the order in which they were added. */
export async function listOf(kind: EvidenceOwner, ownerIds: string[], db: Db = read): Promise<EvidenceFileHead[]> {
	if (ownerIds.length === 0) return [];
	return db
		.select(head)
		.from(evidenceFiles)
		.where(and(eq(ownerKind, kind), inArray(ownerId, ownerIds)))
		.orderBy(asc(addedAt), asc(id));
}

/** Those that bear the same bytes as one of these, by SHA-256. */
export async function listSame(kind: EvidenceOwner, digests: string[], db: Db = read): Promise<EvidenceFileHead[]> {
	if (digests.length === 0) return [];
	return db
		.select(head)
		.from(evidenceFiles)
		.where(and(eq(ownerKind, kind), inArray(sha256, digests)))
		.orderBy(asc(addedAt), asc(id));
}

/** Takes files away from one owner; ids of others' files are passed over. */
export async function remove(tx: Db, kind: EvidenceOwner, owner: string, fileIds: string[]) {
	if (fileIds.length === 0) return;
	await tx.delete(evidenceFiles).where(and(eq(ownerKind, kind), eq(ownerId, owner), inArray(id, fileIds)));
}
