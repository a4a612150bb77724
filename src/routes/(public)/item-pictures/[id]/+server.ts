import { served } from '$lib/server/form';
import { servePicture } from '$lib/server/usecases/item/serve-picture';

/** A picture never changes under its id: whoever has it need not ask again. */
export const GET = async ({ params }) => {
	const { bytes, mediaType } = await served(servePicture(params.id));
	return new Response(new Uint8Array(bytes), {
		headers: {
			'content-type': mediaType,
			'content-length': String(bytes.length),
			'content-disposition': 'inline',
			'content-security-policy': "default-src 'none'; sandbox",
			'cross-origin-resource-policy': 'same-origin',
			'cache-control': 'public, max-age=31536000, immutable'
		}
	});
};
