import { describe, expect, it } from 'vitest';
import { insertFile, insertPasted, markText, type MarkdownMark, type TextChange } from './markdown-edit';

const words = { text: 'chữ', heading: 'Mục', item: 'ý', link: 'liên kết', column: 'Cột', sources: 'Nguồn' };
/** The text after the change, with what is selected between brackets. */
function after(text: string, { from, to, insert, select: [a, b] }: TextChange) {
	const result = text.slice(0, from) + insert + text.slice(to);
	return `${result.slice(0, a)}⟦${result.slice(a, b)}⟧${result.slice(b)}`;
}
const marked = (text: string, chosen: string, mark: MarkdownMark) => {
	const start = text.indexOf(chosen);
	return after(text, markText(text, start, start + chosen.length, mark, words));
};

describe('the toolbar', () => {
	it.each<[MarkdownMark, string]>([
		['bold', 'Một **⟦hai⟧** ba'],
		['link', 'Một [⟦hai⟧](https://) ba'],
		['heading', '## ⟦Một hai ba⟧'],
		['quote', '> ⟦Một hai ba⟧']
	])('marks what is selected: %s', (mark, expected) => {
		expect(marked('Một hai ba', 'hai', mark)).toBe(expected);
	});

	it('marks each line of a selection as an item of a list', () => {
		expect(marked('Đầu\nmột\nhai\ncuối', 'ột\nha', 'list')).toBe('Đầu\n- ⟦một\n- hai⟧\ncuối');
	});

	it('numbers the lines of a selection as steps', () => {
		expect(marked('Mở trang\nĐăng nhập', 'trang\nĐăng', 'steps')).toBe('1. ⟦Mở trang\n2. Đăng nhập⟧');
	});

	it('puts words in where nothing is selected, ready to be written over', () => {
		expect(after('', markText('', 0, 0, 'bold', words))).toBe('**⟦chữ⟧**');
		expect(after('Đầu\n', markText('Đầu\n', 4, 4, 'heading', words))).toBe('Đầu\n## ⟦Mục⟧');
	});

	it('gives a table and the sources a place of their own', () => {
		expect(after('Chữ', markText('Chữ', 3, 3, 'table', words))).toBe(
			'Chữ\n\n| Cột 1 | Cột 2 | Cột 3 |\n| --- | --- | --- |\n|  |  |  |⟦⟧\n'
		);
		expect(after('Chữ\n\nsau', markText('Chữ\n\nsau', 0, 0, 'sources', words))).toBe(
			'Chữ\n\nsau\n\n## Nguồn\n\n- ⟦⟧\n'
		);
	});

	it('puts a picture into a paragraph of its own and a file into the line', () => {
		expect(after('Chữ', insertFile('Chữ', 3, 3, 'picture:abc', 'Mô tả ảnh'))).toBe(
			'Chữ\n\n![Mô tả ảnh](picture:abc)⟦⟧\n'
		);
		expect(after('Xem đơn nhé', insertFile('Xem đơn nhé', 4, 7, 'file:abc', 'tài liệu'))).toBe(
			'Xem [⟦đơn⟧](file:abc) nhé'
		);
		expect(after('', insertFile('', 0, 0, 'picture:abc', 'Hình [1]\nvà 2'))).toBe('![Hình 1 và 2](picture:abc)⟦⟧\n');
	});

	it('puts a pasted piece into the line, and anything longer into a place of its own', () => {
		expect(after('Mở trang nhé', insertPasted('Mở trang nhé', 3, 8, '**cổng**'))).toBe('Mở **cổng**⟦⟧ nhé');
		expect(after('Mở\nsau', insertPasted('Mở\nsau', 2, 2, '## Mục\n\n- ý'))).toBe('Mở\n\n## Mục\n\n- ý⟦⟧\n\nsau');
	});
});
