import { served } from '$lib/server/form';
import { joinQuestion } from '$lib/server/usecases/item-import/join-question';
import { mendQuestion, mendQuestionSchema } from '$lib/server/usecases/item-import/mend-question';
import { skipQuestions } from '$lib/server/usecases/item-import/skip-questions';
import { splitQuestion, splitQuestionSchema } from '$lib/server/usecases/item-import/split-question';
import { viewQuestion } from '$lib/server/usecases/item-import/view-question';
import { redirect } from '@sveltejs/kit';
import type { RequestEvent } from './$types';
import { listPlace } from '../list-place';
import { thenGo } from '../then-go';
import { joinFormSchema, skipFormSchema } from './question-forms';

export const load = async ({ locals, params, url }) => {
	const view = await served(viewQuestion(locals.staff!, params.id, params.questionId));
	// There is nothing to mend before the questions are stored, nor after they are part of the bank.
	if (view.head.status !== 'found') redirect(303, `/items/import/${params.id}`);
	return { ...view, show: url.searchParams.get('show') };
};

const named = ({ params }: RequestEvent) => ({ importId: params.id, questionId: params.questionId });
/** A page of this import with the list's filter and place, so that the list is found again as it was left. */
const at = (page: string, { url, params }: RequestEvent, said: Record<string, string>) =>
	listPlace(new URL(`/items/import/${params.id}${page}${url.search}`, url), said);
/** The list, saying what was done where this question stands in it. */
const backInList = (event: RequestEvent, done: string) => {
	const number = event.url.searchParams.get('at') ?? '';
	return `${at('', event, { done, at: number, id: event.params.questionId })}#done`;
};

export const actions = {
	mend: thenGo('mend', mendQuestionSchema, async (input, event: RequestEvent) => {
		const { nextWrong } = await mendQuestion(event.locals.staff!, { ...input, ...named(event) }, event.locals.now);
		const goesOn = nextWrong !== null && event.url.searchParams.get('then') === 'wrong';
		return goesOn ? at(`/${nextWrong}`, event, { done: 'saved' }) : backInList(event, 'saved');
	}),
	split: thenGo('split', splitQuestionSchema, async (input, event: RequestEvent) => {
		await splitQuestion(event.locals.staff!, { ...input, ...named(event) }, event.locals.now);
		return at(`/${event.params.questionId}`, event, { done: 'split' });
	}),
	join: thenGo('join', joinFormSchema, async (input, event: RequestEvent) => {
		await joinQuestion(event.locals.staff!, { ...input, ...named(event) }, event.locals.now);
		return at(`/${event.params.questionId}`, event, { done: 'join' });
	}),
	skip: thenGo('skip', skipFormSchema, async ({ skip }, event: RequestEvent) => {
		const { importId, questionId } = named(event);
		await skipQuestions(event.locals.staff!, { importId, ids: [questionId], skip }, event.locals.now);
		return backInList(event, skip ? 'skip' : 'unskip');
	})
};
