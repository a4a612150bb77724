import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { MarkedLine } from '../../domain/marked-line';
import { readWord } from './read-word';

const read = (name: string) => readWord(readFileSync(`tests/fixtures/word/${name}.docx`), `${name}.docx`);
const textOf = ({ parts }: MarkedLine) =>
	parts.map((part) => ('text' in part ? part.text : `▣${part.picture}`)).join('');
/** A line's text with how its pieces are set: 'B{u}. 01/01/2014'. */
const looksOf = ({ parts }: MarkedLine) =>
	parts
		.map((part) => {
			if (!('text' in part)) return `▣${part.picture}`;
			const look = [...part.marks, part.colour, part.highlight && `on ${part.highlight}`].filter(Boolean).join(' ');
			return look ? `${part.text}{${look}}` : part.text;
		})
		.join('');

describe('a document that LibreOffice wrote', () => {
	it('has the numbers of its lists, with the ones that begin again', () => {
		const { lines, problems } = read('numbered-lists');
		expect(lines.map((line) => `${line.label} ${textOf(line)}`)).toEqual([
			'Phần I: Pháp luật',
			'Câu 1. Ai có quyền bầu cử?',
			'A. Người đủ 16 tuổi',
			'B. Người đủ 18 tuổi',
			'Câu 2. Ai có quyền ứng cử?',
			'A. Người đủ 18 tuổi',
			'B. Người đủ 21 tuổi',
			'Phần II: Lịch sử',
			'Câu 1. Câu hỏi đánh số lại từ đầu?',
			'Câu 2. Câu hỏi tiếp theo?',
			'c) bắt đầu từ c',
			'd) rồi đến d',
			'• gạch đầu dòng'
		]);
		expect(lines[1]!.list!.id).toBe(lines[6]!.list!.id);
		expect(lines[1]!.list!.id).not.toBe(lines[8]!.list!.id);
		expect(lines[0]!.list!.id).toBe(lines[7]!.list!.id);
		expect(problems).toEqual([]);
	});

	it('has its marks, colours, tables and pictures', () => {
		const { lines, pictures, problems } = read('marked-keys');
		expect(lines.map(looksOf)).toEqual([
			'Chương I. Hiến pháp{b}',
			'Câu 1.{b} Hiến pháp năm 2013 có hiệu lực từ ngày nào?',
			'A. 28/11/2013',
			'B{u}. 01/01/2014',
			'C. 01/7/2014',
			'D. 02/9/2014',
			'Câu 2.{b} Diện tích 10 m2{sup} và nước H2{sub}O; chọn một{i}:',
			'A. Đỏ{ff0000} B. Vàng{on ffff00} C. Đen',
			'A. Một',
			'B. Hai{on 00ff00}',
			'C. Ba ',
			'trong bảng con',
			'',
			'Xem văn bản và hình ▣p1'
		]);
		expect(lines[0]!.heading).toBe(1);
		expect(lines.slice(8, 12).map(({ cell }) => cell)).toEqual([
			{ table: 0, row: 0, column: 0 },
			{ table: 0, row: 0, column: 1 },
			{ table: 0, row: 1, column: 0 },
			{ table: 1, row: 0, column: 0 }
		]);
		expect(pictures).toMatchObject([{ id: 'p1', name: 'image1.png' }]);
		expect(problems).toEqual([]);
	});

	it('has its changes resolved, its text boxes and equations read, its header, footer and notes left out', () => {
		const { lines, pictures, problems } = read('changes-and-boxes');
		expect(lines.map((line) => [line.place.page, looksOf(line)]).filter(([, text]) => text !== '')).toEqual([
			[1, 'Câu 1. Chữ mới thêm còn lại.'],
			[1, 'Hai đoạn thành một.'],
			[1, 'A. Thấy được\tB. Sau dấu tab'],
			[1, 'Khung: '],
			[1, 'Chữ trong khung'],
			[1, 'Công thức: a/(b+1)=x^2+√(y)'],
			[1, 'Hình: ▣p1'],
			[2, 'Câu 2. Trang thứ hai: 10 m2{sup}']
		]);
		expect(pictures).toMatchObject([{ alt: 'Lá cờ đỏ' }]);
		expect(problems).toMatchObject([{ code: 'bank.word_equation', place: { page: 1 } }]);
	});
});
