import type { AudienceGroup } from '../../domain/audience-group';
import type { FigureKind } from '../../domain/figure-count';
import { contestPeriod, periodsOf, roundPeriod, type ReachKind } from '../../domain/participation';
import { toLocalDate } from '../../domain/zone-time';
import type { Db } from '../db';
import { ZONE } from '../environment';
import * as figureCounts from '../store/figure-counts';
import * as participants from '../store/participants';
import * as participations from '../store/participations';

interface ReachedPerson {
	participantId: string;
	unitId: string;
	audienceGroup: AudienceGroup;
}

/** Counts a person as reached on the local day of `at`; each kind once a period, however often it is called. */
export async function recordReach(tx: Db, person: ReachedPerson, kinds: ReachKind[], at: number) {
	const periods = periodsOf(toLocalDate(at, ZONE));
	const firsts = await firstsOf(
		tx,
		person,
		periods.map((period) => ({ period, kinds })),
		at
	);
	await figureCounts.add(tx, firsts, at);
}

interface FinishedAttempt extends ReachedPerson {
	contestId: string;
	roundId: string;
	/** Reached the pass mark. */
	passed: boolean;
	endedAt: number;
}

/** Counts a finished attempt (lượt) and its person (người): over all time, the year, the quarter, the contest and the round. */
export async function recordAttempt(tx: Db, attempt: FinishedAttempt) {
	const { unitId, audienceGroup, passed, endedAt } = attempt;
	const [contest, round] = [contestPeriod(attempt.contestId), roundPeriod(attempt.roundId)];
	const day = toLocalDate(endedAt, ZONE);
	const kinds: ReachKind[] = passed ? ['contest', 'passed'] : ['contest'];
	const periods = periodsOf(day).map((period) => ({ period, kinds: ['any' as const, ...kinds] }));
	const inRound = { period: round, kinds: ['contest' as const] };
	const firsts = await firstsOf(tx, attempt, [...periods, { period: contest, kinds }, inRound], endedAt);
	const attempts = [...periodsOf(day), contest, round].map((period) => {
		const kind: FigureKind = 'attempts';
		return { unitId, audienceGroup, day, period, kind, n: 1 };
	});
	await figureCounts.add(tx, [...firsts, ...attempts], endedAt);
}

async function firstsOf(
	tx: Db,
	{ participantId, unitId, audienceGroup }: ReachedPerson,
	periods: { period: string; kinds: ReachKind[] }[],
	at: number
): Promise<figureCounts.FigureDelta[]> {
	const person = { participantId: await participants.countedAs(participantId, tx), unitId, audienceGroup };
	const rows = periods.flatMap(({ period, kinds }) => kinds.map((kind) => ({ ...person, period, kind, firstAt: at })));
	const day = toLocalDate(at, ZONE);
	const firsts = await participations.addFirst(tx, rows);
	return firsts.map(({ period, kind }) => ({ unitId, audienceGroup, period, kind, day, n: 1 }));
}
