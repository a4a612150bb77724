import { convertIcsCalendar } from 'ts-ics';
import { describe, expect, it } from 'vitest';
import type { CalendarEntry } from '../domain/calendar-entry';
import { calendarIcs } from './calendar-ics';

const entry = (change: Partial<CalendarEntry> = {}): CalendarEntry => ({
	uid: 'a@san-dinh',
	kind: 'national_day',
	title: 'Ngày Khoa học và Công nghệ Việt Nam',
	from: '2026-05-18',
	to: '2026-05-18',
	words: '18/5',
	clause: 'II.4.b',
	wholeYear: false,
	href: null,
	...change
});
const NOW = Date.UTC(2026, 0, 2, 3);
const made = (...entries: CalendarEntry[]) => calendarIcs({ name: 'Sân Đình – Xã Hòa An', entries, now: NOW });
const read = (text: string) => convertIcsCalendar(undefined, text);

describe('a calendar as .ics', () => {
	it('reads back as all-day events that end on the day after their last', () => {
		const { name, events } = read(made(entry(), entry({ uid: 'b@san-dinh', from: '2026-06-01', to: '2026-06-30' })));
		expect(name).toBe('Sân Đình – Xã Hòa An');
		expect(
			events?.map(({ uid, start, end }) => [uid, start.type, start.date.toISOString(), end?.date.toISOString()])
		).toEqual([
			['a@san-dinh', 'DATE', '2026-05-18T00:00:00.000Z', '2026-05-19T00:00:00.000Z'],
			['b@san-dinh', 'DATE', '2026-06-01T00:00:00.000Z', '2026-07-01T00:00:00.000Z']
		]);
	});

	it('keeps Vietnamese text with commas, semicolons, backslashes and line breaks', () => {
		const title = 'Ngày hội “đổi mới; sáng tạo”, C:\\lịch – '.concat('kỷ nguyên số '.repeat(12)).trim();
		const [event] = read(made(entry({ title }))).events!;
		expect(event).toMatchObject({ summary: title, description: '18/5\nTheo mục II.4.b của kế hoạch' });
	});

	it('breaks lines at 75 octets, never inside a character, and ends each with CRLF', () => {
		const text = made(entry({ title: 'Đẩy mạnh truyền thông thực hiện Nghị quyết số 57-NQ/TW. '.repeat(9) }));
		const lines = text.split('\r\n');
		expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
		expect(lines.filter((line) => line.includes('\n') || line.includes('\uFFFD'))).toEqual([]);
		expect(Buffer.from(text, 'utf8').toString('utf8')).toBe(text);
		expect(lines.at(-1)).toBe('');
	});

	it('has no alarm and takes nobody’s time', () => {
		expect(made(entry())).not.toContain('VALARM');
		expect(made(entry())).toContain('TRANSP:TRANSPARENT');
	});

	it('says that a report is due before its day', () => {
		const [event] = read(
			made(entry({ kind: 'report_deadline', words: '15/6', from: '2026-06-14', to: '2026-06-14' }))
		).events!;
		expect(event?.description).toContain('Hạn: trước ngày 15/6');
	});

	it('leaves out what lasts the whole year, and has each thing once', () => {
		const year = entry({ uid: 'c@san-dinh', wholeYear: true, from: '2026-01-01', to: '2026-12-31' });
		expect(read(made(year, entry(), entry())).events).toHaveLength(1);
	});

	it('without anything is a calendar all the same', () => {
		expect(read(made()).events ?? []).toEqual([]);
	});
});
