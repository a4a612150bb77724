import { and, asc, eq } from 'drizzle-orm';
import { read, schema, type Db } from '../db';

const { extraTimes, participants, staff, units } = schema;

export type ExtraTimeRow = typeof extraTimes.$inferSelect;

/** Extra time granted to a person in a round, in ms; 0 without any. */
export async function grantedMs(tx: Db, roundId: string, participantId: string): Promise<number> {
	const [row] = await tx
		.select({ extraMs: extraTimes.extraMs })
		.from(extraTimes)
		.where(and(eq(extraTimes.roundId, roundId), eq(extraTimes.participantId, participantId)))
		.limit(1);
	return row?.extraMs ?? 0;
}

/** In the place of what the person was granted before in this round. */
export async function put(tx: Db, row: ExtraTimeRow) {
	const { roundId: _, participantId: __, ...grant } = row;
	await tx
		.insert(extraTimes)
		.values(row)
		.onConflictDoUpdate({ target: [extraTimes.roundId, extraTimes.participantId], set: grant });
}

/** Who has extra time in a round, by whom and why. */
export async function listIn(roundId: string) {
	return read
		.select({ grant: extraTimes, name: participants.name, unitName: units.name, granterName: staff.name })
		.from(extraTimes)
		.innerJoin(participants, eq(participants.id, extraTimes.participantId))
		.innerJoin(units, eq(units.id, participants.unitId))
		.leftJoin(staff, eq(staff.id, extraTimes.grantedBy))
		.where(eq(extraTimes.roundId, roundId))
		.orderBy(asc(extraTimes.grantedAt));
}

/** Why somebody needed more time may tell of their health. */
export async function forgetPerson(tx: Db, participantId: string) {
	await tx.update(extraTimes).set({ reason: '' }).where(eq(extraTimes.participantId, participantId));
}
