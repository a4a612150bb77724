import { jsonEndpoint } from '$lib/server/json-endpoint';
import { addPicture, itemPictureSchema } from '$lib/server/usecases/item/add-picture';
import type { RequestEvent } from '@sveltejs/kit';

/** From the form of an item, which goes on being written meanwhile. */
export const POST = jsonEndpoint(itemPictureSchema, (input, { locals }: RequestEvent) =>
	addPicture(locals.staff!, input, locals.now)
);
