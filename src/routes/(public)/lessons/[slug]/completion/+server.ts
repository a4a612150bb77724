import { keptCompletionSchema } from '$lib/domain/lesson-completion';
import { DomainError } from '$lib/server/errors';
import { jsonEndpoint } from '$lib/server/json-endpoint';
import { receiveCompletion } from '$lib/server/usecases/lesson/receive-completion';
import type { RequestEvent } from './$types';

export const POST = jsonEndpoint(keptCompletionSchema, (kept, { request, url, params, locals }: RequestEvent) => {
	// A page of another site could post in the name of who is signed in here.
	if (request.headers.get('origin') !== url.origin) throw new DomainError('access.denied');
	return receiveCompletion(locals.participant, { ...kept, slug: params.slug }, locals.now);
});
