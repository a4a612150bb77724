import { anew, parseSession, sessionQuery, type PracticeSession } from '$lib/domain/practice-session';
import { getLocale } from '$lib/i18n';
import { formAction, served } from '$lib/server/form';
import { ZONE } from '$lib/server/environment';
import { answerQuestion } from '$lib/server/usecases/drill/answer-question';
import { practiceAnswerSchema } from '$lib/server/usecases/drill/answer-schema';
import { showQuestion } from '$lib/server/usecases/drill/show-question';
import { startSession } from '$lib/server/usecases/drill/start-session';
import { redirect, type RequestEvent } from '@sveltejs/kit';

const sessionOf = (url: URL) => parseSession(Object.fromEntries(url.searchParams));
const pathOf = (session: PracticeSession) => `/practice/run?${sessionQuery(session)}`;
const isStarted = ({ itemIds }: PracticeSession) => itemIds.length > 0;

export const load = async ({ locals, url }) => {
	const { participant, now } = locals;
	const asked = sessionOf(url);
	if (asked.mode !== 'topic' && !participant) redirect(303, `/join?next=${encodeURIComponent(pathOf(anew(asked)))}`);
	const { session, held } = isStarted(asked)
		? { session: asked, held: null }
		: await served(startSession(participant, asked, now));
	if (!isStarted(asked) && isStarted(session)) redirect(303, pathOf(session));
	const shown = await served(showQuestion(participant, session, getLocale(), now));
	return { isSignedIn: participant !== null, zone: ZONE, held, ...shown };
};

export const actions = {
	/** Gives the outcome with the page, not by a redirect: on a slow line a second round trip would double the wait. Sent twice, it counts once. */
	answer: formAction(practiceAnswerSchema, async (input, { locals, url }: RequestEvent) => {
		const session = sessionOf(url);
		const outcome = await answerQuestion(locals.participant, session, input, locals.now);
		if (!outcome) redirect(303, pathOf(session));
		return { outcome };
	})
};
