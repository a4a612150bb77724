import { DomainError } from '../../../domain/domain-error';
import type { Identification } from '../../../domain/participant';
import { foldVietnamese } from '../../../domain/vietnamese-name';
import { write } from '../../db';
import { newId } from '../../id';
import { hashPin } from '../../password';
import * as consents from '../../store/consents';
import * as participants from '../../store/participants';
import { matchParticipant } from '../roster/match-participant';
import { consentsOf, refuseChildAlone } from './consents-of';
import { entryRules } from './entry-rules';
import { recognise } from './recognise';
import { refuseIneligible } from './refuse-ineligible';

/**
 * The id of the person who filled in "who are you": a new one, stored with what they agreed to, or the one who has this phone
 * and knows its PIN (then nothing is overwritten). `code` is the contest's, null where there is none. Throws at a field: 'entry.…', 'guardian.required', 'participant.phone_known'.
 */
export async function identifyParticipant(
	{ code, address, ...input }: Identification & { code: string | null; address: string },
	now: number
): Promise<string> {
	await refuseIneligible(await entryRules(code, now), input, now);
	refuseChildAlone(input, now);
	const known = await participants.findByPhone(input.phone);
	if (known) return recognise(known, { pin: input.pin, address, refusal: 'participant.phone_known' }, now);

	const id = newId(now);
	const pinHash = await hashPin(input.pin);
	const added = await write(async (tx) => {
		const { name, phone, group: audienceGroup, unitId, birthYear } = input;
		const person = { id, name, nameFolded: foldVietnamese(name), phone, pinHash, audienceGroup, unitId, birthYear };
		if (!(await participants.insertIfPhoneFree(tx, { ...person, createdAt: now }))) return false;
		await consents.insert(tx, consentsOf(id, input, now));
		return true;
	});
	if (added) {
		await matchParticipant(id, now);
		return id;
	}
	// A second press of the button, or another tab, was faster by a moment.
	const other = await participants.findByPhone(input.phone);
	if (!other) throw new DomainError('participant.phone_known', {}, 'pin');
	return recognise(other, { pin: input.pin, address, refusal: 'participant.phone_known' }, now);
}
