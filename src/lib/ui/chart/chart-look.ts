/** The tokens a canvas needs, read from the page because a canvas does not know CSS. */
export type ChartLook = {
	ink: string;
	inkSoft: string;
	/** Faint in every theme, high contrast too: lines behind bars must not compete with them. */
	grid: string;
	surface: string;
	/** One colour per series, told apart by pattern or dash as well. */
	series: string[];
	font: string;
	fontSizePx: number;
	animated: boolean;
};

export function readChartLook(element: Element): ChartLook {
	const style = getComputedStyle(element);
	const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
	return {
		ink: token('ink'),
		inkSoft: token('ink-soft'),
		grid: `${token('line-strong')}33`,
		surface: token('surface'),
		series: ['accent', 'info', 'success', 'warning'].map(token),
		font: style.fontFamily,
		fontSizePx: parseFloat(getComputedStyle(document.documentElement).fontSize) * 0.875,
		animated: !matchMedia('(prefers-reduced-motion: reduce)').matches
	};
}

/** Calls back when the colours or the text size change, by the system or by hand; returns how to stop. */
export function onLookChange(callback: () => void): () => void {
	const queries = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)'].map((query) => matchMedia(query));
	const observer = new MutationObserver(callback);
	observer.observe(document.documentElement, { attributeFilter: ['data-theme', 'data-text-size'] });
	for (const query of queries) query.addEventListener('change', callback);
	return () => {
		observer.disconnect();
		for (const query of queries) query.removeEventListener('change', callback);
	};
}
