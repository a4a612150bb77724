import { createHash } from 'node:crypto';
import { ORIGIN } from './environment';
import type { CookieJar } from './session';

const COOKIE = 'reader';
const A_YEAR_S = 365 * 86_400;

/** Tells one person from another on a shared phone, and says nothing about them. */
export const readerMark = (participantId: string) =>
	createHash('sha256').update(`reader ${participantId}`).digest('base64url').slice(0, 16);

/**
 * Leaves the mark of who is signed in where the pages' scripts can read it, without a line too: what is answered offline is kept for
 * that person alone.
 */
export function leaveReaderMark(participantId: string | null, jar: CookieJar) {
	const mark = participantId === null ? undefined : readerMark(participantId);
	if (jar.get(COOKIE) === mark) return;
	// Without a person it ends at once.
	const secure = !ORIGIN?.startsWith('http:');
	jar.set(COOKIE, mark ?? '', { path: '/', maxAge: mark ? A_YEAR_S : 0, sameSite: 'lax', httpOnly: false, secure });
}
