import type { Page } from '@playwright/test';

/** Files and endpoints that are not pages; what the bank exports is chosen on a page. */
const NOT_A_PAGE =
	/\.(csv|json|png|svg|docx|xlsx|pdf|ics)$|(?<!^\/items)\/export$|\/(data|answers|template)$|\/files?\/[^/]+$|\/awards\/[^/]+\/certificates$|\/me\/certificates\/|^\/lesson-files\//;

/** Two addresses that show the same kind of page give the same pattern: ids, numbers and slugs become ':x', the query goes. */
export function pagePattern(pathname: string): string {
	return (
		pathname
			.replace(/\/[0-9a-hjkmnp-tv-z]{22}(?=\/|$)/g, '/:id')
			.replace(/\/lessons\/[^/]+/, '/lessons/:slug')
			// Lessons that are shipped keep the id of their file.
			.replace(/\/authoring\/L\d+/, '/authoring/:id')
			.replace(/\/plans\/[^/]+\/targets\/[^/]+/, '/plans/:plan/targets/:target')
			.replace(/\/plans\/[^/]+/, '/plans/:plan')
			.replace(/\/\d+(?=\/|$)/g, '/:n')
	);
}

/** Follows links from the start pages to addresses `within`, one for each pattern, and calls `visit` with the page open. Gives the patterns seen. */
export async function crawl(
	page: Page,
	origin: string,
	{ starts, within }: { starts: string[]; within: RegExp },
	visit: (pattern: string, path: string) => Promise<void>
) {
	const waiting = [...starts];
	const seen = new Set<string>();
	for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
		const pattern = pagePattern(new URL(path, origin).pathname);
		if (seen.has(pattern)) continue;
		seen.add(pattern);
		await page.goto(origin + path);
		await visit(pattern, path);
		const links = await page
			.locator('a[href]')
			.evaluateAll((anchors) =>
				anchors.filter((anchor) => !anchor.hasAttribute('download')).map((anchor) => (anchor as HTMLAnchorElement).href)
			);
		for (const link of links) {
			const url = new URL(link);
			const isPage = url.origin === origin && !NOT_A_PAGE.test(url.pathname) && within.test(url.pathname);
			if (isPage) waiting.push(url.pathname + url.search);
		}
	}
	return seen;
}
