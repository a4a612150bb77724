import type { CodeEntry } from '../../../domain/participant';
import { DomainError } from '../../../domain/domain-error';
import { holdsOn } from '../../../domain/roster';
import { foldVietnamese, maskName } from '../../../domain/vietnamese-name';
import { toLocalDate } from '../../../domain/zone-time';
import { write } from '../../db';
import { ZONE } from '../../environment';
import { newId } from '../../id';
import { hashPin, verifySecret } from '../../password';
import { forgive, heed, limit } from '../../rate-limit';
import * as consents from '../../store/consents';
import * as participants from '../../store/participants';
import * as rosterEntries from '../../store/roster-entries';
import * as units from '../../store/units';
import { consentsOf, isChild, refuseChildAlone } from './consents-of';
import { entryRules } from './entry-rules';
import { recognise } from './recognise';
import { refuseIneligible } from './refuse-ineligible';

interface Asked {
	rosterCode: string;
	address: string;
}

type Found = NonNullable<Awaited<ReturnType<typeof rosterEntries.findByCode>>>;

/**
 * The line of a code: of a person who is here already, or one that somebody can still come by. Codes that are none are counted by
 * address, so that nobody tries them in bulk. Throws 'roster.code_unknown' at 'rosterCode', 'rate.limited'.
 */
async function lineOfCode({ rosterCode, address }: Asked, now: number): Promise<Found> {
	await heed('codeMiss', address, now);
	const found = await rosterEntries.findByCode(rosterCode);
	const isUsable =
		found !== undefined &&
		(found.entry.participantId !== null ||
			(found.entry.removedOn === null && holdsOn(found.roster, toLocalDate(now, ZONE))));
	if (isUsable) return found;
	await limit('codeMiss', address, now);
	throw new DomainError('roster.code_unknown', {}, 'rosterCode');
}

/** Whose code it is, masked, so that the person can see that it is theirs; and whether they have been here before. */
export async function findByRosterCode(asked: Asked, now: number) {
	const { entry, roster } = await lineOfCode(asked, now);
	return {
		rosterCode: asked.rosterCode,
		name: maskName(entry.name),
		unitName: (await units.find(roster.unitId))?.name ?? '',
		group: roster.audienceGroup,
		isKnown: entry.participantId !== null,
		isChild: isChild(entry.birthYear, now),
		hasBirthYear: entry.birthYear !== null
	};
}

/** The id of the person with this code and PIN. Throws 'roster.code_refused' for either, or 'rate.limited'. */
export async function signInByCode({ pin, ...asked }: Asked & { pin: string }, now: number): Promise<string> {
	const refused = new DomainError('roster.code_refused');
	await limit('pinAddress', asked.address, now);
	const found = await lineOfCode(asked, now).catch((failure: unknown) => {
		throw failure instanceof DomainError && failure.code === 'roster.code_unknown' ? refused : failure;
	});
	const person = found.entry.participantId ? await participants.find(found.entry.participantId) : undefined;
	if (!person) throw refused;
	await limit('pinAccount', person.phone ?? person.id, now);
	if (!(await verifySecret(person.pinHash, pin))) throw refused;
	await forgive('pinAccount', person.phone ?? person.id);
	return person.id;
}

/**
 * The id of a person who comes by a roster code: name, unit and group come from the roster, consent is asked as of everybody. Who is here
 * already needs their PIN. Throws like `identifyParticipant`, and 'roster.code_unknown', 'roster.code_known'.
 */
export async function enterByCode(
	{ code, address, ...input }: CodeEntry & { code: string | null; address: string },
	now: number
): Promise<string> {
	const eligibility = await entryRules(code, now);
	const asked = { rosterCode: input.rosterCode, address };
	const { entry, roster } = await lineOfCode(asked, now);
	const birthYear = entry.birthYear ?? input.birthYear;
	const { unitId, audienceGroup } = roster;
	await refuseIneligible(eligibility, { group: audienceGroup, unitId, birthYear }, now);
	refuseChildAlone({ birthYear, under16: input.under16 }, now);
	if (entry.participantId !== null) return recogniseByCode(entry.participantId, input.pin, address, now);

	const id = newId(now);
	const pinHash = await hashPin(input.pin);
	const added = await write(async (tx) => {
		if ((await rosterEntries.lock(tx, entry.id))?.participantId !== null) return false;
		const person = { id, name: entry.name, nameFolded: foldVietnamese(entry.name), phone: null, pinHash };
		await participants.insert(tx, { ...person, audienceGroup, unitId, birthYear, createdAt: now });
		await consents.insert(tx, consentsOf(id, input, now));
		const matched = { participantId: id, matchState: 'matched', matchBasis: 'code', matchedBy: null } as const;
		await rosterEntries.update(tx, entry.id, { ...matched, matchedAt: now });
		return true;
	});
	if (added) return id;
	// A second press of the button was faster, or somebody in charge matched the line just now.
	const other = (await rosterEntries.find(entry.id))?.participantId;
	if (!other) throw new DomainError('roster.stale');
	return recogniseByCode(other, input.pin, address, now);
}

async function recogniseByCode(participantId: string, pin: string, address: string, now: number): Promise<string> {
	const person = await participants.find(participantId);
	if (!person) throw new DomainError('roster.code_unknown', {}, 'rosterCode');
	return recognise(person, { pin, address, refusal: 'roster.code_known' }, now);
}
