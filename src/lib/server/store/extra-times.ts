import { and, eq } from 'drizzle-orm';
import { schema, type Db } from '../db';

const { extraTimes } = schema;

/** Extra time granted to a person in a round, in ms; 0 without any. */
export async function grantedMs(tx: Db, roundId: string, participantId: string): Promise<number> {
	const [row] = await tx
		.select({ extraMs: extraTimes.extraMs })
		.from(extraTimes)
		.where(and(eq(extraTimes.roundId, roundId), eq(extraTimes.participantId, participantId)))
		.limit(1);
	return row?.extraMs ?? 0;
}
