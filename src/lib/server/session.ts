import { Lucia, TimeSpan, type Adapter, type DatabaseSession } from 'lucia';
import { createHash } from 'node:crypto';
import * as sessions from './store/sessions';
import { ORIGIN } from './environment';

/** Only the SHA-256 of a session id is stored: who reads the database cannot sign in with what is found there. */
const hashed = (sessionId: string) => createHash('sha256').update(sessionId).digest('hex');

function adapterFor(kind: sessions.SessionKind): Adapter {
	return {
		async getSessionAndUser(sessionId) {
			const row = await sessions.find(kind, hashed(sessionId));
			if (!row) return [null, null];
			const session: DatabaseSession = {
				id: sessionId,
				userId: row.userId,
				expiresAt: new Date(row.expiresAt),
				attributes: {}
			};
			return [session, { id: row.userId, attributes: {} }];
		},
		// Stored ids are hashes, so a session from this list cannot be handed back to a browser; Lucia only counts them.
		getUserSessions: async () => [],
		setSession: ({ id, userId, expiresAt }) =>
			sessions.add(kind, { idHash: hashed(id), userId, expiresAt: +expiresAt }),
		updateSessionExpiration: (id, expiresAt) => sessions.extend(kind, hashed(id), +expiresAt),
		deleteSession: (id) => sessions.remove(kind, hashed(id)),
		deleteUserSessions: (userId) => sessions.removeAllOf(kind, userId),
		deleteExpiredSessions: () => sessions.removeExpired(kind)
	};
}

function luciaFor(kind: sessions.SessionKind, cookie: string, lifetime: TimeSpan) {
	return new Lucia(adapterFor(kind), {
		sessionExpiresIn: lifetime,
		sessionCookie: {
			name: cookie,
			attributes: { secure: !ORIGIN?.startsWith('http:'), sameSite: 'lax', path: '/' }
		}
	});
}

const lucias = {
	staff: luciaFor('staff', 'staff_session', new TimeSpan(12, 'h')),
	participant: luciaFor('participant', 'participant_session', new TimeSpan(30, 'd'))
};

/** What a cookie jar must do; Kit's `event.cookies` does. */
export interface CookieJar {
	get(name: string): string | undefined;
	set(name: string, value: string, options: { path: string } & Record<string, unknown>): void;
}

function give(jar: CookieJar, { name, value, attributes }: { name: string; value: string; attributes: object }) {
	jar.set(name, value, { ...attributes, path: '/' });
}

/** The user id of the session in the jar, or null; prolongs a session past half its life and drops a dead cookie. */
export async function readSession(kind: sessions.SessionKind, jar: CookieJar): Promise<string | null> {
	const lucia = lucias[kind];
	const sessionId = jar.get(lucia.sessionCookieName);
	if (!sessionId) return null;
	const { session } = await lucia.validateSession(sessionId);
	if (session?.fresh) give(jar, lucia.createSessionCookie(session.id));
	if (!session) give(jar, lucia.createBlankSessionCookie());
	return session?.userId ?? null;
}

export async function startSession(kind: sessions.SessionKind, userId: string, jar: CookieJar) {
	const lucia = lucias[kind];
	const session = await lucia.createSession(userId, {});
	give(jar, lucia.createSessionCookie(session.id));
}

export async function endSession(kind: sessions.SessionKind, jar: CookieJar) {
	const lucia = lucias[kind];
	const sessionId = jar.get(lucia.sessionCookieName);
	if (sessionId) await lucia.invalidateSession(sessionId);
	give(jar, lucia.createBlankSessionCookie());
}
