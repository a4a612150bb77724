/** A request with it is answered as to somebody who is not signed in: what a shared phone keeps is of nobody. */
export const COPY_HEADER = 'x-offline-copy';

/** Shown in place of every page that was not kept. */
export const OFFLINE_PAGE = '/offline';

const GROUPS = ['officials', 'students', 'residents', 'cooperatives'];

/**
 * The name under which a page of this site is kept for reading without a line: lists of lessons and lessons, whatever was answered in them; null
 * for every other page. Papers, people's own pages, sign-in and staff pages are never kept.
 */
export function keptName({ pathname, searchParams }: URL): string | null {
	if (pathname === '/lessons') {
		const group = searchParams.get('for') ?? '';
		return GROUPS.includes(group) ? `/lessons?for=${group}` : '/lessons';
	}
	return /^\/lessons\/[a-z0-9-]+$/.test(pathname) ? pathname : null;
}

/** The keys and explanations that belong to a kept lesson; null for a list. */
export const answersOf = (name: string): string | null =>
	name.startsWith('/lessons/') ? `${name}/answers.json` : null;

export const isAnswers = ({ pathname }: URL) => /^\/lessons\/[a-z0-9-]+\/answers\.json$/.test(pathname);

const REFERENCE = /(?:\b(?:src|href)="|url\(["']?|(?:\bfrom|\bimport)\s*["'])([^"')\s]+)/g;
/** What a page is made of; attachments are not, they may be large. */
const ASSET = /^\/(?:_app\/|lesson-files\/|[\w-]+\.svg$)/;
/** Stylesheets that stand in the page itself are named once more, so that nothing fetches them. */
const UNUSED = /<link\b[^>]*\sdisabled\b[^>]*>/g;
const PICTURE = /<img\b[^>]*\bsrc="([^"]+)"/g;

/** The files of this site that a page, stylesheet or script at `address` needs, as paths, each once. */
export function assetsIn(text: string, address: string): string[] {
	const used = text.replace(UNUSED, '');
	const base = new URL(address, 'https://here.invalid');
	const found = new Set<string>();
	const add = (reference: string, wanted: (pathname: string) => boolean) => {
		const { origin, pathname, search } = new URL(reference.replaceAll('&amp;', '&'), base);
		if (origin === base.origin && ASSET.test(pathname) && wanted(pathname)) found.add(pathname + search);
	};
	for (const [, reference = ''] of used.matchAll(REFERENCE))
		add(reference, (path) => !path.startsWith('/lesson-files/'));
	for (const [, reference = ''] of used.matchAll(PICTURE)) add(reference, (path) => path.startsWith('/lesson-files/'));
	return [...found];
}
