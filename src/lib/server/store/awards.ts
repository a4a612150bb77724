import { and, asc, count, eq, isNull, sql } from 'drizzle-orm';
import { read, schema, type Db } from '../db';
import { inChunks } from './chunks';

const { awards, consents, participants } = schema;

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

/** Approved individual prizes of a round, each with the full name, and whether the person agreed to be named in public. */
export async function winnersOf(roundId: string) {
	const agreed = sql`exists (select 1 from ${consents} where ${consents.participantId} = ${awards.participantId}
		and ${consents.kind} = 'publication' and ${consents.withdrawnAt} is null)`.mapWith(Boolean);
	return read
		.select({ award: awards, name: participants.name, agreedToPublication: agreed })
		.from(awards)
		.innerJoin(participants, eq(participants.id, awards.participantId))
		.where(and(eq(awards.roundId, roundId), eq(awards.state, 'approved')))
		.orderBy(asc(awards.division), asc(awards.place));
}
