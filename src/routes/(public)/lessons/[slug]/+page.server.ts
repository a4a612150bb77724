import { getLocale } from '$lib/i18n';
import { formAction, served } from '$lib/server/form';
import { startSession } from '$lib/server/session';
import { completeLesson } from '$lib/server/usecases/lesson/complete-lesson';
import { lessonAnswersSchema, lessonSignInSchema } from '$lib/server/usecases/lesson/lesson-answers';
import { showLesson } from '$lib/server/usecases/lesson/show-lesson';
import { signInParticipant } from '$lib/server/usecases/participant/sign-in-participant';
import { redirect } from '@sveltejs/kit';
import type { RequestEvent } from './$types';

const resultOf = (slug: string, answers: string) => `/lessons/${slug}?answers=${answers}#result`;

export const load = async ({ params, locals, url }) => {
	const answers = url.searchParams.get('answers') ?? '';
	return {
		lesson: await served(showLesson(locals.participant, { slug: params.slug, locale: getLocale(), answers }))
	};
};

export const actions = {
	answer: formAction(lessonAnswersSchema, async ({ answers }, { params, locals }: RequestEvent) => {
		const { slug } = params;
		redirect(303, resultOf(slug, await completeLesson(locals.participant, { slug, answers }, locals.now)));
	}),
	count: formAction(
		lessonSignInSchema,
		async ({ answers, ...who }, { params: { slug }, locals, cookies, getClientAddress }: RequestEvent) => {
			const id = await signInParticipant({ ...who, address: getClientAddress() }, locals.now);
			await startSession('participant', id, cookies);
			redirect(303, resultOf(slug, await completeLesson({ id }, { slug, answers }, locals.now)));
		},
		'count'
	)
};
