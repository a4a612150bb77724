import { served } from '$lib/server/form';
import { serveFile } from '$lib/server/usecases/authoring/serve-file';

/** Pictures show in the page; a document is saved, and nothing in it runs here. A file never changes under its id. */
export const GET = async ({ locals, params }) => {
	const { file, isPublic } = await served(serveFile(locals.staff, params.id));
	const way = file.kind === 'picture' ? 'inline' : 'attachment';
	return new Response(new Uint8Array(file.bytes), {
		headers: {
			'content-type': file.mediaType,
			'content-length': String(file.bytes.length),
			'content-disposition': `${way}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
			'content-security-policy': "default-src 'none'; sandbox",
			'cross-origin-resource-policy': 'same-origin',
			'cache-control': isPublic ? 'public, max-age=31536000, immutable' : 'private, no-store'
		}
	});
};
