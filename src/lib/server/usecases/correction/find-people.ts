import { cleanText } from '../../../domain/authored-text';
import { maskPhone } from '../../../domain/phone';
import { foldVietnamese } from '../../../domain/vietnamese-name';
import * as participants from '../../store/participants';
import type { FoundRound } from '../contest/find-contest';
import { obstacleFor } from '../participant/refuse-ineligible';

const MOST = 20;

/** Three or more digits are the end of a phone; everything else is part of a name. Null when there is too little to go by. */
export function searchOf(text: string): participants.PersonQuery['search'] | null {
	const digits = text.replace(/[\s.]/g, '');
	if (/^\d{3,10}$/.test(digits)) return { phoneEnding: digits.slice(-9) };
	const name = foldVietnamese(cleanText(text));
	return name.length < 2 ? null : { name };
}

/**
 * Persons who may enter a round, by name or phone ending: of the organizer's own part of the tree, and those who have entered.
 * Null when nothing was asked.
 */
export async function findPeople({ contest, round, unitPath }: FoundRound, text: string, now: number) {
	const search = searchOf(text.slice(0, 80));
	if (search === null) return null;
	const found = await participants.search({ search, paths: [unitPath], roundId: round.id, limit: MOST });
	const eligible = [];
	for (const { person, unitName } of found) {
		const { id, name, phone, audienceGroup: group, unitId, birthYear } = person;
		if (await obstacleFor(contest.eligibility, { group, unitId, birthYear }, now)) continue;
		eligible.push({ id, name, unitName, group, phone: phone && maskPhone(phone) });
	}
	return eligible;
}

/** A person who may enter the round; undefined for anybody else. */
export async function findEntrant({ contest }: FoundRound, participantId: string, now: number) {
	const person = await participants.find(participantId);
	if (!person || person.pinHash === '') return undefined;
	const { audienceGroup: group, unitId, birthYear } = person;
	return (await obstacleFor(contest.eligibility, { group, unitId, birthYear }, now)) ? undefined : person;
}
