import { parseSession, sessionQuery } from '$lib/domain/practice-session';
import { getLocale } from '$lib/i18n';
import { formAction, served } from '$lib/server/form';
import { answerQuestion } from '$lib/server/usecases/drill/answer-question';
import { practiceAnswerSchema } from '$lib/server/usecases/drill/answer-schema';
import { showQuestion } from '$lib/server/usecases/drill/show-question';
import { startSession } from '$lib/server/usecases/drill/start-session';
import { redirect, type RequestEvent } from '@sveltejs/kit';

const sessionOf = (url: URL) => parseSession(Object.fromEntries(url.searchParams));
const isStarted = ({ itemIds }: { itemIds: string[] }) => itemIds.length > 0;

export const load = async ({ locals, url }) => {
	const { participant, now } = locals;
	const session = sessionOf(url);
	if (session.mode !== 'topic' && !participant) redirect(303, '/join?next=/practice');
	if (isStarted(session)) {
		return { isSignedIn: participant !== null, ...(await served(showQuestion(session, getLocale(), now))) };
	}
	const started = await served(startSession(participant, session, now));
	if (isStarted(started)) redirect(303, `/practice/run?${sessionQuery(started)}`);
	return { isSignedIn: participant !== null, ...(await served(showQuestion(started, getLocale(), now))) };
};

export const actions = {
	/** Gives the outcome with the page, not by a redirect: on a slow line a second round trip would double the wait. Sent twice, it counts once. */
	answer: formAction(practiceAnswerSchema, async (input, { locals, url }: RequestEvent) => {
		const outcome = await answerQuestion(locals.participant, input, locals.now);
		if (!outcome) redirect(303, `/practice/run?${sessionQuery(sessionOf(url))}`);
		return { outcome };
	})
};
