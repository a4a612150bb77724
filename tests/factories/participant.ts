import { CONSENT_VERSION } from '$lib/domain/consent';
import { foldVietnamese } from '$lib/domain/vietnamese-name';
import { write } from '$lib/server/db';
import { newId } from '$lib/server/id';
import { hashPin } from '$lib/server/password';
import * as consents from '$lib/server/store/consents';
import * as participants from '$lib/server/store/participants';
import { NOW } from './time';
import { aUnit } from './unit';

export type ParticipantRow = participants.ParticipantRow;

/** The PIN of every participant made here unless `pin` is given; it passes the rules for new PINs. */
export const PIN = '271828';

const hashes = new Map<string, Promise<string>>();

/** One hash for each PIN: hashing is slow on purpose, and hundreds of participants share the same one. */
function hashOf(pin: string): Promise<string> {
	const known = hashes.get(pin) ?? hashPin(pin);
	hashes.set(pin, known);
	return known;
}

/** Test files may share one PostgreSQL server, so each begins at phone numbers of its own. */
let made = Math.floor(Math.random() * 90_000_000);

/** A person who has consented, in a village of their own unless `unitId` is given. */
export async function aParticipant({
	pin = PIN,
	now = NOW,
	...overrides
}: Partial<ParticipantRow> & { pin?: string; now?: number } = {}): Promise<ParticipantRow> {
	const number = ++made;
	const name = overrides.name ?? `Nguyễn Văn ${'ABCDEGHKLMNPQRSTUVXY'[number % 20]}`;
	const participant: ParticipantRow = {
		id: newId(now),
		name,
		nameFolded: foldVietnamese(name),
		phone: `+849${String(number).padStart(8, '0')}`,
		pinHash: overrides.pinHash ?? (await hashOf(pin)),
		audienceGroup: 'residents',
		unitId: overrides.unitId ?? (await aUnit()).id,
		birthYear: null,
		countedAsId: null,
		createdAt: now,
		isDemo: false,
		...overrides
	};
	await write(async (tx) => {
		await participants.insert(tx, participant);
		await consents.insert(tx, [
			{
				id: newId(now),
				participantId: participant.id,
				kind: 'processing',
				textVersion: CONSENT_VERSION,
				givenAt: now
			}
		]);
	});
	return participant;
}
