import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Text worth compressing; files are compressed once, when the program is built. */
const TEXT = /^(text\/|application\/(json|manifest\+json)|image\/svg\+xml)/;
/** Below this the headers outweigh what is saved. */
const SMALLEST_BYTES = 1_000;
// Quality 5 takes about a millisecond for a page and is within a few percent of the best.
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/**
 * The response compressed as the visitor's browser can read it: an old phone on a slow line waits for bytes, not for this processor.
 * A commune's machine may have no proxy in front that would do it.
 */
export async function compressed(request: Request, response: Response): Promise<Response> {
	const accepted = request.headers.get('accept-encoding') ?? '';
	const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : null;
	const type = response.headers.get('content-type') ?? '';
	const isDone = response.headers.has('content-encoding') || response.status === 304 || response.body === null;
	if (encoding === null || isDone || !TEXT.test(type)) return response;

	const plain = Buffer.from(await response.arrayBuffer());
	const headers = new Headers(response.headers);
	headers.append('vary', 'accept-encoding');
	const { status, statusText } = response;
	if (plain.length < SMALLEST_BYTES) return new Response(plain, { status, statusText, headers });
	const body = encoding === 'br' ? await brotli(plain, QUALITY) : await zip(plain);
	headers.set('content-encoding', encoding);
	headers.set('content-length', String(body.length));
	return new Response(new Uint8Array(body), { status, statusText, headers });
}
