import { AUDIENCE_GROUPS } from '../../../domain/audience-group';
import { DomainError } from '../../../domain/domain-error';
import { EVERYBODY } from '../../../domain/round-rules';
import { shownRosterCode } from '../../../domain/roster-code';
import { checkCode } from '../../../domain/short-code';
import type { ParticipantActor } from '../../access';
import { ZONE } from '../../environment';
import * as attempts from '../../store/attempts';
import * as consents from '../../store/consents';
import * as participants from '../../store/participants';
import * as rosterEntries from '../../store/roster-entries';
import * as units from '../../store/units';
import { scoreOf } from '../attempt/show-receipt';
import { ownAwards } from '../award/own-certificate';
import { entryUnits } from './entry-units';

/** A person's own page: their papers, what is stored about them, and what they agreed to. */
export async function showMyPage(participant: ParticipantActor, now: number) {
	const person = await participants.find(participant.id);
	if (!person) throw new DomainError('access.sign_in');
	const own = await attempts.ofPerson(person.id);
	return {
		zone: ZONE,
		person: {
			name: person.name,
			phone: person.phone,
			group: person.audienceGroup,
			unitId: person.unitId,
			unitName: (await units.find(person.unitId))?.name ?? '',
			birthYear: person.birthYear
		},
		awards: await ownAwards(participant),
		attempts: own.map((found) => ({
			id: found.attempt.id,
			code: found.contest.code,
			title: found.contest.title,
			roundName: found.round.name,
			number: found.attempt.number,
			state: found.attempt.state,
			voidReason: found.attempt.voidReason,
			startedAt: found.attempt.startedAt,
			durationMs: found.attempt.durationMs,
			checkCode: checkCode(found.attempt.id),
			score: scoreOf(found, now)
		})),
		consents: (await consents.listOf(person.id))
			.filter(({ withdrawnAt }) => withdrawnAt === null)
			.map(({ kind, textVersion, givenAt, guardianName }) => ({ kind, textVersion, givenAt, guardianName })),
		/** The lists the person stands on, with what they can sign in by. */
		rosters: (await rosterEntries.ofParticipant(person.id))
			.filter(({ entry }) => entry.removedOn === null)
			.map(({ entry, roster }) => ({
				id: entry.id,
				name: roster.name,
				code: entry.code && shownRosterCode(entry.code)
			})),
		groups: [...AUDIENCE_GROUPS],
		units: await entryUnits(EVERYBODY, now)
	};
}
