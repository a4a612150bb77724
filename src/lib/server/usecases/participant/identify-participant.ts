import { CONSENT_VERSION, GUARDIAN_AGE } from '../../../domain/consent';
import { DomainError } from '../../../domain/domain-error';
import type { Identification } from '../../../domain/participant';
import { foldVietnamese } from '../../../domain/vietnamese-name';
import { toLocalDate } from '../../../domain/zone-time';
import { write } from '../../db';
import { ZONE } from '../../environment';
import { newId } from '../../id';
import { hashPin, verifySecret } from '../../password';
import { forgive, limit } from '../../rate-limit';
import * as consents from '../../store/consents';
import * as participants from '../../store/participants';
import { publishedContest } from '../attempt/open-round';
import { refuseIneligible } from './refuse-ineligible';

/**
 * The id of the person who filled in "who are you": a new one, stored with what they agreed to, or the one who has this phone
 * and knows its PIN (then nothing is overwritten). Throws at a field: 'entry.…', 'guardian.required', 'participant.phone_known'.
 */
export async function identifyParticipant(
	{ code, address, ...input }: Identification & { code: string; address: string },
	now: number
): Promise<string> {
	const { contest } = await publishedContest(code, now);
	await refuseIneligible(contest.eligibility, input, now);
	refuseChildAlone(input, now);
	const known = await participants.findByPhone(input.phone);
	if (known) return recognise(known, input.pin, address, now);

	const id = newId(now);
	const pinHash = await hashPin(input.pin);
	const added = await write(async (tx) => {
		const { name, phone, group: audienceGroup, unitId, birthYear } = input;
		const person = { id, name, nameFolded: foldVietnamese(name), phone, pinHash, audienceGroup, unitId, birthYear };
		if (!(await participants.insertIfPhoneFree(tx, { ...person, createdAt: now }))) return false;
		await consents.insert(tx, consentsOf(id, input, now));
		return true;
	});
	if (added) return id;
	// A second press of the button, or another tab, was faster by a moment.
	const other = await participants.findByPhone(input.phone);
	if (!other) throw new DomainError('participant.phone_known', {}, 'pin');
	return recognise(other, input.pin, address, now);
}

/** Only the way in by a known phone is limited: it is the only one where a PIN could be guessed. */
async function recognise(
	person: participants.ParticipantRow,
	pin: string,
	address: string,
	now: number
): Promise<string> {
	await limit('pinAddress', address, now);
	await limit('pinAccount', person.phone ?? person.id, now);
	if (!(await verifySecret(person.pinHash, pin))) throw new DomainError('participant.phone_known', {}, 'pin');
	await forgive('pinAccount', person.phone ?? person.id);
	return person.id;
}

function refuseChildAlone({ birthYear, under16 }: Identification, now: number) {
	const year = Number(toLocalDate(now, ZONE).slice(0, 4));
	if (birthYear !== null && year - birthYear < GUARDIAN_AGE && !under16) {
		throw new DomainError('guardian.required', { age: GUARDIAN_AGE }, 'under16');
	}
}

function consentsOf(participantId: string, { guardianName }: Identification, now: number) {
	const given = { participantId, textVersion: CONSENT_VERSION, givenAt: now };
	const own = { ...given, id: newId(now), kind: 'processing' as const };
	return guardianName === null ? [own] : [own, { ...given, id: newId(now), kind: 'guardian' as const, guardianName }];
}
