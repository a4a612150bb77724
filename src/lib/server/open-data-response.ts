import { served } from './form';
import type { OpenDataFile } from './usecases/figure/serve-open-data';

const TYPES: Record<string, string> = { json: 'application/json; charset=utf-8', csv: 'text/csv; charset=utf-8' };

/** For anybody's program on any page: open to other origins, with an ETag by which an unchanged file is not sent again. */
export async function openDataResponse(request: Request, file: Promise<OpenDataFile>): Promise<Response> {
	const { fileName, body, digest } = await served(file);
	const headers = {
		etag: `"${digest}"`,
		'access-control-allow-origin': '*',
		'access-control-expose-headers': 'etag',
		'cache-control': 'public, max-age=300',
		'content-type': TYPES[fileName.slice(fileName.lastIndexOf('.') + 1)] ?? 'application/octet-stream',
		'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(fileName)}`
	};
	if (request.headers.get('if-none-match')?.includes(digest)) return new Response(null, { status: 304, headers });
	return new Response(body, { headers });
}
