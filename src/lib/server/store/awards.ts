import { and, asc, count, desc, eq, isNull, sql } from 'drizzle-orm';
import { forUpdate, read, schema, type Db } from '../db';
import { inChunks } from './chunks';

const { awards, consents, contests, participants, rounds } = schema;

export type AwardRow = typeof awards.$inferSelect;
export type NewAward = typeof awards.$inferInsert;

/** What prizes are for: a round, or (null) the contest as a whole. */
export interface AwardScope {
	contestId: string;
	roundId: string | null;
}

const inScope = ({ contestId, roundId }: AwardScope) =>
	and(eq(awards.contestId, contestId), roundId === null ? isNull(awards.roundId) : eq(awards.roundId, roundId));

/** Puts new proposals in the place of those that nobody has approved or withdrawn. */
export async function propose(tx: Db, scope: AwardScope, rows: NewAward[]) {
	await tx.delete(awards).where(and(inScope(scope), eq(awards.state, 'proposed')));
	for (const chunk of inChunks(rows)) await tx.insert(awards).values(chunk);
}

/** How many proposals wait for approval. */
export async function waiting(tx: Db, scope: AwardScope): Promise<number> {
	const [row] = await tx
		.select({ n: count() })
		.from(awards)
		.where(and(inScope(scope), eq(awards.state, 'proposed')));
	return row?.n ?? 0;
}

/** Whether the person agreed to be named in public. */
const agreed = sql`exists (select 1 from ${consents} where ${consents.participantId} = ${awards.participantId}
	and ${consents.kind} = 'publication' and ${consents.withdrawnAt} is null)`.mapWith(Boolean);
const byPlace = [asc(awards.kind), asc(awards.division), asc(awards.place), asc(awards.id)];
/** None for a person whose data were deleted. */
const name = sql<string | null>`case when ${participants.nameFolded} = '' then null else ${participants.name} end`;
const withPerson = { award: awards, name, agreedToPublication: agreed };

/** Approved prizes, of persons and units, best first; the name is that of the person. */
export async function winnersOf(scope: AwardScope) {
	return read
		.select(withPerson)
		.from(awards)
		.leftJoin(participants, eq(participants.id, awards.participantId))
		.where(and(inScope(scope), eq(awards.state, 'approved')))
		.orderBy(...byPlace);
}

/** Everything that was ever proposed for it, in the order of the places. */
export async function ofScope(scope: AwardScope, db: Db = read) {
	return db
		.select(withPerson)
		.from(awards)
		.leftJoin(participants, eq(participants.id, awards.participantId))
		.where(inScope(scope))
		.orderBy(...byPlace);
}

/** Its rows, after everybody else who decides about them is done: what is decided about one depends on the others. */
export async function lockScope(tx: Db, scope: AwardScope): Promise<AwardRow[]> {
	const rows = () =>
		tx
			.select()
			.from(awards)
			.where(inScope(scope))
			.orderBy(...byPlace);
	await forUpdate(rows());
	// Read again: the lock does not show what was inserted while it was waited for.
	return rows();
}

export async function find(id: string): Promise<AwardRow | undefined> {
	const [row] = await read.select().from(awards).where(eq(awards.id, id)).limit(1);
	return row;
}

export async function insert(tx: Db, row: NewAward) {
	await tx.insert(awards).values(row);
}

/** False when it is no proposal any more. */
export async function approve(
	tx: Db,
	id: string,
	given: { approvedBy: string; approvedAt: number; certificateCode: string }
): Promise<boolean> {
	const changed = await tx
		.update(awards)
		.set({ ...given, state: 'approved' })
		.where(and(eq(awards.id, id), eq(awards.state, 'proposed')))
		.returning({ id: awards.id });
	return changed.length > 0;
}

/** False when it is not in this state any more. */
export async function withdraw(
	tx: Db,
	{ id, state }: Pick<AwardRow, 'id' | 'state'>,
	taken: { withdrawnBy: string; withdrawnAt: number; withdrawnReason: string }
): Promise<boolean> {
	const changed = await tx
		.update(awards)
		.set({ ...taken, state: 'withdrawn' })
		.where(and(eq(awards.id, id), eq(awards.state, state)))
		.returning({ id: awards.id });
	return changed.length > 0;
}

const withContest = {
	...withPerson,
	contest: contests,
	roundName: rounds.name,
	resultsPublishedAt: rounds.resultsPublishedAt
};

/** An award by its certificate's code; not of a practice run. */
export async function findByCertificate(code: string) {
	const [row] = await read
		.select(withContest)
		.from(awards)
		.innerJoin(contests, eq(contests.id, awards.contestId))
		.leftJoin(rounds, eq(rounds.id, awards.roundId))
		.leftJoin(participants, eq(participants.id, awards.participantId))
		.where(and(eq(awards.certificateCode, code), isNull(contests.practiceOf)))
		.limit(1);
	return row;
}

/** A person's approved prizes, the latest first. */
export async function ofParticipant(participantId: string) {
	return read
		.select(withContest)
		.from(awards)
		.innerJoin(contests, eq(contests.id, awards.contestId))
		.leftJoin(rounds, eq(rounds.id, awards.roundId))
		.leftJoin(participants, eq(participants.id, awards.participantId))
		.where(and(eq(awards.participantId, participantId), eq(awards.state, 'approved')))
		.orderBy(desc(awards.approvedAt), desc(awards.id));
}

/** Takes a scope's awards back: approved ones stay as withdrawn, with the reason; proposals go. Gives what became of them. */
export async function takeBack(
	tx: Db,
	scope: AwardScope,
	withdrawal: { withdrawnBy: string; withdrawnAt: number; withdrawnReason: string }
) {
	// Whoever approves one meanwhile comes before all of this, or finds it gone.
	await lockScope(tx, scope);
	const withdrawn = await tx
		.update(awards)
		.set({ state: 'withdrawn', ...withdrawal })
		.where(and(inScope(scope), eq(awards.state, 'approved')))
		.returning({ id: awards.id });
	const dropped = await tx
		.delete(awards)
		.where(and(inScope(scope), eq(awards.state, 'proposed')))
		.returning({ id: awards.id });
	return { withdrawn: withdrawn.map(({ id }) => id), dropped: dropped.length };
}
