import { daysBetween } from './local-date';

/** A day before which a report is due every year ('trước ngày 15/6'). */
export interface DueDay {
	month: number;
	day: number;
	/** How the plan words it; null = the day that authorities commonly set, where the plan names none. */
	clause: string | null;
}

/** Before 15 June and before 15 December, as circulars on this work commonly ask. */
export const USUAL_DUE_DAYS: readonly DueDay[] = [
	{ month: 6, day: 15, clause: null },
	{ month: 12, day: 15, clause: null }
];

export interface DueReport extends DueDay {
	/** The report has to be in before this local date. */
	before: string;
	/** What it is about: the first half or the whole of `year`. */
	kind: 'half' | 'year';
	year: number;
	/** Until the last day on which it is still in time; below 0 = late. */
	daysLeft: number;
}

const two = (n: number) => String(n).padStart(2, '0');

/** Every report due in the year of `today`, each with the days left, the earliest first. */
export function dueReports(days: readonly DueDay[], today: string): DueReport[] {
	const year = Number(today.slice(0, 4));
	return days
		.map((one) => {
			const before = `${year}-${two(one.month)}-${two(one.day)}`;
			const kind = one.month <= 7 ? ('half' as const) : ('year' as const);
			return { ...one, before, kind, year, daysLeft: daysBetween(today, before) - 1 };
		})
		.sort((a, b) => (a.before < b.before ? -1 : 1));
}
