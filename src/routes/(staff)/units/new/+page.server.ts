import { unitSchema } from '$lib/domain/unit';
import { formAction, served } from '$lib/server/form';
import { addUnit } from '$lib/server/usecases/unit/add-unit';
import { prepareUnit } from '$lib/server/usecases/unit/prepare-unit';
import { redirect, type RequestEvent } from '@sveltejs/kit';

export const load = async ({ locals, url }) => ({
	parentId: url.searchParams.get('parent'),
	...(await served(prepareUnit(locals.staff!, locals.now)))
});

export const actions = {
	default: formAction(unitSchema, async (input, { locals }: RequestEvent) => {
		const id = await addUnit(locals.staff!, input, locals.now);
		redirect(303, `/units/${id}?done=unit`);
	})
};
