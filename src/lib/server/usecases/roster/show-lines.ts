import { shownRosterCode } from '../../../domain/roster-code';
import { typedAgain } from '../../../domain/roster-line';
import type { Actor } from '../../access';
import * as rosterEntries from '../../store/roster-entries';
import * as rosterPeople from '../../store/roster-people';
import { candidatesOf, mayBeChosen, presentAccount } from './candidates-of';
import { lineOf, rosterOf } from './roster-of';
import { searchOf } from './search-people';

const PER_PAGE = 200;
const MOST_LEFT = 200;
const UNCLEAR_AT_ONCE = 20;

const shownLine = ({ code, ...entry }: rosterEntries.RosterEntryRow) => ({
	id: entry.id,
	position: entry.position,
	name: entry.name,
	phone: entry.phone?.replace(/^\+84/, '0') ?? null,
	code: code && shownRosterCode(code),
	birthYear: entry.birthYear,
	note: entry.note,
	state: entry.matchState,
	basis: entry.matchBasis,
	removedOn: entry.removedOn
});

/** Every line of a roster in its own order, a page at a time; after the last page, who left. */
export async function showLines(actor: Actor, rosterId: string, { after }: { after: number }) {
	const { roster, unit } = await rosterOf(actor, rosterId);
	const page = await rosterEntries.page(roster.id, after, PER_PAGE + 1);
	const lines = page.slice(0, PER_PAGE);
	const states = await rosterEntries.states([roster.id]);
	return {
		roster,
		unitName: unit.name,
		total: states.reduce((sum, { n }) => sum + Number(n), 0),
		withoutCode: (await rosterEntries.ofRoster(roster.id)).filter(({ code }) => code === null).length,
		lines: lines.map(shownLine),
		next: page.length > PER_PAGE ? (lines.at(-1)?.position ?? null) : null,
		left: page.length > PER_PAGE ? [] : (await rosterEntries.leftOf(roster.id, MOST_LEFT)).map(shownLine)
	};
}

const takenOf = async (rosterId: string) =>
	new Set(
		(await rosterEntries.personsOn(rosterId)).map(({ participantId, countedAsId }) => countedAsId ?? participantId)
	);

/** Lines that somebody in charge has to decide, each beside the people it could be. */
export async function showUnclear(actor: Actor, rosterId: string) {
	const { roster, unit } = await rosterOf(actor, rosterId);
	const unclear = (await rosterEntries.ofRoster(roster.id)).filter(({ matchState }) => matchState === 'unclear');
	const shown = unclear.slice(0, UNCLEAR_AT_ONCE);
	const candidates = await candidatesOf(actor, { roster, unit }, shown, await takenOf(roster.id));
	return {
		roster: { id: roster.id, name: roster.name, endsOn: roster.endsOn, group: roster.audienceGroup },
		unitName: unit.name,
		total: unclear.length,
		lines: shown.map((entry) => ({ ...shownLine(entry), candidates: candidates.get(entry.id) ?? [] }))
	};
}

/** One line: what stands on it, whose it is, other accounts of that person, and people found by a search. */
export async function showLine(actor: Actor, at: { rosterId: string; entryId: string }, search: string) {
	const { roster, unit, entry } = await lineOf(actor, at);
	const taken = await takenOf(roster.id);
	const candidates = (await candidatesOf(actor, { roster, unit }, [{ ...entry, matchState: 'open' }], new Set())).get(
		entry.id
	);
	const linked = entry.participantId ? await rosterPeople.linkedTo(entry.participantId) : [];
	const [person] = entry.participantId ? await rosterPeople.showAccounts([entry.participantId]) : [];
	const main = person?.countedAsId ?? person?.id;
	const found = (await rosterPeople.showAccounts(await searchOf(actor, search)))
		.filter((account) => mayBeChosen(actor, { entry, unit }, account))
		.map((account) => presentAccount(actor, entry, account));
	const offered = new Map([...(candidates ?? []), ...found].map((one) => [one.id, one]));
	const isOffered = ({ id }: { id: string }) => id !== main && id !== entry.participantId && !linked.includes(id);
	return {
		roster: { id: roster.id, name: roster.name, endsOn: roster.endsOn },
		unitName: unit.name,
		line: shownLine(entry),
		typed: typedAgain({ ...entry, code: entry.code && shownRosterCode(entry.code) }),
		person: person ? presentAccount(actor, entry, person) : null,
		linked: (await rosterPeople.showAccounts(linked)).map((account) => presentAccount(actor, entry, account)),
		offered: [...offered.values()].filter(isOffered).filter(({ id }) => person || !taken.has(id)),
		search
	};
}
