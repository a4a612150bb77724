import { and, eq, sql, sum, type SQLWrapper } from 'drizzle-orm';
import type { AudienceGroup } from '../../domain/audience-group';
import { read, schema, type Db } from '../db';

const { roundUnitCounts } = schema;

interface Where {
	roundId: string;
	unitId: string;
	audienceGroup: AudienceGroup;
}

const key = [roundUnitCounts.roundId, roundUnitCounts.unitId, roundUnitCounts.audienceGroup];
const plus = (column: SQLWrapper, n: number) => sql`${column} + ${sql.raw(String(n))}`;

/** One more attempt (lượt) started; `persons` is 1 when it is the person's (người) first in the round. */
export async function addStarted(tx: Db, { roundId, unitId, audienceGroup }: Where, persons: 0 | 1) {
	await tx
		.insert(roundUnitCounts)
		.values({ roundId, unitId, audienceGroup, attemptsStarted: 1, personsStarted: persons })
		.onConflictDoUpdate({
			target: key,
			set: {
				attemptsStarted: plus(roundUnitCounts.attemptsStarted, 1),
				personsStarted: plus(roundUnitCounts.personsStarted, persons)
			}
		});
}

/** One more attempt finished; `persons` is 1 when it is the person's first finished one in the round. */
export async function addFinished(tx: Db, { roundId, unitId, audienceGroup }: Where, persons: 0 | 1) {
	await tx
		.insert(roundUnitCounts)
		.values({ roundId, unitId, audienceGroup, attemptsFinished: 1, personsFinished: persons })
		.onConflictDoUpdate({
			target: key,
			set: {
				attemptsFinished: plus(roundUnitCounts.attemptsFinished, 1),
				personsFinished: plus(roundUnitCounts.personsFinished, persons)
			}
		});
}

/** Voided attempts go out of the finished ones and reinstated ones come in again: what is added may be negative. */
export async function shiftFinished(
	tx: Db,
	{ roundId, unitId, audienceGroup }: Where,
	{ attempts, persons }: { attempts: number; persons: number }
) {
	await tx
		.update(roundUnitCounts)
		.set({
			attemptsFinished: plus(roundUnitCounts.attemptsFinished, attempts),
			personsFinished: plus(roundUnitCounts.personsFinished, persons)
		})
		.where(
			and(
				eq(roundUnitCounts.roundId, roundId),
				eq(roundUnitCounts.unitId, unitId),
				eq(roundUnitCounts.audienceGroup, audienceGroup)
			)
		);
}

/** Persons (người) and attempts (lượt) of a round. */
export async function totalsOf(roundId: string) {
	const [row] = await read
		.select({
			personsStarted: sum(roundUnitCounts.personsStarted).mapWith(Number),
			personsFinished: sum(roundUnitCounts.personsFinished).mapWith(Number),
			attemptsStarted: sum(roundUnitCounts.attemptsStarted).mapWith(Number),
			attemptsFinished: sum(roundUnitCounts.attemptsFinished).mapWith(Number)
		})
		.from(roundUnitCounts)
		.where(eq(roundUnitCounts.roundId, roundId));
	const { personsStarted, personsFinished, attemptsStarted, attemptsFinished } = row ?? {};
	return {
		personsStarted: personsStarted ?? 0,
		personsFinished: personsFinished ?? 0,
		attemptsStarted: attemptsStarted ?? 0,
		attemptsFinished: attemptsFinished ?? 0
	};
}
