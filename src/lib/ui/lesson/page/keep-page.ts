import { part } from './parts';

/** Asks the service worker, after the page has loaded, to keep this page for reading without a line, and says so when it is kept. */
export function keepPage(): void {
	if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
	navigator.serviceWorker.addEventListener('message', ({ data }) => {
		const note = part('kept-note');
		if (data?.kept && note) note.hidden = false;
	});
	if (document.readyState === 'complete') void ask();
	else addEventListener('load', () => void ask(), { once: true });
}

async function ask(): Promise<void> {
	const { lang, dataset } = document.documentElement;
	try {
		await navigator.serviceWorker.register('/service-worker.js');
		const { active } = await navigator.serviceWorker.ready;
		active?.postMessage({
			keep: location.pathname + location.search,
			look: [lang, dataset.theme, dataset.textSize].join(' '),
			edition: part('lesson')?.dataset.edition
		});
	} catch {
		// A browser that forbids it reads online only.
	}
}
