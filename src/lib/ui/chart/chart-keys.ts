import type { ChartData } from './chart-data';

/** A value of a chart: of which series, at which label. */
export type Place = { series: number; label: number };

/**
 * Where a key leads: left and right along the labels, up and down between the series (or along the labels where there is one
 * series), Home and End to the first and last label. Undefined for a key that means nothing here.
 */
export function nextPlace(key: string, from: Place | null, { labels, series }: ChartData): Place | undefined {
	const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[key];
	const last = labels.length - 1;
	if (last < 0 || series.length === 0) return undefined;
	if (key === 'Home') return { series: from?.series ?? 0, label: 0 };
	if (key === 'End') return { series: from?.series ?? 0, label: last };
	if (step === undefined) return undefined;
	if (!from) return { series: 0, label: 0 };
	const within = (value: number, most: number) => Math.min(most, Math.max(0, value));
	const isAlong = series.length === 1 || key === 'ArrowRight' || key === 'ArrowLeft';
	return isAlong
		? { ...from, label: within(from.label + step, last) }
		: { ...from, series: within(from.series + step, series.length - 1) };
}
