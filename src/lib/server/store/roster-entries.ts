import { and, asc, count, eq, gt, inArray, isNull, lt, max, ne, or } from 'drizzle-orm';
import { forUpdate, read, schema, type Db } from '../db';
import { inChunks } from './chunks';

const { rosters, rosterEntries, participants } = schema;

export type RosterEntryRow = typeof rosterEntries.$inferSelect;

const present = isNull(rosterEntries.removedOn);

export async function find(id: string, db: Db = read): Promise<RosterEntryRow | undefined> {
	const [row] = await db.select().from(rosterEntries).where(eq(rosterEntries.id, id)).limit(1);
	return row;
}

/** Nobody else settles whose line it is until this write ends. */
export async function lock(tx: Db, id: string): Promise<RosterEntryRow | undefined> {
	const [row] = await forUpdate(tx.select().from(rosterEntries).where(eq(rosterEntries.id, id)));
	return row;
}

/** The lines of a roster that are on it now, in its order. */
export async function ofRoster(rosterId: string, db: Db = read): Promise<RosterEntryRow[]> {
	return db
		.select()
		.from(rosterEntries)
		.where(and(eq(rosterEntries.rosterId, rosterId), present))
		.orderBy(asc(rosterEntries.position));
}

/** Lines that left, in the list's order. */
export async function leftOf(rosterId: string, limit: number): Promise<RosterEntryRow[]> {
	return read
		.select()
		.from(rosterEntries)
		.where(and(eq(rosterEntries.rosterId, rosterId), gt(rosterEntries.removedOn, '')))
		.orderBy(asc(rosterEntries.position))
		.limit(limit);
}

/** A page of the lines in the list's order. */
export async function page(rosterId: string, afterPosition: number, limit: number): Promise<RosterEntryRow[]> {
	return read
		.select()
		.from(rosterEntries)
		.where(and(eq(rosterEntries.rosterId, rosterId), present, gt(rosterEntries.position, afterPosition)))
		.orderBy(asc(rosterEntries.position))
		.limit(limit);
}

/** How many lines of each of these rosters are in each state. */
export async function states(rosterIds: string[], db: Db = read) {
	if (rosterIds.length === 0) return [];
	return db
		.select({ rosterId: rosterEntries.rosterId, state: rosterEntries.matchState, n: count() })
		.from(rosterEntries)
		.where(and(inArray(rosterEntries.rosterId, rosterIds), present))
		.groupBy(rosterEntries.rosterId, rosterEntries.matchState);
}

export async function insert(tx: Db, rows: (typeof rosterEntries.$inferInsert)[]) {
	for (const some of inChunks(rows)) await tx.insert(rosterEntries).values(some);
}

export async function lastPosition(tx: Db, rosterId: string): Promise<number> {
	const [row] = await tx
		.select({ last: max(rosterEntries.position) })
		.from(rosterEntries)
		.where(eq(rosterEntries.rosterId, rosterId));
	return Number(row?.last ?? 0);
}

export async function update(tx: Db, id: string, change: Partial<typeof rosterEntries.$inferInsert>) {
	await tx.update(rosterEntries).set(change).where(eq(rosterEntries.id, id));
}

/** False when the line is no longer as it was read: somebody else settled it meanwhile. */
export async function settle(
	tx: Db,
	entry: Pick<RosterEntryRow, 'id' | 'participantId' | 'matchState'>,
	change: Partial<typeof rosterEntries.$inferInsert>
): Promise<boolean> {
	const { participantId, matchState } = entry;
	const same =
		participantId === null ? isNull(rosterEntries.participantId) : eq(rosterEntries.participantId, participantId);
	const settled = await tx
		.update(rosterEntries)
		.set(change)
		.where(and(eq(rosterEntries.id, entry.id), same, eq(rosterEntries.matchState, matchState)))
		.returning({ id: rosterEntries.id });
	return settled.length > 0;
}

/** Of these codes those that a line outside the roster has, whether it is still on its list or not. */
export async function takenCodes(codes: string[], exceptRosterId: string | null, db: Db = read): Promise<Set<string>> {
	const taken = new Set<string>();
	for (const some of inChunks(codes)) {
		const elsewhere = exceptRosterId === null ? undefined : ne(rosterEntries.rosterId, exceptRosterId);
		const rows = await db
			.select({ code: rosterEntries.code })
			.from(rosterEntries)
			.where(and(inArray(rosterEntries.code, some), elsewhere));
		for (const { code } of rows) if (code) taken.add(code);
	}
	return taken;
}

/** Lines that left the roster and still have one of these codes. */
export async function leftWithCodes(tx: Db, rosterId: string, codes: string[]): Promise<RosterEntryRow[]> {
	if (codes.length === 0) return [];
	const here = and(eq(rosterEntries.rosterId, rosterId), gt(rosterEntries.removedOn, ''));
	return tx
		.select()
		.from(rosterEntries)
		.where(and(here, inArray(rosterEntries.code, codes)));
}

/** The line with this code, with its roster. */
export async function findByCode(code: string, db: Db = read) {
	const [row] = await db
		.select({ entry: rosterEntries, roster: rosters })
		.from(rosterEntries)
		.innerJoin(rosters, eq(rosters.id, rosterEntries.rosterId))
		.where(eq(rosterEntries.code, code))
		.limit(1);
	return row;
}

/** Every line, of whatever roster, that a person was matched to. */
export async function ofParticipant(participantId: string, db: Db = read) {
	return db
		.select({ entry: rosterEntries, roster: rosters })
		.from(rosterEntries)
		.innerJoin(rosters, eq(rosters.id, rosterEntries.rosterId))
		.where(eq(rosterEntries.participantId, participantId))
		.orderBy(asc(rosterEntries.id));
}

/** The lists keep their lines, but no longer know whose they are. */
export async function forgetPerson(tx: Db, participantId: string) {
	await tx
		.update(rosterEntries)
		.set({ participantId: null, matchState: 'open', matchBasis: null, matchedBy: null, matchedAt: null })
		.where(eq(rosterEntries.participantId, participantId));
}

/** Takes the names from a roster for good; its lines stay as numbers of the past. */
export async function forgetNames(tx: Db, rosterId: string) {
	const nothing = { phone: null, code: null, birthYear: null, note: null, participantId: null };
	await tx
		.update(rosterEntries)
		.set({ name: '–', nameFolded: '', matchState: 'open', matchBasis: null, matchedBy: null, ...nothing })
		.where(eq(rosterEntries.rosterId, rosterId));
}

/** Lines on a roster on a local day, of those that were born before an id. */
export async function countOn(tx: Db, rosterId: string, day: string, bornBefore: string): Promise<number> {
	const [row] = await tx
		.select({ n: count() })
		.from(rosterEntries)
		.where(
			and(
				eq(rosterEntries.rosterId, rosterId),
				or(isNull(rosterEntries.removedOn), gt(rosterEntries.removedOn, day)),
				lt(rosterEntries.id, bornBefore)
			)
		);
	return Number(row?.n ?? 0);
}

/** The accounts that the lines of a roster are matched to, each with the one that counts for it. */
export async function personsOn(rosterId: string, db: Db = read) {
	return db
		.select({ entryId: rosterEntries.id, participantId: participants.id, countedAsId: participants.countedAsId })
		.from(rosterEntries)
		.innerJoin(participants, eq(participants.id, rosterEntries.participantId))
		.where(and(eq(rosterEntries.rosterId, rosterId), present));
}
