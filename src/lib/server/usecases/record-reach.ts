import type { AudienceGroup } from '../../domain/audience-group';
import { periodsOf, type ReachKind } from '../../domain/participation';
import { toLocalDate } from '../../domain/zone-time';
import type { Db } from '../db';
import { ZONE } from '../environment';
import * as participations from '../store/participations';
import * as reachCounts from '../store/reach-counts';

interface ReachedPerson {
	participantId: string;
	unitId: string;
	audienceGroup: AudienceGroup;
}

/** Counts a person as reached on the local day of `at`; each kind once a period, however often it is called. */
export async function recordReach(tx: Db, person: ReachedPerson, kinds: ReachKind[], at: number) {
	const day = toLocalDate(at, ZONE);
	const firsts = await participations.addFirst(
		tx,
		periodsOf(day).flatMap((period) => kinds.map((kind) => ({ ...person, period, kind, firstAt: at })))
	);
	const { unitId, audienceGroup } = person;
	await reachCounts.addPerson(
		tx,
		firsts.map(({ period, kind }) => ({ period, kind, unitId, audienceGroup, day }))
	);
}
