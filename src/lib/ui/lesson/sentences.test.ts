import { describe, expect, it } from 'vitest';
import { sentences } from './sentences';

const spoken = (text: string, locale = 'vi') => sentences(text, locale).map(({ start, end }) => text.slice(start, end));

describe('the sentences that are read aloud', () => {
	it('are cut after their end mark and stand without the spaces around them', () => {
		expect(spoken('  Mình hỏi ai? Công an xã. Nhớ nhé! ')).toEqual(['Mình hỏi ai?', 'Công an xã.', 'Nhớ nhé!']);
	});

	it('keep figures, dates and document numbers whole', () => {
		const text = 'Luật số 91/2025/QH15 có hiệu lực từ 01.01.2026, cho 1.568 người.';
		expect(spoken(text)).toEqual([text]);
	});

	it('leave out what has nothing to say', () => {
		expect(spoken(' … – ')).toEqual([]);
		expect(spoken('')).toEqual([]);
	});
});
