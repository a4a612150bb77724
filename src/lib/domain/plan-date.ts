export const PLAN_DATE_KINDS = [
	'national_day',
	'report_deadline',
	'contest',
	'festival',
	'peak',
	'training',
	'conference',
	'award'
] as const;
/** What returns every year by a plan. */
export type PlanDateKind = (typeof PLAN_DATE_KINDS)[number];

/** When in a year. Days null = whole months; months null = the whole year. `fromYear` null = from the plan's first year on. */
export interface YearlyDays {
	startMonth: number | null;
	startDay: number | null;
	endMonth: number | null;
	endDay: number | null;
	fromYear: number | null;
}

export interface PlanDate extends YearlyDays {
	kind: PlanDateKind;
	name: string;
	clause: string;
	/** As the plan writes it. */
	dateText: string;
}

const QUARTERS: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4, '1': 1, '2': 2, '3': 3, '4': 4 };
const DAY = String.raw`(?:ngày\s+)?(\d{1,2})\s*(?:/|-|\s+tháng\s+)\s*(\d{1,2})`;
const MONTH = String.raw`(?:trong\s+)?tháng\s+(\d{1,2})`;
const QUARTER = String.raw`quý\s+(iv|i{1,3}|[1-4])`;
const TO = String.raw`\s*(?:đến|và|–|—|-|tới)\s*`;

/**
 * Reads what plans write about days that return every year: '18/5', 'tháng 6', 'quý II và quý III', '1/10 đến 10/10',
 * 'hằng năm từ 2026'. null when it says no time that can be placed in a year.
 */
export function parseDateText(text: string): YearlyDays | null {
	const typed = text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
	const [, year] = /từ (?:năm )?(\d{4})\s*$/.exec(typed) ?? [];
	const fromYear = year ? Number(year) : null;
	const when = typed
		.replace(/[,;]?\s*từ (?:năm )?\d{4}\s*$/, '')
		.replace(/^(?:hằng|hàng) năm\s*:?\s*/, '')
		.replace(/^(?:trước|từ)\s+(?=ngày|tháng|quý|\d)/, '')
		.trim();
	const days = when === '' && /^(?:(?:hằng|hàng) năm|từ (?:năm )?\d)/.test(typed) ? ALL_YEAR : daysOf(when);
	return days && isPossible(days) ? { ...days, fromYear } : null;
}

type Days = Omit<YearlyDays, 'fromYear'>;
const ALL_YEAR: Days = { startMonth: null, startDay: null, endMonth: null, endDay: null };

const matchOf = (pattern: string, text: string) => new RegExp(`^${pattern}$`, 'u').exec(text)?.slice(1) ?? null;

function daysOf(when: string): Days | null {
	const days = matchOf(`${DAY}(?:${TO}${DAY})?`, when);
	if (days) {
		const [startDay, startMonth, endDay = startDay, endMonth = startMonth] = days.map((part) => part && Number(part));
		return { startMonth, startDay, endMonth, endDay } as Days;
	}
	const months = matchOf(`${MONTH}(?:${TO}(?:tháng\\s+)?(\\d{1,2}))?`, when);
	if (months) return wholeMonths(Number(months[0]), Number(months[1] ?? months[0]));
	const quarters = matchOf(`${QUARTER}(?:${TO}(?:quý\\s+)?(iv|i{1,3}|[1-4]))?`, when);
	if (!quarters) return null;
	const [first = 0, last = first] = quarters.map((name) => QUARTERS[name ?? '']);
	return wholeMonths(first * 3 - 2, last * 3);
}

const wholeMonths = (startMonth: number, endMonth: number): Days => ({
	startMonth,
	startDay: null,
	endMonth,
	endDay: null
});

/** In a leap year, so that 29 February can be named; the end is not before the start. */
function isPossible({ startMonth, startDay, endMonth, endDay }: Days): boolean {
	if (startMonth === null || endMonth === null) return true;
	if (![startMonth, endMonth].every((month) => month >= 1 && month <= 12)) return false;
	const start = startDay ?? 1;
	const end = endDay ?? lastDay(2024, endMonth);
	if (start < 1 || start > lastDay(2024, startMonth) || end < 1 || end > lastDay(2024, endMonth)) return false;
	return startMonth < endMonth || (startMonth === endMonth && start <= end);
}

const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();
const localDate = (year: number, month: number, day: number) =>
	`${year}-${String(month).padStart(2, '0')}-${String(Math.min(day, lastDay(year, month))).padStart(2, '0')}`;

/**
 * The local days in a year, both included; null in a year before it begins. A report is due "before" its day, so its last day in
 * time is the one before.
 */
export function occurrenceIn(
	date: Pick<PlanDate, 'kind'> & YearlyDays,
	year: number
): { from: string; to: string; wholeYear: boolean } | null {
	const { startMonth, startDay, endMonth, endDay, fromYear } = date;
	if (fromYear !== null && year < fromYear) return null;
	if (startMonth === null || endMonth === null) return { from: `${year}-01-01`, to: `${year}-12-31`, wholeYear: true };
	const from = localDate(year, startMonth, startDay ?? 1);
	const to = localDate(year, endMonth, endDay ?? 31);
	if (date.kind !== 'report_deadline' || startDay === null) return { from, to, wholeYear: false };
	const eve = new Date(Date.parse(`${to}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
	return { from: eve, to: eve, wholeYear: false };
}
