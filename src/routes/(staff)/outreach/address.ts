/** The address of a page with some of its conditions changed; null takes one away. */
export function addressWith(url: URL, change: Record<string, string | null>, path = url.pathname): string {
	const kept = new URLSearchParams(url.searchParams);
	for (const [name, value] of Object.entries(change)) {
		if (value === null) kept.delete(name);
		else kept.set(name, value);
	}
	kept.delete('imported');
	return kept.size > 0 ? `${path}?${kept}` : path;
}
