import { jsonEndpoint } from '$lib/server/json-endpoint';
import { describePicture, describePictureSchema } from '$lib/server/usecases/item/describe-picture';
import type { RequestEvent } from '@sveltejs/kit';

export const POST = jsonEndpoint(describePictureSchema, (input, { locals, params }: RequestEvent) =>
	describePicture(locals.staff!, params.id ?? '', input, locals.now)
);
