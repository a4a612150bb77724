import { jsonEndpoint } from '$lib/server/json-endpoint';
import { DomainError } from '$lib/server/errors';
import { answersSchema } from '$lib/server/usecases/attempt/answers-schema';
import { saveAnswers } from '$lib/server/usecases/attempt/save-answers';
import type { RequestEvent } from './$types';

export const POST = jsonEndpoint(answersSchema, ({ answers, prediction }, { locals, params }: RequestEvent) => {
	if (!locals.participant) throw new DomainError('access.sign_in');
	return saveAnswers(locals.participant, { attemptId: params.attemptId, answers, prediction }, locals.now);
});
