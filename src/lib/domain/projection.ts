import { daysBetween } from './local-date';

export interface Course {
	/** Value when the period began and on the evening of `asOf`. */
	startValue: number;
	value: number;
	/** Local dates; all three days are counted whole. */
	startsOn: string;
	asOf: string;
	deadline: string;
}

/** Takes the noise of floating point off a quotient, so that 0.1 + 0.2 is 0.3 when it meets a threshold. */
function settled(value: number): number {
	return Math.round(value * 1e9) / 1e9;
}

/** Value at the deadline if the average pace since `startsOn` goes on; null before the first day and after the deadline. */
export function linearProjection({ startValue, value, startsOn, asOf, deadline }: Course): number | null {
	const elapsed = daysBetween(startsOn, asOf) + 1;
	const left = daysBetween(asOf, deadline);
	if (elapsed < 1 || left < 0) return null;
	return settled(value + ((value - startValue) / elapsed) * left);
}

/** Additional value per 30 days that leads to `threshold` at the deadline; null when no day is left. Before the period begins, its first day counts. */
export function neededPacePer30Days(
	threshold: number,
	{ value, startsOn, asOf, deadline }: Omit<Course, 'startValue'>
) {
	const left = Math.min(daysBetween(asOf, deadline), daysBetween(startsOn, deadline) + 1);
	return left < 1 ? null : settled((Math.max(0, threshold - value) / left) * 30);
}
