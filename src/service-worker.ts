/// <reference types="@sveltejs/kit" />
/// <reference no-default-lib="true" />
/// <reference lib="esnext" />
/// <reference lib="webworker" />
import { version } from '$service-worker';
import { isAnswers, keptName, OFFLINE_PAGE } from '$lib/ui/lesson/page/kept-pages';
import { PageKeeper, type Seen } from '$lib/ui/lesson/page/page-keeper';

const worker = globalThis.self as unknown as ServiceWorkerGlobalScope;

const keeper = new PageKeeper(
	{
		caches: worker.caches,
		fetch: (input, init) => worker.fetch(input, init),
		now: () => Date.now(),
		origin: worker.location.origin
	},
	version
);

worker.addEventListener('install', (event) => {
	event.waitUntil(keeper.keep(OFFLINE_PAGE).then(() => worker.skipWaiting()));
});

worker.addEventListener('activate', (event) => {
	const ready = Promise.all([worker.clients.claim(), worker.registration.navigationPreload?.enable()]);
	event.waitUntil(ready.then(() => keeper.renew()));
});

/** A page that was visited asks to be kept, and is told when it is. */
worker.addEventListener('message', (event) => {
	const { keep, look, edition } = (event.data ?? {}) as Record<string, unknown>;
	const name = typeof keep === 'string' ? keptName(new URL(keep, worker.location.origin)) : null;
	if (name === null) return;
	const saw = { look: textOf(look), edition: textOf(edition) };
	event.waitUntil(keepWithList(name, saw, event.source).catch(() => undefined));
});

const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined);

/** The list comes along: without it nobody finds back to a kept lesson. */
async function keepWithList(name: string, saw: Seen, page: ExtendableMessageEvent['source']) {
	await keeper.renew();
	await keeper.keep(name, saw);
	page?.postMessage({ kept: name });
	for (const other of ['/lessons', OFFLINE_PAGE]) await keeper.keep(other, { look: saw.look });
}

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	if (url.origin !== worker.location.origin || request.method !== 'GET') return;
	if (request.mode === 'navigate') event.respondWith(keeper.page(request, event.preloadResponse));
	else if (isAnswers(url)) event.respondWith(keeper.answers(request));
	else if (isFile(url, request)) event.respondWith(keeper.file(request));
});

const isFile = ({ pathname }: URL, { destination }: Request) =>
	pathname.startsWith('/_app/') || /^(style|script|font|image|manifest)$/.test(destination);
