import { formAction, served } from '$lib/server/form';
import {
	describeInItem,
	describeInItemSchema,
	putPicture,
	putPictureSchema
} from '$lib/server/usecases/item/put-picture';
import { showItemPictures } from '$lib/server/usecases/item/show-item-pictures';
import { redirect, type RequestEvent } from '@sveltejs/kit';

export const load = ({ locals, params }) => served(showItemPictures(locals.staff!, params.id));

export const actions = {
	add: formAction(
		putPictureSchema,
		async (input, { locals, params }: RequestEvent) => {
			await putPicture(locals.staff!, params.id ?? '', input, locals.now);
			redirect(303, `/items/${params.id}/pictures?done=added`);
		},
		'add'
	),
	describe: formAction(
		describeInItemSchema,
		async (input, { locals, params }: RequestEvent) => {
			await describeInItem(locals.staff!, params.id ?? '', input, locals.now);
			redirect(303, `/items/${params.id}/pictures?done=described`);
		},
		'describe'
	)
};
