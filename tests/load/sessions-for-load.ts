import * as sessions from '$lib/server/store/sessions';
import { createHash, randomBytes } from 'node:crypto';
import { DAY } from '../factories/time';

/** A session's cookie for a load program. */
export async function sessionFor(kind: sessions.SessionKind, userId: string, now: number): Promise<string> {
	const token = randomBytes(20).toString('hex');
	const idHash = createHash('sha256').update(token).digest('hex');
	await sessions.add(kind, { idHash, userId, expiresAt: now + DAY });
	return token;
}
