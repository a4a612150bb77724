import { formAction, served } from '$lib/server/form';
import { editItem } from '$lib/server/usecases/item/edit-item';
import { itemFormSchema } from '$lib/server/usecases/item/item-form';
import { prepareItemEdit } from '$lib/server/usecases/item/prepare-item';
import { redirect, type RequestEvent } from '@sveltejs/kit';

export const load = ({ locals, params }) => served(prepareItemEdit(locals.staff!, params.id));

export const actions = {
	default: formAction(itemFormSchema, async (input, { locals, params }: RequestEvent) => {
		const { id } = await editItem(locals.staff!, { ...input, itemId: params.id ?? '' }, locals.now);
		redirect(303, `/items/${id}?done=saved`);
	})
};
