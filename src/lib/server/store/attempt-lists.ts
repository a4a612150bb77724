import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import { read, schema } from '../db';

const { attempts, participants, units } = schema;

const line = {
	id: attempts.id,
	participantId: attempts.participantId,
	number: attempts.number,
	state: attempts.state,
	correct: attempts.correct,
	total: attempts.total,
	durationMs: attempts.durationMs,
	startedAt: attempts.startedAt,
	endedAt: attempts.endedAt,
	voidReason: attempts.voidReason,
	name: participants.name,
	phone: participants.phone,
	unitName: units.name
};

const lines = () =>
	read
		.select(line)
		.from(attempts)
		.innerJoin(participants, eq(participants.id, attempts.participantId))
		.innerJoin(units, eq(units.id, attempts.unitId));

/** Voided attempts of a round with their persons, the latest first. */
export async function voidedIn(roundId: string, limit: number) {
	return (
		lines()
			// Few are voided: found by their state, not by going through all papers of the round.
			.where(and(sql`${attempts.roundId} || '' = ${roundId}`, eq(attempts.state, 'voided')))
			.orderBy(desc(attempts.endedAt))
			.limit(limit)
	);
}

/** All attempts of some persons in a round, as staff see them in a list. */
export async function ofPersons(roundId: string, participantIds: string[]) {
	if (participantIds.length === 0) return [];
	return lines()
		.where(and(eq(attempts.roundId, roundId), inArray(attempts.participantId, participantIds)))
		.orderBy(asc(participants.nameFolded), asc(attempts.participantId), asc(attempts.number));
}

/** Papers of the first attempts of a round that count, for figures on its questions. */
export async function sheetsOf(roundId: string, limit: number) {
	return read
		.select({ paper: attempts.paper, responses: attempts.responses })
		.from(attempts)
		.where(and(eq(attempts.roundId, roundId), inArray(attempts.state, ['submitted', 'expired'])))
		.orderBy(asc(attempts.startedAt))
		.limit(limit);
}
