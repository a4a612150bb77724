import { addDays, daysBetween } from './local-date';

/** 5 January 1970 was a Monday. */
const A_MONDAY = '1970-01-05';

export interface PracticeDot {
	day: string;
	practised: boolean;
	/** Not here yet: neither practised nor missed. */
	toCome: boolean;
	isToday: boolean;
}

/** The seven days of the week that `today` is in, Monday first. Local dates. */
export function weekOf(today: string, practised: ReadonlySet<string>): PracticeDot[] {
	const weekday = ((daysBetween(A_MONDAY, today) % 7) + 7) % 7;
	return Array.from({ length: 7 }, (_, index) => {
		const day = addDays(today, index - weekday);
		return { day, practised: practised.has(day), toCome: index > weekday, isToday: index === weekday };
	});
}

/** The most days practised one after another, ever: a run that ended takes nothing away. */
export function longestRun(days: Iterable<string>): number {
	let [longest, run, last] = [0, 0, ''];
	for (const day of [...new Set(days)].sort()) {
		run = last !== '' && daysBetween(last, day) === 1 ? run + 1 : 1;
		longest = Math.max(longest, run);
		last = day;
	}
	return longest;
}
