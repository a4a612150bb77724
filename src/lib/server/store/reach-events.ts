import { and, eq, inArray, ne } from 'drizzle-orm';
import type { AudienceGroup } from '../../domain/audience-group';
import { schema, type Db } from '../db';

const { attempts, contests, rounds } = schema;

export interface EndedAttempt {
	contestId: string;
	roundId: string;
	unitId: string;
	audienceGroup: AudienceGroup;
	endedAt: number;
	passed: boolean;
	voided: boolean;
}

/** The papers that these accounts ended, voided ones too, but not those of practice runs. */
export async function endedAttemptsOf(tx: Db, participantIds: string[]): Promise<EndedAttempt[]> {
	const rows = await tx
		.select({
			contestId: contests.id,
			roundId: rounds.id,
			unitId: attempts.unitId,
			audienceGroup: attempts.audienceGroup,
			endedAt: attempts.endedAt,
			correct: attempts.correct,
			total: attempts.total,
			state: attempts.state,
			rules: rounds.rules
		})
		.from(attempts)
		.innerJoin(rounds, eq(rounds.id, attempts.roundId))
		.innerJoin(contests, eq(contests.id, rounds.contestId))
		.where(
			and(
				inArray(attempts.participantId, participantIds),
				ne(attempts.state, 'in_progress'),
				eq(rounds.isPractice, false)
			)
		);
	return rows.flatMap(({ endedAt, correct, total, state, rules, ...row }) =>
		endedAt === null
			? []
			: [
					{
						...row,
						endedAt,
						passed: total > 0 && (correct ?? 0) / total >= rules.passFraction,
						voided: state === 'voided'
					}
				]
	);
}
