import { and, asc, eq, exists, gt, inArray, isNull, like, lte, ne, notExists, or, sql } from 'drizzle-orm';
import { forUpdate, read, schema, type Db } from '../db';

const { participants, participantSessions, attempts, rounds, lessonCompletions, units } = schema;

export type ParticipantRow = typeof participants.$inferSelect;

export async function find(id: string, db: Db = read): Promise<ParticipantRow | undefined> {
	const [row] = await db.select().from(participants).where(eq(participants.id, id)).limit(1);
	return row;
}

export async function findByPhone(phone: string, db: Db = read): Promise<ParticipantRow | undefined> {
	const [row] = await db.select().from(participants).where(eq(participants.phone, phone)).limit(1);
	return row;
}

/** The account that counts for this person: the one itself unless it was found to be another one's. */
export async function countedAs(id: string, db: Db = read): Promise<string> {
	const [row] = await db
		.select({ countedAsId: participants.countedAsId })
		.from(participants)
		.where(eq(participants.id, id))
		.limit(1);
	return row?.countedAsId ?? id;
}

/** The accounts of one person: the one that counts first, then those found to be the same person's. */
export async function accountsOf(id: string, db: Db = read): Promise<string[]> {
	const main = await countedAs(id, db);
	const rows = await db.select({ id: participants.id }).from(participants).where(eq(participants.countedAsId, main));
	return [main, ...rows.map((row) => row.id).sort()];
}

/** Persons in the order of their ids, each by the account that counts; '' = from the first on. */
export async function mainAccountsAfter(id: string, limit: number): Promise<string[]> {
	const rows = await read
		.select({ id: participants.id })
		.from(participants)
		.where(and(gt(participants.id, id), isNull(participants.countedAsId)))
		.orderBy(asc(participants.id))
		.limit(limit);
	return rows.map((row) => row.id);
}

/** Holds a person still until the write ends. False for somebody who was made nameless meanwhile: they have no PIN. */
export async function lockNamed(tx: Db, id: string): Promise<boolean> {
	const [row] = await forUpdate(
		tx.select({ pinHash: participants.pinHash }).from(participants).where(eq(participants.id, id))
	);
	return row !== undefined && row.pinHash !== '';
}

export async function insert(tx: Db, row: typeof participants.$inferInsert) {
	await tx.insert(participants).values(row);
}

/** False when somebody already has this phone. */
export async function insertIfPhoneFree(tx: Db, row: typeof participants.$inferInsert): Promise<boolean> {
	const inserted = await tx.insert(participants).values(row).onConflictDoNothing().returning({ id: participants.id });
	return inserted.length > 0;
}

export async function update(tx: Db, id: string, change: Partial<typeof participants.$inferInsert>) {
	await tx.update(participants).set(change).where(eq(participants.id, id));
}

export async function endSessions(tx: Db, id: string) {
	await tx.delete(participantSessions).where(eq(participantSessions.userId, id));
}

/**
 * Persons with a name or a phone who did nothing after `cutoff`: they were entered before it, the results of every round they took
 * part in were out before it (or the round had closed, when nobody published any), and so was their last lesson.
 */
export async function untouchedSince(cutoff: number, limit: number, db: Db = read): Promise<string[]> {
	const lateRounds = db
		.select({ id: attempts.id })
		.from(attempts)
		.innerJoin(rounds, eq(rounds.id, attempts.roundId))
		.where(
			and(
				eq(attempts.participantId, participants.id),
				sql`coalesce(${rounds.resultsPublishedAt}, ${rounds.closesAt}) > ${cutoff}`
			)
		);
	const lateLessons = db
		.select({ id: lessonCompletions.lessonId })
		.from(lessonCompletions)
		.where(and(eq(lessonCompletions.participantId, participants.id), gt(lessonCompletions.completedAt, cutoff)));
	const rows = await db
		.select({ id: participants.id })
		.from(participants)
		.where(
			and(
				ne(participants.pinHash, ''),
				lte(participants.createdAt, cutoff),
				notExists(lateRounds),
				notExists(lateLessons)
			)
		)
		.limit(limit);
	return rows.map(({ id }) => id);
}

export interface PersonQuery {
	/** A folded name, or the last digits of a phone. */
	search: { name: string } | { phoneEnding: string };
	/** Persons of units in these subtrees, and whoever has an attempt in the round. */
	paths: string[];
	roundId: string;
	limit: number;
}

/** Persons by name or phone ending, with their units. */
export async function search({ search, paths, roundId, limit }: PersonQuery) {
	const here = and(eq(attempts.participantId, participants.id), eq(attempts.roundId, roundId));
	const entered = exists(read.select({ id: attempts.id }).from(attempts).where(here));
	const matches =
		'phoneEnding' in search
			? like(participants.phone, `%${search.phoneEnding}`)
			: like(participants.nameFolded, `%${search.name.replace(/[%_]/g, '')}%`);
	return read
		.select({ person: participants, unitName: units.name, unitPath: units.path })
		.from(participants)
		.innerJoin(units, eq(units.id, participants.unitId))
		.where(
			and(matches, ne(participants.pinHash, ''), or(entered, ...paths.map((path) => like(units.path, `${path}%`))))
		)
		.orderBy(asc(participants.nameFolded), asc(participants.id))
		.limit(limit);
}

/** The names of some persons by id. */
export async function namesOf(ids: string[]): Promise<Map<string, string>> {
	if (ids.length === 0) return new Map();
	const rows = await read
		.select({ id: participants.id, name: participants.name })
		.from(participants)
		.where(inArray(participants.id, ids));
	return new Map(rows.map(({ id, name }) => [id, name]));
}
