/** A path of this site as an address carries it; `fallback` for anything else: '//host' and '/\host' would lead elsewhere, as would control characters that browsers skip. */
export function localPath(wanted: string | null, fallback: string): string {
	const isLocal = wanted !== null && /^\/(?!\/)/.test(wanted) && !/[\p{Cc}\\]/u.test(wanted);
	return isLocal ? wanted : fallback;
}
