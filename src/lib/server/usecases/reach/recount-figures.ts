import { periodsOf, contestPeriod, roundPeriod } from '../../../domain/participation';
import { toLocalDate } from '../../../domain/zone-time';
import { breathe } from '../../breathe';
import { write, type Db } from '../../db';
import { ZONE } from '../../environment';
import * as figureCounts from '../../store/figure-counts';
import * as participants from '../../store/participants';
import * as participations from '../../store/participations';
import * as reachEvents from '../../store/reach-events';
import * as revisions from '../../store/revisions';
import { foldFigures } from './fold-figures';
import { settlePerson } from './settle-reach';

const AT_ONCE = 50;
/** Done once in the life of an installation. */
const COUNTED = 'figures.counted';

/**
 * Counts every figure from papers and lessons, once: an installation from before figures were kept this way has them afterwards.
 * Runs before the first request; one that was broken off begins anew.
 */
export async function countFiguresOnce(now: number): Promise<void> {
	if ((await revisions.current(COUNTED)) > 0) return;
	await write(async (tx) => {
		await figureCounts.clear(tx);
		await participations.clear(tx);
	});
	for (let after = ''; ;) {
		const page = await participants.mainAccountsAfter(after, AT_ONCE);
		await write(async (tx) => {
			for (const id of page) await countPerson(tx, id, now);
		});
		after = page.at(-1) ?? '';
		if (page.length < AT_ONCE) break;
		await breathe();
	}
	await foldFigures();
	await write((tx) => revisions.bump(tx, COUNTED));
}

async function countPerson(tx: Db, participantId: string, now: number) {
	await settlePerson(tx, participantId, now);
	const accounts = await participants.accountsOf(participantId, tx);
	const standing = (await reachEvents.endedAttemptsOf(tx, accounts)).filter(({ voided }) => !voided);
	const deltas = standing.flatMap(({ contestId, roundId, unitId, audienceGroup, endedAt }) => {
		const day = toLocalDate(endedAt, ZONE);
		const periods = [...periodsOf(day), contestPeriod(contestId), roundPeriod(roundId)];
		return periods.map((period) => ({ unitId, audienceGroup, day, period, kind: 'attempts' as const, n: 1 }));
	});
	await figureCounts.add(tx, deltas, now);
}
