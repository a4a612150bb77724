import type { ActivityInput } from '../../../domain/outreach';
import type { Db } from '../../db';
import * as evidenceFiles from '../../store/evidence-files';
import * as outreachActivities from '../../store/outreach-activities';

type Similar = Awaited<ReturnType<typeof outreachActivities.listLike>>[number];

/** An activity that seems to be the same, and by what. */
export type Repeat = ReturnType<typeof repeatOf>;

const repeatOf = (why: 'event' | 'photo', activity: Similar) => {
	const { id, unitName, channel, occurredOn, place, title, headcounts, state, recordedByName, recordedAt } = activity;
	return { why, id, unitName, channel, occurredOn, place, title, headcounts, state, recordedByName, recordedAt };
};

/** Activities that are not struck, with the same unit, channel, day and place. */
export async function sameEvent(fingerprint: string, exceptId: string, db?: Db): Promise<Repeat[]> {
	const found = await outreachActivities.listLike({ fingerprints: [fingerprint] }, db);
	return found.filter(({ id }) => id !== exceptId).map((activity) => repeatOf('event', activity));
}

/** Activities that are not struck and show one of these very photos. */
export async function samePhoto(digests: string[], exceptId: string): Promise<Repeat[]> {
	const files = await evidenceFiles.listSame('activity', digests);
	const ids = [...new Set(files.map(({ ownerId }) => ownerId))].filter((id) => id !== exceptId);
	const found = await outreachActivities.listLike({ ids });
	return found.map((activity) => repeatOf('photo', activity));
}

/** Each activity once, whatever it was found by. */
export const eachOnce = (repeats: Repeat[]): Repeat[] => [...new Map(repeats.map((one) => [one.id, one])).values()];

/** Whether a stored activity says what a form says that is sent once more. */
export function saysTheSame(stored: outreachActivities.ActivityRow & { headcounts: object }, facts: FactsOf) {
	const { headcounts, ...columns } = facts;
	const isSame = Object.entries(columns).every(([name, value]) => stored[name as keyof typeof columns] === value);
	const counts = (of: object) => JSON.stringify(Object.entries(of).sort());
	return isSame && counts(stored.headcounts) === counts(headcounts);
}
type FactsOf = Pick<ActivityInput, 'unitId' | 'channel' | 'occurredOn' | 'place' | 'title' | 'note'> & {
	headcounts: object;
};
