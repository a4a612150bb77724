import { served } from '$lib/server/form';
import { showFile } from '$lib/server/usecases/outreach/show-file';

/** Told by its content when it was taken; even so the browser is not to run or guess anything in it. */
export const GET = async ({ locals, params }) => {
	const { name, mediaType, bytes } = await served(showFile(locals.staff!, params.fileId));
	return new Response(new Uint8Array(bytes), {
		headers: {
			'content-type': mediaType,
			'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(name)}`,
			'content-security-policy': "default-src 'none'; sandbox",
			'x-content-type-options': 'nosniff',
			'cache-control': 'private, max-age=3600'
		}
	});
};
