import { roundPhase } from '../../../domain/contest-phase';
import type { Actor } from '../../access';
import { ZONE } from '../../environment';
import * as extraTimes from '../../store/extra-times';
import { findRound, windowOf } from '../contest/find-contest';
import { findPeople } from './find-people';
import { roundHead } from './round-work';

/** Who has extra time in a round, and persons to grant it to, by name or phone ending. */
export async function showExtraTime(actor: Actor, roundId: string, search: string | null, now: number) {
	const found = await findRound(actor, roundId, 'contest:publish');
	const phase = roundPhase(windowOf(found.contest, found.round), now);
	return {
		...roundHead(found),
		zone: ZONE,
		phase,
		timeLimitMs: found.round.rules.timeLimitMs,
		search: search ?? '',
		found: await findPeople(found, search ?? '', now),
		granted: (await extraTimes.listIn(roundId)).map(({ grant, ...names }) => ({ ...grant, ...names })),
		mayGrant: phase === 'open' || phase === 'scheduled'
	};
}
