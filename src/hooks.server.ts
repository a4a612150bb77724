import { paraglideMiddleware } from '$lib/i18n/paraglide/server.js';
import { now } from '$lib/server/clock';
import { compressed } from '$lib/server/compression';
import { log } from '$lib/server/log';
import { newId } from '$lib/server/id';
import { leaveReaderMark } from '$lib/server/reader-mark';
import { readSession } from '$lib/server/session';
import { startUp } from '$lib/server/start-up';
import { findActor } from '$lib/server/usecases/find-actor';
import { findParticipant } from '$lib/server/usecases/find-participant';
import { textSizes, themes } from '$lib/ui/layout/preferences';
import { COPY_HEADER } from '$lib/ui/lesson/page/kept-pages';
import { redirect, type Handle, type HandleServerError, type ServerInit } from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';

export const init: ServerInit = startUp;

const preferences: Handle = ({ event, resolve }) => {
	event.locals.theme = themes.find((theme) => theme === event.cookies.get('theme')) ?? 'system';
	event.locals.textSize = textSizes.find((size) => size === event.cookies.get('text_size')) ?? 'normal';
	return paraglideMiddleware(event.request, ({ request, locale }) => {
		event.request = request;
		return resolve(event, {
			transformPageChunk: ({ html }) =>
				html
					.replace('%lang%', locale)
					.replace('%theme%', event.locals.theme)
					.replace('%text-size%', event.locals.textSize),
			preload: ({ type, path }) =>
				type === 'js' || type === 'css' || (type === 'font' && /(latin|vietnamese)-400/.test(path))
		});
	});
};

const identity: Handle = async ({ event, resolve }) => {
	event.locals.now = now();
	// A copy that a phone keeps for reading offline is of nobody: the phone may be shared.
	if (event.request.headers.has(COPY_HEADER)) {
		event.locals.staff = event.locals.participant = null;
		return resolve(event);
	}
	event.locals.staff = await readSession('staff', event.cookies).then((id) => findActor(id));
	event.locals.participant = await readSession('participant', event.cookies).then((id) => findParticipant(id));
	leaveReaderMark(event.locals.participant?.id ?? null, event.cookies);
	return resolve(event);
};

/** Every page and action below the staff group needs a signed-in member of staff; what each may do is for the use-cases. */
const guard: Handle = ({ event, resolve }) => {
	if (event.route.id?.startsWith('/(staff)') && !event.locals.staff) {
		redirect(303, `/sign-in?next=${encodeURIComponent(event.url.pathname + event.url.search)}`);
	}
	return resolve(event);
};

const headers: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	// Only what is made for others' pages may stand in them.
	const policy = event.route.id?.startsWith('/embed/') && response.headers.get('content-security-policy');
	if (policy)
		response.headers.set('content-security-policy', policy.replace("frame-ancestors 'none'", 'frame-ancestors *'));
	response.headers.set('x-content-type-options', 'nosniff');
	response.headers.set('referrer-policy', 'same-origin');
	response.headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=()');
	return compressed(event.request, response);
};

export const handle = sequence(headers, preferences, identity, guard);

export const handleError: HandleServerError = ({ error, event, status, message }) => {
	const reference = newId(now());
	if (status < 500) return { message, reference };
	const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
	log.error('unexpected', { reference, status, route: event.route.id, stack });
	return { message, reference };
};
