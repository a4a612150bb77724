import { AUDIENCE_GROUPS, type AudienceGroup } from './audience-group';
import { daysBetween } from './local-date';
import type { GroupCounts } from './reach';

/** Persons of a group who were first reached on a local day. */
export interface DailyReach {
	day: string;
	group: AudienceGroup;
	persons: number;
}

export interface TrendPoint {
	/** Local day 'YYYY-MM-DD', or month 'YYYY-MM'. */
	at: string;
	/** Persons reached from the beginning to the end of that day or month. */
	byGroup: GroupCounts;
	total: number;
}

/** The longest span that is drawn by day. */
const DAYS = 62;
const DAY_MS = 86_400_000;

/** Persons reached so far, from the first day with any to `to`: by day, or by month when the span is long. No gaps. */
export function reachTrend(daily: readonly DailyReach[], to: string): TrendPoint[] {
	const days = daily.map(({ day }) => day).sort();
	const first = days[0];
	if (first === undefined) return [];
	const length = daysBetween(first, to) < DAYS ? 10 : 7;
	const added = Map.groupBy(daily, ({ day }) => day.slice(0, length));
	let sofar: GroupCounts = { officials: 0, students: 0, residents: 0, cooperatives: 0 };
	return steps(first, to, length).map((at) => {
		sofar = { ...sofar };
		for (const { group, persons } of added.get(at) ?? []) sofar[group] += persons;
		return { at, byGroup: sofar, total: AUDIENCE_GROUPS.reduce((sum, group) => sum + sofar[group], 0) };
	});
}

function steps(from: string, to: string, length: number): string[] {
	const start = Date.parse(`${from}T00:00:00Z`);
	const all = Array.from({ length: daysBetween(from, to) + 1 }, (_, n) =>
		new Date(start + n * DAY_MS).toISOString().slice(0, length)
	);
	return [...new Set(all)];
}
