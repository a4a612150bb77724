import { DomainError } from '../../../domain/domain-error';
import type { ParticipantActor } from '../../access';
import * as appeals from '../../store/appeals';
import * as attempts from '../../store/attempts';
import * as consents from '../../store/consents';
import * as participants from '../../store/participants';
import * as participations from '../../store/participations';
import * as rosterEntries from '../../store/roster-entries';
import * as units from '../../store/units';
import { scoreOf } from '../attempt/show-receipt';
import { ownAwards } from '../award/own-certificate';
import { ownPractice } from '../drill/own-practice';
import { ownLessons } from '../lesson/own-lessons';

const instant = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());

/** Everything stored about a person, as an object for a JSON file; instants in ISO 8601 (UTC). Scores follow the contests' rules. */
export async function exportMyData(participant: ParticipantActor, now: number) {
	const person = await participants.find(participant.id);
	if (!person) throw new DomainError('access.sign_in');
	const { name, phone, audienceGroup, birthYear, createdAt } = person;
	const own = await attempts.ofPerson(person.id);
	return {
		exportedAt: instant(now),
		person: {
			name,
			phone,
			audienceGroup,
			unit: (await units.find(person.unitId))?.name ?? null,
			birthYear,
			createdAt: instant(createdAt)
		},
		consents: (await consents.listOf(person.id)).map(({ kind, textVersion, guardianName, givenAt, withdrawnAt }) => ({
			kind,
			textVersion,
			guardianName,
			givenAt: instant(givenAt),
			withdrawnAt: instant(withdrawnAt)
		})),
		attempts: own.map((found) => ({
			contest: found.contest.title,
			round: found.round.name,
			number: found.attempt.number,
			state: found.attempt.state,
			startedAt: instant(found.attempt.startedAt),
			endedAt: instant(found.attempt.endedAt),
			durationMs: found.attempt.durationMs,
			responses: found.attempt.responses,
			prediction: found.attempt.prediction,
			voidReason: found.attempt.voidReason,
			score: scoreOf(found, now)
		})),
		prizes: (await ownAwards(participant)).map(({ title, roundName, tier, label }) => ({
			contest: title,
			round: roundName,
			tier,
			label
		})),
		appeals: (await appeals.writtenBy(person.id)).map(({ body, createdAt, state, reply }) => ({
			body,
			createdAt: instant(createdAt),
			state,
			reply
		})),
		rosters: (await rosterEntries.ofParticipant(person.id)).map(({ entry, roster }) => ({
			roster: roster.name,
			source: roster.source,
			name: entry.name,
			phone: entry.phone,
			code: entry.code,
			birthYear: entry.birthYear,
			note: entry.note,
			foundBy: entry.matchBasis,
			foundAt: instant(entry.matchedAt)
		})),
		participations: (await participations.listOf(person.id)).map(({ period, kind, firstAt }) => ({
			period,
			kind,
			firstAt: instant(firstAt)
		})),
		lessons: await ownLessons(person.id),
		practice: await ownPractice(person.id)
	};
}
