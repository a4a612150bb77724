import { served } from '$lib/server/form';
import { showFile } from '$lib/server/usecases/outreach/show-file';

/** Pictures show in the page; a document is saved, and nothing in it runs here. */
export const GET = async ({ locals, params }) => {
	const { bytes, mediaType, name } = await served(showFile(locals.staff!, params.id));
	const way = mediaType.startsWith('image/') ? 'inline' : 'attachment';
	return new Response(new Uint8Array(bytes), {
		headers: {
			'content-type': mediaType,
			'content-length': String(bytes.length),
			'content-disposition': `${way}; filename*=UTF-8''${encodeURIComponent(name)}`,
			'content-security-policy': "default-src 'none'; sandbox",
			'cross-origin-resource-policy': 'same-origin',
			'cache-control': 'private, max-age=600'
		}
	});
};
