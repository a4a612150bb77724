import { beforeEach, describe, expect, it } from 'vitest';
import { COPY_HEADER } from './kept-pages';
import { lookOf, PageKeeper, type KeeperWorld } from './page-keeper';

const ORIGIN = 'https://xa.example';
const LESSON = '/lessons/tri-tue';
const HOUR = 3_600_000;
const at = (path: string) => new Request(new URL(path, ORIGIN));

/** As much of the browser's caches as the keeper uses. */
function memoryCaches() {
	const all = new Map<string, Map<string, Response>>();
	const keyOf = (request: RequestInfo | URL) =>
		new URL(request instanceof Request ? request.url : request, ORIGIN).href;
	const cacheOf = (entries: Map<string, Response>) =>
		({
			match: async (request: RequestInfo) => entries.get(keyOf(request))?.clone(),
			put: async (request: RequestInfo, response: Response) => {
				if (isFull) throw new DOMException('full', 'QuotaExceededError');
				entries.set(keyOf(request), response);
			},
			keys: async () => [...entries.keys()].map((url) => new Request(url))
		}) as unknown as Cache;
	return {
		all,
		open: async (name: string) => cacheOf(all.get(name) ?? all.set(name, new Map()).get(name)!),
		keys: async () => [...all.keys()],
		delete: async (name: string) => all.delete(name),
		namesIn: (name: string) => [...(all.get(name)?.keys() ?? [])].map((url) => url.slice(ORIGIN.length)).sort()
	};
}

let now: number;
let isLineDown: boolean;
let isServerDown: boolean;
let isFull: boolean;
let site: Record<string, string>;
let asked: { path: string; copy: boolean }[];
let caches: ReturnType<typeof memoryCaches>;

const world = (): KeeperWorld => ({
	caches,
	origin: ORIGIN,
	now: () => now,
	async fetch(input, init) {
		if (isLineDown) throw new TypeError('Failed to fetch');
		const request = new Request(input, init);
		const path = request.url.slice(ORIGIN.length);
		asked.push({ path, copy: request.headers.has(COPY_HEADER) });
		if (isServerDown) return new Response('Bad gateway', { status: 502 });
		const text = site[path];
		return new Response(text ?? 'none', {
			status: text === undefined ? 404 : 200,
			headers: { date: new Date(now).toUTCString() }
		});
	}
});
const keeper = (release = '1') => new PageKeeper(world(), release);
const page = (words: string) =>
	`<html lang="vi" data-theme="system" data-text-size="normal"><link href="/_app/immutable/a.css">${words}`;

beforeEach(() => {
	now = Date.UTC(2026, 10, 21);
	isLineDown = isServerDown = isFull = false;
	asked = [];
	caches = memoryCaches();
	site = {
		[LESSON]: page('Bài'),
		[`${LESSON}/answers.json`]: '{"checks":[]}',
		'/_app/immutable/a.css': '@font-face{src:url(./f.woff2)}',
		'/_app/immutable/f.woff2': 'font',
		'/offline': page('Chưa có mạng'),
		'/me': 'Đinh Minh Lan'
	};
});

describe('a visited lesson', () => {
	it('is kept with its answers and all it is made of, as nobody in particular sees it', async () => {
		await keeper().keep(LESSON);
		expect(caches.namesIn('lessons-1')).toEqual([
			'/_app/immutable/a.css',
			'/_app/immutable/f.woff2',
			LESSON,
			`${LESSON}/answers.json`
		]);
		expect(asked.find(({ path }) => path === LESSON)?.copy).toBe(true);
	});

	it('can be opened with its answers and files while the line is down, whatever was answered in it', async () => {
		const one = keeper();
		await one.keep(LESSON);
		isLineDown = true;
		expect(await (await one.page(at(`${LESSON}?answers=1.0.2`))).text()).toBe(site[LESSON]);
		expect(await (await one.answers(at(`${LESSON}/answers.json`))).text()).toBe('{"checks":[]}');
		expect(await (await one.file(at('/_app/immutable/f.woff2'))).text()).toBe('font');
	});

	it('is not fetched again for half a day, unless language, theme or text size have changed', async () => {
		const one = keeper();
		await one.keep(LESSON, { look: 'vi system normal' });
		asked = [];
		await one.keep(LESSON, { look: 'vi system normal' });
		now += 11 * HOUR;
		await one.keep(LESSON);
		expect(asked).toEqual([]);
		await one.keep(LESSON, { look: 'en system normal' });
		expect(asked.length).toBeGreaterThan(0);
		now += 13 * HOUR;
		asked = [];
		await one.keep(LESSON, { look: 'vi system normal' });
		expect(asked.length).toBeGreaterThan(0);
	});

	it('comes from the line while there is one', async () => {
		const one = keeper();
		await one.keep(LESSON);
		site[LESSON] = page('Bài đã sửa');
		expect(await (await one.page(at(LESSON))).text()).toContain('đã sửa');
	});

	it('is kept with the answers of its own edition, whatever was fetched since', async () => {
		const one = keeper();
		await one.keep(LESSON);
		const answers = at(`${LESSON}/answers.json`);
		site[`${LESSON}/answers.json`] = '{"edition":"e2"}';
		expect(await (await one.answers(answers)).text()).toBe('{"edition":"e2"}');
		isLineDown = true;
		expect(await (await one.answers(answers)).text()).toBe('{"checks":[]}');
	});

	it('is not kept when a file of it cannot be had: half a page is none', async () => {
		delete site['/_app/immutable/f.woff2'];
		await expect(keeper().keep(LESSON)).rejects.toThrow('cannot be kept');
		expect(caches.namesIn('lessons-1')).not.toContain(LESSON);
	});
});

describe('when something is in the way', () => {
	it('a server that is down does not hide what is kept', async () => {
		const one = keeper();
		await one.keep(LESSON);
		isServerDown = true;
		expect(await (await one.page(at(LESSON))).text()).toBe(site[LESSON]);
		expect(await (await one.answers(at(`${LESSON}/answers.json`))).text()).toBe('{"checks":[]}');
		expect((await one.page(at('/me'))).status).toBe(502);
	});

	it('a full phone keeps nothing, and shows what comes over the line', async () => {
		isFull = true;
		const one = keeper();
		await expect(one.keep(LESSON)).rejects.toThrow('full');
		expect(await (await one.page(at(LESSON))).text()).toBe(site[LESSON]);
		expect(await (await one.answers(at(`${LESSON}/answers.json`))).text()).toBe('{"checks":[]}');
	});

	it('a phone whose storage fails reads online', async () => {
		const broken = () => Promise.reject(new DOMException('Unexpected internal error', 'UnknownError'));
		const one = new PageKeeper({ ...world(), caches: { ...caches, open: broken, keys: broken } }, '1');
		expect(await (await one.page(at(LESSON))).text()).toBe(site[LESSON]);
		expect(await (await one.file(at('/_app/immutable/a.css'))).text()).toBe(site['/_app/immutable/a.css']);
		expect(await (await one.answers(at(`${LESSON}/answers.json`))).text()).toBe('{"checks":[]}');
	});
});

describe('a lesson that was corrected', () => {
	it('is kept anew as soon as it was seen, however fresh the copy is', async () => {
		const one = keeper();
		site[LESSON] = page('<div data-edition="e1">Bài');
		await one.keep(LESSON, { edition: 'e1' });
		asked = [];
		await one.keep(LESSON, { edition: 'e1' });
		expect(asked).toEqual([]);
		site[LESSON] = page('<div data-edition="e2">Bài đã sửa');
		await one.keep(LESSON, { edition: 'e2' });
		isLineDown = true;
		expect(await (await one.page(at(LESSON))).text()).toContain('đã sửa');
	});
});

describe('any other page', () => {
	it('is never kept; while the line is down there is a page that says so', async () => {
		const one = keeper();
		await one.keep('/offline');
		expect(await (await one.page(at('/me'))).text()).toBe('Đinh Minh Lan');
		expect(caches.namesIn('lessons-1')).not.toContain('/me');
		isLineDown = true;
		expect(await (await one.page(at('/me'))).text()).toContain('Chưa có mạng');
	});

	it('takes what the browser has preloaded', async () => {
		const preloaded = Promise.resolve(new Response('sớm'));
		expect(await (await keeper().page(at('/me'), preloaded)).text()).toBe('sớm');
		expect(asked).toEqual([]);
	});
});

describe('a new release', () => {
	it('fetches the kept pages anew and takes the place of the cache before it', async () => {
		await keeper('1').keep(LESSON);
		site[LESSON] = page('Bài của bản mới');
		await keeper('2').renew();
		expect(await caches.keys()).toEqual(['lessons-2']);
		isLineDown = true;
		expect(await (await keeper('2').page(at(LESSON))).text()).toContain('bản mới');
	});

	it('leaves what was kept as it is while the server is being brought up', async () => {
		await keeper('1').keep(LESSON);
		isServerDown = true;
		await keeper('2').renew();
		isServerDown = false;
		isLineDown = true;
		expect(await (await keeper('2').page(at(LESSON))).text()).toBe(site[LESSON]);
	});

	it('drops a lesson that is no more', async () => {
		await keeper('1').keep(LESSON);
		delete site[LESSON];
		await keeper('2').renew();
		expect(await caches.keys()).toEqual(['lessons-2']);
	});

	it('leaves what was kept as it is while the line is down', async () => {
		await keeper('1').keep(LESSON);
		isLineDown = true;
		const two = keeper('2');
		await two.renew();
		expect(await (await two.page(at(LESSON))).text()).toBe(site[LESSON]);
		expect(await (await two.file(at('/_app/immutable/a.css'))).text()).toContain('font-face');
	});
});

it('the look of a page is its language, theme and text size', () => {
	expect(lookOf('<!doctype html><html lang="en" data-theme="dark" data-text-size="large"><p lang="vi">')).toBe(
		'en dark large'
	);
});
