import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldedText, withoutSpaces } from './folded-text';
import { indexQuestions, NEAR, nearPairs, sameText, type ComparedQuestion } from './near-question';
import { likeness, likenessIndex } from './token-likeness';

const question = (change: Partial<ComparedQuestion> = {}): ComparedQuestion => ({
	id: 'bank',
	stem: 'Nghị quyết số 57-NQ/TW do cơ quan nào ban hành?',
	options: ['Bộ Chính trị', 'Ban Bí thư', 'Quốc hội', 'Chính phủ'].map((text, index) => ({ id: 'ABCD'[index]!, text })),
	key: ['A'],
	...change
});
const found = (change: Partial<ComparedQuestion>) =>
	indexQuestions([question()]).find(question({ id: 'new', ...change }));

describe('the same question', () => {
	test.each<[string, Partial<ComparedQuestion>]>([
		['in capitals', { stem: question().stem.toUpperCase() }],
		['without diacritics', { stem: 'Nghi quyet so 57-NQ/TW do co quan nao ban hanh?' }],
		['in decomposed Unicode', { stem: question().stem.normalize('NFD') }],
		['with other spaces and points', { stem: ' Nghị  quyết số 57 - NQ / TW do cơ quan nào ban hành ? ...' }],
		['set in bold', { stem: '<b>Nghị quyết</b> số 57-NQ/TW do cơ quan nào ban hành?' }],
		[
			'with its options in another order, ended by points',
			{
				options: ['Chính phủ.', 'Quốc hội.', 'Ban Bí thư.', 'Bộ Chính trị.'].map((text, index) => ({
					id: 'ABCD'[index]!,
					text
				})),
				key: ['D']
			}
		],
		['whose key is marked at another option', { key: ['B'] }],
		['whose key the file does not tell', { key: [] }]
	])('is found %s', (_, change) => {
		expect(found(change)).toEqual([{ id: 'bank', isSame: true, likeness: 1 }]);
	});

	test.each([
		['1,5 triệu đồng', '15 triệu đồng'],
		['Điều 1.2', 'Điều 12'],
		['-', '+']
	])('is not found where an option says %s and not %s', (one, other) => {
		const withOption = (text: string) =>
			question({
				options: [
					{ id: 'A', text },
					{ id: 'B', text: 'Không rõ' }
				]
			});
		expect(sameText(withOption(one))).not.toBe(sameText(withOption(other)));
	});
});

describe('a near question', () => {
	test('is the same asked in another order of words', () => {
		const turned = found({ stem: 'Cơ quan nào đã ban hành Nghị quyết số 57-NQ/TW?' });
		expect(turned).toMatchObject([{ id: 'bank', isSame: false }]);
		expect(turned[0]!.likeness).toBeCloseTo(14 / 16);
	});

	test('is found without a key by one of its options', () => {
		const options = question().options.toReversed().slice(1);
		expect(found({ options, key: [] })).toEqual([{ id: 'bank', isSame: false, likeness: 1 }]);
	});

	test('is not one with the same short stem and another answer', () => {
		const stem = 'Phát biểu nào sau đây đúng?';
		const asking = (id: string, text: string) =>
			question({
				id,
				stem,
				options: [
					{ id: 'A', text },
					{ id: 'B', text: 'Khác' }
				]
			});
		expect(
			nearPairs([
				asking('1', 'Dữ liệu là tư liệu sản xuất quan trọng của kinh tế số'),
				asking('2', 'Người dân nộp hồ sơ trực tuyến được giảm một nửa lệ phí')
			])
		).toEqual([]);
	});

	test('is never the question itself, and each pair is told once', () => {
		const twins = ['1', '2', '3'].map((id) => question({ id }));
		expect(
			indexQuestions(twins)
				.find(twins[1]!)
				.map(({ id }) => id)
		).toEqual(['1', '3']);
		expect(nearPairs(twins).map(({ a, b }) => a + b)).toEqual(['12', '13', '23']);
	});
});

test('the index finds exactly what comparing with each finds', () => {
	const tokens = fc.array(fc.constantFrom(...'abcdefghijkl'), { maxLength: 10 });
	fc.assert(
		fc.property(
			fc.array(tokens, { maxLength: 25 }),
			tokens,
			fc.constantFrom(0.2, 0.5, NEAR, 0.8, 1),
			(lists, wanted, threshold) => {
				const expected = lists
					.map((list, index) => ({ index, likeness: likeness(new Set(wanted), new Set(list)) }))
					.filter((one) => one.likeness >= threshold);
				expect(likenessIndex(lists, threshold).find(wanted)).toEqual(expected);
			}
		),
		{ numRuns: 1_000 }
	);
});

test('folding is the same for every Unicode form and done once', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), (text) => {
			for (const fold of [foldedText, (one: string) => withoutSpaces(foldedText(one))]) {
				expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
				expect(fold(fold(text))).toBe(fold(text));
			}
		})
	);
});
