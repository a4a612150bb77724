import { quarterOf } from './participation';

export const REPORT_PERIOD_KINDS = ['half', 'year', 'quarter', 'plan'] as const;
export type ReportPeriodKind = (typeof REPORT_PERIOD_KINDS)[number];

/** What a report covers: local days, both included; figures stand as of the evening of `endsOn`. */
export interface ReportPeriod {
	kind: ReportPeriodKind;
	startsOn: string;
	endsOn: string;
}

export interface PeriodWish {
	kind: ReportPeriodKind;
	year: number;
	/** 1–4, of a quarter. */
	quarter: number;
	/** null = the usual cut-off of the period. */
	endsOn: string | null;
}

const QUARTER_ENDS = ['03-31', '06-30', '09-30', '12-31'];
const QUARTER_STARTS = ['01-01', '04-01', '07-01', '10-01'];
const ROMAN = ['I', 'II', 'III', 'IV'];

/** First and last day that a period can have, and the day on which its figures are usually closed. */
function boundsOf({ kind, year, quarter }: PeriodWish, planStartsOn: string, today: string) {
	const january = `${year}-01-01`;
	if (kind === 'half') return { startsOn: january, last: `${year}-06-30`, usual: `${year}-06-14` };
	if (kind === 'year') return { startsOn: january, last: `${year}-12-31`, usual: `${year}-12-14` };
	if (kind === 'plan') return { startsOn: planStartsOn, last: today, usual: today };
	const end = `${year}-${QUARTER_ENDS[quarter - 1]}`;
	return { startsOn: `${year}-${QUARTER_STARTS[quarter - 1]}`, last: end, usual: end };
}

/**
 * The period that is asked for: reports due before 15 June and 15 December close on the 14th, unless another day is wished.
 * Never later than today; null when it has not begun, or the wished day lies outside it. A quarter always closes on its own
 * last day (or today), because its figures are only known as a whole.
 */
export function reportPeriod(wish: PeriodWish, planStartsOn: string, today: string): ReportPeriod | null {
	const { startsOn, last, usual } = boundsOf(wish, planStartsOn, today);
	if (startsOn > today) return null;
	const earlier = (a: string, b: string) => (a < b ? a : b);
	const { kind, endsOn } = wish;
	if (endsOn === null || kind === 'quarter') return { kind, startsOn, endsOn: earlier(usual, today) };
	return endsOn < startsOn || endsOn > earlier(last, today) ? null : { kind, startsOn, endsOn };
}

/** Under what name verified reach of the period is counted: who was reached before it is not counted in it, but in 'all'. */
export function countedPeriod({ kind, endsOn }: ReportPeriod): string {
	if (kind === 'plan') return 'all';
	return kind === 'quarter' ? quarterOf(endsOn) : endsOn.slice(0, 4);
}

/** '14/6/2026' */
export function shortDate(date: string): string {
	const [year, month, day] = date.split('-').map(Number);
	return `${day}/${month}/${year}`;
}

/** 'ngày 14 tháng 6 năm 2026'; Decree 30/2020/NĐ-CP: 0 before days under 10 and months 1 and 2. */
export function longDate(date: string): string {
	const [year = '', month = '', day = ''] = date.split('-');
	return `ngày ${day} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`;
}

/** As the report's title says it: 'sáu tháng đầu năm 2026'. */
export function periodName({ kind, startsOn, endsOn }: ReportPeriod): string {
	const year = endsOn.slice(0, 4);
	if (kind === 'half') return `sáu tháng đầu năm ${year}`;
	if (kind === 'year') return `năm ${year}`;
	if (kind === 'quarter') return `quý ${ROMAN[Number(quarterOf(endsOn).slice(-1)) - 1]} năm ${year}`;
	return `từ ngày ${shortDate(startsOn)} đến ngày ${shortDate(endsOn)}`;
}
