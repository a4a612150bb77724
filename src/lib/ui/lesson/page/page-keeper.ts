import { answersOf, assetsIn, COPY_HEADER, keptName, OFFLINE_PAGE } from './kept-pages';

/** A kept page that is younger is not fetched again: data costs money. */
const FRESH_MS = 12 * 3_600_000;
/** How long a page that is kept waits for the line before its copy is shown. */
const PATIENCE_MS = 4_000;
const PREFIX = 'lessons-';

/** What the keeper needs of a service worker's world; tests give their own. */
export interface KeeperWorld {
	caches: Pick<CacheStorage, 'open' | 'keys' | 'delete'>;
	fetch(input: RequestInfo, init?: RequestInit): Promise<Response>;
	now(): number;
	origin: string;
}

/**
 * Keeps visited lessons, their answers and what they are made of for reading without a line, one cache for each release. Answering papers
 * offline would add its own pages here; nothing else of the site is kept.
 */
export class PageKeeper {
	readonly #world: KeeperWorld;
	readonly #cacheName: string;

	constructor(world: KeeperWorld, release: string) {
		this.#world = world;
		this.#cacheName = PREFIX + release;
	}

	/**
	 * Keeps a page as nobody in particular would see it, with its files. A fresh copy stays, unless it has another look (see `lookOf`) or
	 * another edition than the page that the reader `saw` just now. Rejects when the line is down.
	 */
	async keep(name: string, saw: Seen = {}): Promise<void> {
		const cache = await this.#cache();
		const before = await cache.match(name);
		if (before && this.#isFresh(name, before) && isAsSeen(await before.text(), saw)) return;
		const page = await this.#fetched(name, { headers: { [COPY_HEADER]: '1' }, cache: 'no-cache' });
		const answers = answersOf(name);
		await this.#keepFiles(cache, await page.clone().text(), name);
		if (answers) await cache.put(answers, await this.#fetched(answers));
		// Last: a page that is kept is kept whole.
		await cache.put(name, page);
	}

	/** Fetches the pages of earlier releases anew and drops the earlier caches; what cannot be had while the line is down stays as it was. */
	async renew(): Promise<void> {
		for (const key of await this.#earlier()) {
			const names = (await (await this.#world.caches.open(key)).keys())
				.map(({ url }) => keptName(new URL(url)))
				.filter((name) => name !== null);
			let isToTryAgain = false;
			for (const name of names) {
				await this.keep(name).catch((failure: unknown) => {
					isToTryAgain ||= !(failure instanceof NotKept);
				});
			}
			if (!isToTryAgain) await this.#world.caches.delete(key);
		}
	}

	/** A page from the line (or what the browser `preloaded`); its copy when the line is down or too slow, else the page that says so. */
	async page(request: Request, preloaded?: Promise<Response | undefined>): Promise<Response> {
		const name = keptName(new URL(request.url));
		const copy = name === null ? undefined : await this.#find(name);
		const fromLine = Promise.resolve(preloaded).then((early) => early ?? this.#world.fetch(request));
		try {
			const response = await (copy ? soon(fromLine) : fromLine);
			return copy && response.status >= 500 ? copy : response;
		} catch {
			return copy ?? (await this.#find(OFFLINE_PAGE)) ?? Response.error();
		}
	}

	/** Keys and explanations from the line, else those kept with their page: others would be of another edition. */
	async answers(request: Request): Promise<Response> {
		const kept = await this.#find(request.url);
		const fromLine = this.#world.fetch(request);
		try {
			const response = await (kept ? soon(fromLine) : fromLine);
			return kept && response.status >= 500 ? kept : response;
		} catch {
			return kept ?? Response.error();
		}
	}

	/** A file of a kept page, else from the line. Its address changes with its content, so what is kept is right. */
	async file(request: Request): Promise<Response> {
		const kept = await this.#find(request.url);
		return kept ?? this.#world.fetch(request);
	}

	async #keepFiles(cache: Cache, text: string, address: string): Promise<void> {
		await Promise.all(
			assetsIn(text, address).map(async (path) => {
				if (await cache.match(path)) return;
				const file = await this.#fetched(path);
				if (/\.(css|js)$/.test(path)) await this.#keepFiles(cache, await file.clone().text(), path);
				await cache.put(path, file);
			})
		);
	}

	/** Throws `NotKept` where there is no such page to keep any more, another error where it may be there the next time. */
	async #fetched(path: string, init?: RequestInit): Promise<Response> {
		const response = await this.#world.fetch(new URL(path, this.#world.origin).href, init);
		if (response.status >= 500 || response.status === 429)
			throw new Error(`${path} cannot be had now: ${response.status}`);
		if (!response.ok || response.redirected) throw new NotKept(`${path} cannot be kept: ${response.status}`);
		return response;
	}

	/** The page that says that the line is down comes anew with each release, and does not age meanwhile. */
	#isFresh(name: string, copy: Response): boolean {
		if (name === OFFLINE_PAGE) return true;
		const date = Date.parse(copy.headers.get('date') ?? '');
		return this.#world.now() - date < FRESH_MS;
	}

	/** In this release's cache, else in an earlier one that could not be renewed yet; nothing where the phone's storage fails. */
	async #find(path: string): Promise<Response | undefined> {
		return this.#search(path).catch(() => undefined);
	}

	async #search(path: string): Promise<Response | undefined> {
		const found = await (await this.#cache()).match(path);
		if (found) return found;
		for (const key of await this.#earlier()) {
			const earlier = await (await this.#world.caches.open(key)).match(path);
			if (earlier) return earlier;
		}
		return undefined;
	}

	async #earlier(): Promise<string[]> {
		return (await this.#world.caches.keys()).filter((key) => key.startsWith(PREFIX) && key !== this.#cacheName);
	}

	#cache(): Promise<Cache> {
		return this.#world.caches.open(this.#cacheName);
	}
}

class NotKept extends Error {}

/** How the reader saw a page; what is not told does not matter. */
export interface Seen {
	look?: string;
	edition?: string;
}

function isAsSeen(html: string, { look, edition }: Seen): boolean {
	const kept = /\bdata-edition="([^"]*)"/.exec(html)?.[1];
	return (look === undefined || lookOf(html) === look) && (edition === undefined || kept === edition);
}

/** Language, theme and text size of a page, by which a copy may be out of date before its time. */
export function lookOf(html: string): string {
	const [tag = ''] = /<html\b[^>]*>/.exec(html) ?? [];
	return ['lang', 'data-theme', 'data-text-size']
		.map((name) => new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1])
		.join(' ');
}

/** Rejects when an answer takes longer than people wait who have a copy at hand. */
function soon(answer: Promise<Response>): Promise<Response> {
	return new Promise((resolve, reject) => {
		const timer = setTimeout(() => reject(new Error('slow')), PATIENCE_MS);
		answer.then(resolve, reject).finally(() => clearTimeout(timer));
	});
}
