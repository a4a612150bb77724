/// <reference types="@sveltejs/kit" />
/// <reference no-default-lib="true" />
/// <reference lib="esnext" />
/// <reference lib="webworker" />
import { version } from '$service-worker';
import { isAnswers, keptName, OFFLINE_PAGE } from '$lib/ui/lesson/page/kept-pages';
import { PageKeeper } from '$lib/ui/lesson/page/page-keeper';

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
	const { keep, look } = (event.data ?? {}) as { keep?: unknown; look?: unknown };
	const name = typeof keep === 'string' ? keptName(new URL(keep, worker.location.origin)) : null;
	if (name === null) return;
	event.waitUntil(keepWithList(name, typeof look === 'string' ? look : undefined, event.source).catch(() => undefined));
});

/** The list comes along: without it nobody finds back to a kept lesson. */
async function keepWithList(name: string, look: string | undefined, page: ExtendableMessageEvent['source']) {
	await keeper.renew();
	await keeper.keep(name, look);
	page?.postMessage({ kept: name });
	await keeper.keep('/lessons', look);
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
