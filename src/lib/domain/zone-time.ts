import type { Locale } from './locale';

interface WallClock {
	year: string;
	month: string;
	day: string;
	hour: string;
	minute: string;
	second: string;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Building a formatter costs far more than using it, and a page of results uses hundreds. */
function formatterFor(zone: string): Intl.DateTimeFormat {
	const known = formatters.get(zone);
	if (known) return known;
	const two = '2-digit' as const;
	const made = new Intl.DateTimeFormat('en-GB', {
		timeZone: zone,
		calendar: 'gregory',
		hourCycle: 'h23',
		year: 'numeric',
		month: two,
		day: two,
		hour: two,
		minute: two,
		second: two
	});
	formatters.set(zone, made);
	return made;
}

function wallClock(ms: number, zone: string): WallClock {
	const parts = formatterFor(zone).formatToParts(new Date(ms));
	return Object.fromEntries(parts.map(({ type, value }) => [type, value])) as unknown as WallClock;
}

export function toLocalDate(ms: number, zone: string): string {
	const { year, month, day } = wallClock(ms, zone);
	return `${year.padStart(4, '0')}-${month}-${day}`;
}

/** 'YYYY-MM-DDTHH:mm', as `<input type="datetime-local">` holds it. */
export function toLocalInput(ms: number, zone: string): string {
	const { hour, minute } = wallClock(ms, zone);
	return `${toLocalDate(ms, zone)}T${hour}:${minute}`;
}

/** For whole seconds. */
function offsetMs(ms: number, zone: string): number {
	const { year, month, day, hour, minute, second } = wallClock(ms, zone);
	return Date.UTC(+year, +month - 1, +day, +hour, +minute, +second) - ms;
}

const DAY_MS = 86_400_000;

/**
 * The instant of a local 'YYYY-MM-DDTHH:mm'; null when it is malformed or the clocks skip it. An hour that the clocks
 * repeat means its first pass. Tries the offsets of the day before and the day after and keeps the first that reads back as typed.
 */
export function fromLocalInput(text: string, zone: string): number | null {
	const typed = text.trim();
	if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(typed)) return null;
	const asUtc = Date.parse(`${typed}:00Z`);
	if (Number.isNaN(asUtc)) return null;
	const [first] = [asUtc - DAY_MS, asUtc + DAY_MS]
		.map((near) => asUtc - offsetMs(near, zone))
		.filter((ms) => toLocalInput(ms, zone) === typed);
	return first ?? null;
}

const ENGLISH_MONTHS = 'January February March April May June July August September October November December'.split(
	' '
);

export const INSTANT_STYLES = ['date', 'time', 'datetime', 'long'] as const;
/** vi: '05/06/2026' | '08:30' | '08:30, 05/06/2026' | '08 giờ 30 phút ngày 05 tháng 6 năm 2026' (Decree 30/2020/NĐ-CP: 0 before months 1 and 2 only). */
export type InstantStyle = (typeof INSTANT_STYLES)[number];

export function formatInstant(ms: number, zone: string, locale: Locale, style: InstantStyle): string {
	const { year, month, day, hour, minute } = wallClock(ms, zone);
	const time = `${hour}:${minute}`;
	const date = locale === 'vi' ? `${day}/${month}/${year}` : `${+day} ${ENGLISH_MONTHS[+month - 1]} ${year}`;
	if (style === 'time') return time;
	if (style === 'date') return date;
	if (style === 'datetime') return `${time}, ${date}`;
	if (locale === 'en') return `${time} on ${date}`;
	return `${hour} giờ ${minute} phút ngày ${day} tháng ${+month < 3 ? month : +month} năm ${year}`;
}

/** '12 phút 05 giây' / '12 min 05 s', '20 phút' when nothing smaller is left; whole seconds, rounded down. */
export function formatDuration(ms: number, locale: Locale): string {
	const seconds = Math.max(0, Math.floor(ms / 1000));
	const amounts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
	const names = locale === 'vi' ? ['giờ', 'phút', 'giây'] : ['h', 'min', 's'];
	const first = amounts.findIndex((amount) => amount > 0);
	if (first === -1) return `0 ${names[2]}`;
	const last = amounts.findLastIndex((amount) => amount > 0);
	return amounts
		.map((amount, index) => `${index > first ? String(amount).padStart(2, '0') : amount} ${names[index]}`)
		.slice(first, last + 1)
		.join(' ');
}
