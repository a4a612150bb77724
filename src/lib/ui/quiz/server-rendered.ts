/** The id of the element that the server renders for a page of a running paper. */
export const paperElementId = (attemptId: string) => `paper-${attemptId}`;

/** The page as the server sent it, before the script takes over; null after a move within the site, and on the server. */
function serverRendered(attemptId: string): HTMLElement | null {
	return typeof document === 'undefined' ? null : document.getElementById(paperElementId(attemptId));
}

/** ms since the server began to send this page: on a slow line the clock has run meanwhile. */
export function msSincePageSent(attemptId: string): number {
	if (!serverRendered(attemptId)) return 0;
	const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
	return navigation ? performance.now() - navigation.responseStart : 0;
}

/** What is chosen on the page by position: on a slow line people answer before the script is there. */
export function chosenOnPage(attemptId: string): Record<number, string[]> {
	const inputs = serverRendered(attemptId)?.querySelectorAll<HTMLInputElement>('input[data-position]') ?? [];
	const chosen: Record<number, string[]> = {};
	for (const { dataset, value, checked } of inputs) {
		const options = (chosen[Number(dataset.position)] ??= []);
		if (checked) options.push(value);
	}
	return chosen;
}
