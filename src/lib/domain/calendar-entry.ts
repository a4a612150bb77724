import { occurrenceIn, type PlanDate, type PlanDateKind } from './plan-date';
import { sha256Hex } from './sha256';

export type CalendarKind = PlanDateKind | 'round' | 'deadline';

/** What stands on the calendar (lịch): local days, both included. */
export interface CalendarEntry {
	/** The same for as long as it is the same thing on the same day, so that a phone's calendar updates it instead of doubling it. */
	uid: string;
	kind: CalendarKind;
	title: string;
	from: string;
	to: string;
	/** As the plan writes the time; empty for what has a date of its own. */
	words: string;
	clause: string;
	wholeYear: boolean;
	href: string | null;
}

const uidOf = (...parts: string[]) => `${sha256Hex(parts.join('\n')).slice(0, 24)}@san-dinh`;

/** A plan's recurring dates in a year. */
export function planEntries(
	plan: { id: string; startsOn: string },
	dates: readonly PlanDate[],
	year: number
): CalendarEntry[] {
	if (year < Number(plan.startsOn.slice(0, 4))) return [];
	return dates.flatMap((date) => {
		const when = occurrenceIn(date, year);
		if (!when) return [];
		const { kind, name: title, dateText: words, clause } = date;
		const uid = uidOf(plan.id, kind, title, words, String(year));
		return { uid, kind, title, ...when, words, clause, href: `/plans/${plan.id}#dates` };
	});
}

interface DatedTarget {
	id: string;
	metric: string;
	clause: string;
	deadline: string | null;
	yearly: boolean;
	startsOn: string;
}

/** The days by which targets have to be met in a year; of one to be met every year the last of December. */
export function deadlineEntries(planId: string, targets: readonly DatedTarget[], year: number): CalendarEntry[] {
	return targets.flatMap(({ id, metric: title, clause, deadline, yearly, startsOn }) => {
		const due = deadline ?? (yearly ? `${year}-12-31` : null);
		if (due === null || due.slice(0, 4) !== String(year) || due < startsOn) return [];
		const href = `/leader/plans/${planId}/targets/${id}`;
		return {
			uid: uidOf(id, due),
			kind: 'deadline',
			title,
			from: due,
			to: due,
			words: '',
			clause,
			wholeYear: false,
			href
		};
	});
}

/** A round from its first to its last local day, cut to the year. */
export function roundEntry(
	round: { roundId: string; title: string; from: string; to: string; href: string },
	year: number
): CalendarEntry[] {
	const { roundId, title, href } = round;
	if (round.from > `${year}-12-31` || round.to < `${year}-01-01`) return [];
	return [
		{
			...{ uid: uidOf('round', roundId), kind: 'round' as const, title, href, words: '', clause: '', wholeYear: false },
			from: round.from,
			to: round.to
		}
	];
}

const inOrder = (a: CalendarEntry, b: CalendarEntry) =>
	a.from.localeCompare(b.from) || a.to.localeCompare(b.to) || a.title.localeCompare(b.title, 'vi');

/** The twelve months, each with what falls into it; what lasts the whole year stands apart. */
export function monthsOf(entries: readonly CalendarEntry[], year: number) {
	const dated = entries.filter(({ wholeYear }) => !wholeYear).sort(inOrder);
	return {
		allYear: entries.filter(({ wholeYear }) => wholeYear).sort(inOrder),
		months: Array.from({ length: 12 }, (_, index) => {
			const month = `${year}-${String(index + 1).padStart(2, '0')}`;
			return { month, entries: dated.filter(({ from, to }) => from <= `${month}-31` && to >= `${month}-01`) };
		})
	};
}
