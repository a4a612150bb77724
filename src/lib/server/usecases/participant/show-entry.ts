import { roundPhase } from '../../../domain/contest-phase';
import { AUDIENCE_GROUPS } from '../../../domain/audience-group';
import type { ParticipantActor } from '../../access';
import { publishedContest } from '../attempt/open-round';
import { entryUnits } from './entry-units';

/** What the "who are you" page of a contest needs. Throws 'contest.not_found'. */
export async function showEntry(code: string, participant: ParticipantActor | null, now: number) {
	const { contest, current } = await publishedContest(code, now);
	const { groups, minimumAge } = contest.eligibility;
	return {
		code: contest.code,
		title: contest.title,
		isOpen: current !== null && roundPhase(current, now) === 'open',
		groups: groups.length > 0 ? groups : [...AUDIENCE_GROUPS],
		asksBirthYear: minimumAge !== null,
		units: await entryUnits(contest.eligibility, now),
		you: participant
	};
}
