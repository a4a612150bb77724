import { formAction, served } from '$lib/server/form';
import { publishAnnual, publishAnnualSchema } from '$lib/server/usecases/figure/publish-annual';
import { showPublishing } from '$lib/server/usecases/figure/show-publishing';
import { withdrawAnnual, withdrawAnnualSchema } from '$lib/server/usecases/figure/withdraw-annual';
import { redirect } from '@sveltejs/kit';
import type { RequestEvent } from './$types';

export const load = async ({ locals, url }) => {
	const { unit, year } = Object.fromEntries(url.searchParams);
	const publishing = await served(showPublishing(locals.staff!, { unit, year }, locals.now));
	return { ...publishing, origin: publishing.origin ?? url.origin };
};

const back = (input: { unit: string; year: string }, done: string) =>
	redirect(303, `/leader/publish?${new URLSearchParams({ unit: input.unit, year: input.year, done })}`);

export const actions = {
	publish: formAction(
		publishAnnualSchema,
		async (input, { locals }: RequestEvent) => {
			await publishAnnual(locals.staff!, input, locals.now);
			back(input, 'published');
		},
		'publish'
	),
	withdraw: formAction(
		withdrawAnnualSchema,
		async (input, { locals }: RequestEvent) => {
			await withdrawAnnual(locals.staff!, input, locals.now);
			back(input, 'withdrawn');
		},
		'withdraw'
	)
};
