import { hash, verify } from '@node-rs/argon2';

// OWASP's minimum for argon2id: 19 MiB, two passes, one lane.
const PASSWORD = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
// A six-digit PIN falls to any offline search whatever the cost, so the rate limit guards it and the hash stays cheap enough
// for a rush of participants on one small machine.
const PIN = { memoryCost: 4_096, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string) => hash(password.normalize('NFC'), PASSWORD);
export const hashPin = (pin: string) => hash(pin, PIN);

/** Also takes as long when there is no such account (`stored` null), so that time does not tell which accounts exist. */
export async function verifySecret(stored: string | null, given: string): Promise<boolean> {
	if (stored === null) {
		await hashPassword(given);
		return false;
	}
	return verify(stored, given.normalize('NFC'));
}
