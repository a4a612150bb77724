import { shownRosterCode } from '../../../domain/roster-code';
import { compareVietnameseNames } from '../../../domain/vietnamese-name';
import { qrPath } from '../../../formats/qr-path';
import type { Actor } from '../../access';
import * as rosterEntries from '../../store/roster-entries';
import { listPeople } from './list-people';
import { contestsFor, windowOf, type ProgressWish } from './progress-wish';
import { rosterOf } from './roster-of';

/** A list to print: who has not taken part, or who has. */
export async function showPrintedList(actor: Actor, rosterId: string, wish: ProgressWish, now: number) {
	const { roster, unit } = await rosterOf(actor, rosterId);
	const asked = windowOf(wish, await contestsFor(unit.path, now), now);
	return {
		now,
		id: roster.id,
		name: roster.name,
		unitName: unit.name,
		asked: { ...asked.wish, view: wish.view },
		contest: asked.contest,
		people: await listPeople([roster.id], asked.window, wish.view === 'done')
	};
}

/** Slips to cut and hand out: name, code, and where to go with it. */
export async function showSlips(
	actor: Actor,
	rosterId: string,
	{ contestId, origin }: { contestId: string; origin: string },
	now: number
) {
	const { roster, unit } = await rosterOf(actor, rosterId);
	const contests = await contestsFor(unit.path, now);
	const contest =
		contests.find(({ id }) => id === contestId) ?? contests.find(({ closesAt }) => closesAt !== null) ?? contests[0];
	const address = contest ? `${origin}/c/${contest.code}/identify` : origin;
	const entries = await rosterEntries.ofRoster(roster.id);
	return {
		id: roster.id,
		name: roster.name,
		unitName: unit.name,
		contest: contest ?? null,
		contests: contests.map(({ id, title }) => ({ id, title })),
		address: address.replace(/^https?:\/\//, ''),
		qr: qrPath(address),
		withoutCode: entries.filter(({ code }) => code === null).length,
		slips: entries
			.flatMap(({ id, name, code }) => (code === null ? [] : [{ id, name, code: shownRosterCode(code) }]))
			.sort((a, b) => compareVietnameseNames(a.name, b.name) || (a.id < b.id ? -1 : 1))
	};
}
