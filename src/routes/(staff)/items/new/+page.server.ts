import { formAction, served } from '$lib/server/form';
import { createItem } from '$lib/server/usecases/item/create-item';
import { itemFormSchema } from '$lib/server/usecases/item/item-form';
import { prepareItem } from '$lib/server/usecases/item/prepare-item';
import { redirect, type RequestEvent } from '@sveltejs/kit';

export const load = ({ locals }) => served(prepareItem(locals.staff!));

export const actions = {
	default: formAction(itemFormSchema, async (input, { locals }: RequestEvent) => {
		const { id } = await createItem(locals.staff!, input, locals.now);
		redirect(303, `/items/${id}?done=saved`);
	})
};
