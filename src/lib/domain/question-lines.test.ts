import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOfQuestion, questionOfLines } from './question-lines';

const asked = {
	stem: 'Thủ đô nước ta?',
	options: [
		{ id: 'A', text: 'Hà <b>Nội</b>' },
		{ id: 'B', text: '<img p1>' },
		{ id: 'C', text: 'Viết \\<b> là gì' }
	],
	key: ['A'],
	explanation: 'Theo Hiến pháp.',
	source: 'Hiến pháp 2013'
};

describe('a question as people type it', () => {
	it('has its key and what explains it on lines of their own', () => {
		expect(linesOfQuestion(asked).split('\n')).toEqual([
			'Thủ đô nước ta?',
			'A. Hà <b>Nội</b>',
			'B. <img p1>',
			'C. Viết \\<b> là gì',
			'Đáp án: A',
			'Lời giải: Theo Hiến pháp.',
			'Nguồn: Hiến pháp 2013'
		]);
	});

	it('is read back with its marks and pictures', () => {
		expect(questionOfLines(linesOfQuestion(asked))).toMatchObject(asked);
	});

	it('may begin with a number', () => {
		expect(questionOfLines('Câu 12: Biển nào?\nA. Đông\nB. Đen')).toMatchObject({ stem: 'Biển nào?', key: [] });
	});

	it('without options is a question all the same', () => {
		expect(questionOfLines('Biển nào?')).toMatchObject({ stem: 'Biển nào?', options: [] });
		expect(questionOfLines(' \n ')).toBeUndefined();
	});

	it('is none when it is two', () => {
		expect(questionOfLines('Câu 1. Một?\nA. a\nB. b\nCâu 2. Hai?\nA. a\nB. b')).toBeUndefined();
	});

	it('never breaks on what is typed', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
				expect(() => questionOfLines(text)).not.toThrow();
			})
		);
	});
});
