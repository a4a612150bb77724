import { contestPeriod, periodsOf, roundPeriod } from '../../../domain/participation';
import { toLocalDate } from '../../../domain/zone-time';
import type { Db } from '../../db';
import { ZONE } from '../../environment';
import type { AttemptRow } from '../../store/attempts';
import * as figureCounts from '../../store/figure-counts';

/**
 * A voided attempt goes out of the finished ones (`n` = −1) and a reinstated one comes in again (1). Persons are counted anew by
 * `settlePerson`.
 */
export async function shiftAttempt(tx: Db, contestId: string, attempt: AttemptRow, n: 1 | -1): Promise<void> {
	const { roundId, unitId, audienceGroup, endedAt, startedAt } = attempt;
	const day = toLocalDate(endedAt ?? startedAt, ZONE);
	const where = { unitId, audienceGroup, day };
	const periods = [...periodsOf(day), contestPeriod(contestId), roundPeriod(roundId)];
	const changes = periods.map((period) => ({ ...where, period, kind: 'attempts' as const, n }));
	await figureCounts.add(tx, changes, endedAt ?? startedAt);
}
