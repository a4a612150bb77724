/** The mark that the server leaves of who is signed in; it can be read without a line too. */
export function readerHere(cookies = document.cookie): string | null {
	return /(?:^|; )reader=([\w-]+)/.exec(cookies)?.[1] ?? null;
}
