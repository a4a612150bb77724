import { describe, expect, it } from 'vitest';
import { valueText } from './value-text';

const ZONE = 'Asia/Ho_Chi_Minh';
const AT = Date.UTC(2026, 2, 2, 1);

describe('a logged value in a line', () => {
	it.each([
		['closesAt', AT, '08:00, 02/03/2026'],
		['checkedAt', 12, '12'],
		['extraMs', AT, '1.772.413.200.000'],
		['state', 'voided', 'đã hủy'],
		['reason', 'voided', 'voided'],
		['state', 'unheard_of', 'unheard_of'],
		['sure', true, 'có'],
		['reason', '', 'không có'],
		['reason', null, 'không có'],
		['barred', [], 'không có'],
		['key', ['A', 'C'], 'A, C'],
		['prizes', [{ tier: 'first' }, { tier: 'third' }], '2 mục'],
		['counts', { fullMarks: 3, attempts: 40 }, 'Đúng hết: 3; Số lượt: 40'],
		['rules', { deep: { er: 1 } }, '{"deep":{"er":1}}']
	])('writes %s %j as «%s»', (field, value, text) => {
		expect(valueText(field, value, ZONE)).toBe(text);
	});

	it('cuts long text', () => {
		expect(valueText('rulesText', 'x'.repeat(500), ZONE)).toBe(`${'x'.repeat(160)}…`);
	});
});
