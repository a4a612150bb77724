import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { compressed } from './compression';

const PAGE = '<p>Sân Đình</p>'.repeat(200);
const ask = (encoding?: string) =>
	new Request('http://localhost/', encoding ? { headers: { 'accept-encoding': encoding } } : {});
const html = (body: string | null = PAGE, init: ResponseInit = {}) =>
	new Response(body, { headers: { 'content-type': 'text/html', etag: '"x"' }, ...init });
const bytes = async (response: Response) => Buffer.from(await response.arrayBuffer());

describe('compression', () => {
	it('prefers brotli, takes gzip, and leaves a browser that reads neither alone', async () => {
		const [br, gz, none] = await Promise.all([
			compressed(ask('gzip, deflate, br'), html()),
			compressed(ask('gzip'), html()),
			compressed(ask(), html())
		]);
		expect(brotliDecompressSync(await bytes(br)).toString()).toBe(PAGE);
		expect(gunzipSync(await bytes(gz)).toString()).toBe(PAGE);
		expect(await none.text()).toBe(PAGE);
		expect([br, gz, none].map((response) => response.headers.get('content-encoding'))).toEqual(['br', 'gzip', null]);
	});

	it('keeps status and headers, and tells caches that the answer depends on the request', async () => {
		const response = await compressed(
			ask('br'),
			html(PAGE, { status: 404, headers: { 'content-type': 'text/html', 'x-kept': '1' } })
		);
		expect(response.status).toBe(404);
		expect(response.headers.get('x-kept')).toBe('1');
		expect(response.headers.get('vary')).toContain('accept-encoding');
	});

	it('leaves alone what is small, empty, not text or compressed already', async () => {
		const small = await compressed(ask('br'), html('ok'));
		expect([await small.text(), small.headers.get('content-encoding')]).toEqual(['ok', null]);
		const redirect = new Response(null, { status: 303, headers: { location: '/' } });
		expect(await compressed(ask('br'), redirect)).toBe(redirect);
		const picture = new Response('x'.repeat(5000), { headers: { 'content-type': 'image/png' } });
		expect(await compressed(ask('br'), picture)).toBe(picture);
		const ready = new Response('x'.repeat(5000), {
			headers: { 'content-type': 'text/html', 'content-encoding': 'gzip' }
		});
		expect(await compressed(ask('br'), ready)).toBe(ready);
	});
});
