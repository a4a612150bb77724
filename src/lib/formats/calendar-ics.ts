import { generateIcsCalendar, type IcsEvent } from 'ts-ics';
import type { CalendarEntry } from '../domain/calendar-entry';

const LINE_OCTETS = 75;
const DAY_MS = 86_400_000;
const utf8 = new TextEncoder();

/**
 * The calendar as iCalendar (RFC 5545): all-day events without alarms. What lasts the whole year is left out, because a bar over every
 * day of a year tells nobody anything. A round that is cut at New Year comes once.
 */
export function calendarIcs({ name, entries, now }: { name: string; entries: readonly CalendarEntry[]; now: number }) {
	const dated = entries.filter(({ wholeYear }) => !wholeYear);
	const once = [...new Map(dated.map((entry) => [entry.uid, entry])).values()];
	const text = generateIcsCalendar({
		version: '2.0',
		prodId: '-//San Dinh//Calendar//VI',
		method: 'PUBLISH',
		name,
		events: once.map((entry) => eventOf(entry, now))
	});
	return foldOctets(text);
}

const atUtc = (date: string, days = 0) => new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS);

function eventOf({ uid, kind, title, from, to, words, clause, href }: CalendarEntry, now: number): IcsEvent {
	const isReport = kind === 'report_deadline';
	const lines = [
		isReport && words ? `Hạn: trước ngày ${words}` : words,
		clause ? `Theo mục ${clause} của kế hoạch` : ''
	].filter(Boolean);
	return {
		uid,
		summary: title,
		stamp: { date: new Date(now) },
		start: { date: atUtc(from), type: 'DATE' },
		// The end of an all-day event is the first day that is no longer in it.
		end: { date: atUtc(to, 1), type: 'DATE' },
		...(lines.length > 0 ? { description: lines.join('\n') } : {}),
		...(href?.startsWith('http') ? { url: href } : {}),
		timeTransparent: 'TRANSPARENT'
	};
}

/** Lines of at most 75 octets, broken between characters; the library breaks by characters, of which a Vietnamese one has up to three octets. */
function foldOctets(text: string): string {
	const lines = text.replace(/\r\n[ \t]/g, '').split('\r\n');
	return lines.map(foldLine).join('\r\n');
}

function foldLine(line: string): string {
	let folded = '';
	let octets = 0;
	for (const character of line) {
		const size = utf8.encode(character).length;
		if (octets + size > LINE_OCTETS) {
			folded += '\r\n ';
			octets = 1;
		}
		folded += character;
		octets += size;
	}
	return folded;
}
