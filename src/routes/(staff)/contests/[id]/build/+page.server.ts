import { redirect } from '@sveltejs/kit';

/** Where the builder was left: its first step that was not saved yet. */
export const load = async ({ parent, params }) => {
	const { builder } = await parent();
	const step = builder.steps.find(({ done }) => !done)?.step ?? 'who';
	redirect(303, `/contests/${params.id}/build/${step}`);
};
