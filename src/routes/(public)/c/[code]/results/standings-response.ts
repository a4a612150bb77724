import { served } from '$lib/server/form';
import { serveStandingsFile } from '$lib/server/usecases/contest/serve-standings-file';

const TYPES = { json: 'application/json', csv: 'text/csv; charset=utf-8' };

/** A published file with its SHA-256 as the ETag: whoever has it already is told so without its being made. */
export async function standingsResponse(
	request: Request,
	params: { code: string; position: string },
	format: 'json' | 'csv'
) {
	const { digest, fileName, pieces } = await served(serveStandingsFile(params.code, params.position, format));
	const headers = {
		etag: `"${digest}"`,
		'cache-control': 'public, max-age=300',
		'content-type': TYPES[format],
		'content-disposition': `attachment; filename="${fileName}"`
	};
	if (request.headers.get('if-none-match')?.includes(digest)) return new Response(null, { status: 304, headers });
	const made = await pieces();
	const body = new ReadableStream({
		start(controller) {
			for (const piece of made) controller.enqueue(piece);
			controller.close();
		}
	});
	return new Response(body, { headers });
}
