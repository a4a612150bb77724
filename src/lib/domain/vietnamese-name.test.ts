import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareVietnameseNames, foldVietnamese, maskName } from './vietnamese-name';

const VIETNAMESE = 'aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ ';
const vietnamese = fc.string({ unit: fc.constantFrom(...VIETNAMESE, ...VIETNAMESE.toUpperCase()) });

describe('foldVietnamese', () => {
	test.each([
		['Đặng Thị Ngọc Ánh', 'dang thi ngoc anh'],
		['  Thôn   Đồng\tTâm ', 'thon dong tam'],
		['Tổ “Công nghệ số” ‘A’', 'to cong nghe so a'],
		['THƯỜNG XUYÊN', 'thuong xuyen'],
		['Tổ 12-A', 'to 12-a']
	])('%j is found as %j', (text, folded) => {
		expect(foldVietnamese(text)).toBe(folded);
	});

	test('composed and decomposed text fold alike, and only a–z and spaces are left', () => {
		fc.assert(
			fc.property(vietnamese, (text) => {
				expect(foldVietnamese(text.normalize('NFD'))).toBe(foldVietnamese(text.normalize('NFC')));
				expect(foldVietnamese(text)).toMatch(/^[a-z ]*$/);
				expect(foldVietnamese(foldVietnamese(text))).toBe(foldVietnamese(text));
			})
		);
	});
});

describe('maskName', () => {
	test.each([
		['Nguyễn Thị Minh Hằng', 'N. T. M. Hằng'],
		['Đỗ An', 'Đ. An'],
		['Hằng', 'H***'],
		['Y Niê', 'Y. N***'],
		['Y Bhiăng Niê', 'Y. B. Niê'],
		['  Ế  Văn  Ba ', 'Ế. V. Ba']
	])('%j is shown as %j', (name, masked) => {
		expect(maskName(name)).toBe(masked);
	});

	test('a decomposed first letter keeps its marks', () => {
		expect(maskName('Ấn Ba'.normalize('NFD'))).toBe('Ấ. Ba');
	});

	test('every name loses letters', () => {
		const word = fc.stringMatching(/^[A-ZĐ][a-zăâêôơư]{0,6}$/);
		const letters = (text: string) => text.replace(/[. *]/g, '').length;
		fc.assert(
			fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
				fc.pre(words.some((part) => part.length > 1));
				expect(letters(maskName(words.join(' ')))).toBeLessThan(letters(words.join('')));
			})
		);
	});
});

test('names are listed by given name, then by the rest, in the Vietnamese alphabet', () => {
	const listed = [
		'Trần Văn An',
		'Lê Thị Ân',
		'Bùi Dung',
		'Bùi Đào',
		'Đỗ Thị Dung',
		'Lê Thị Tá',
		'Lê Thị Tà',
		'Phạm Ổn'
	];
	expect([...listed].reverse().sort(compareVietnameseNames)).toEqual([
		'Trần Văn An',
		'Lê Thị Ân',
		'Bùi Dung',
		'Đỗ Thị Dung',
		'Bùi Đào',
		'Phạm Ổn',
		'Lê Thị Tà',
		'Lê Thị Tá'
	]);
});
