import * as v from 'valibot';

const DAY_MS = 86_400_000;

/** A calendar date 'YYYY-MM-DD' without time or zone → whole days since 1970-01-01; NaN for a date that does not exist. */
function dayNumber(date: string): number {
	const ms = Date.parse(`${date}T00:00:00Z`);
	return new Date(ms || 0).toISOString().startsWith(date) ? ms / DAY_MS : NaN;
}

export function isLocalDate(text: string): boolean {
	return /^\d{4}-\d\d-\d\d$/.test(text) && Number.isInteger(dayNumber(text));
}

/** Days from one local date to another; negative when `to` comes first. */
export function daysBetween(from: string, to: string): number {
	return dayNumber(to) - dayNumber(from);
}

export const localDateSchema = v.pipe(v.string('date.format'), v.trim(), v.check(isLocalDate, 'date.format'));

/** The local date so many days later; earlier when negative. */
export function addDays(date: string, days: number): string {
	return new Date((dayNumber(date) + days) * DAY_MS).toISOString().slice(0, 10);
}
