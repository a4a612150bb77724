import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ItemContent } from './item';
import { drawItems, paperVariants, variantCodes, type PrintedItem } from './paper-variants';

const item = (id: string, texts: string[], key: string[], more: Partial<ItemContent> = {}): PrintedItem => ({
	id,
	content: {
		kind: key.length > 1 ? 'multiple' : 'single',
		stem: `Câu ${id}`,
		options: texts.map((text, index) => ({ id: String.fromCharCode(65 + index), text })),
		key,
		explanation: '',
		source: '',
		topic: 'chung',
		difficulty: 1,
		audiences: [],
		...more
	}
});

const items = fc
	.array(fc.record({ size: fc.integer({ min: 2, max: 8 }), right: fc.nat(7) }), { minLength: 1, maxLength: 30 })
	.map((all) =>
		all.map(({ size, right }, index) => {
			const texts = Array.from({ length: size }, (_, at) => `ý thứ ${'một hai ba bốn năm sáu bảy tám'.split(' ')[at]}`);
			return item(`i${index}`, texts, ['ABCDEFGH'[right % size]!]);
		})
	);
const conditions = fc.record({
	seed: fc.string(),
	codes: fc.integer({ min: 1, max: 8 }).map((count) => variantCodes(count, 'number')),
	shuffleItems: fc.boolean(),
	shuffleOptions: fc.boolean()
});
const sorted = (list: string[]) => list.toSorted();

describe('papers made of the same questions', () => {
	test('each has every question once with every option once, and its key is the letter of the right option', () => {
		fc.assert(
			fc.property(items, conditions, (given, when) => {
				const variants = paperVariants(given, when);
				expect(variants.map(({ code }) => code)).toEqual(when.codes);
				for (const { questions } of variants) {
					expect(sorted(questions.map(({ itemId }) => itemId))).toEqual(sorted(given.map(({ id }) => id)));
					for (const { itemId, optionIds, letters } of questions) {
						const { content } = given.find(({ id }) => id === itemId)!;
						expect(sorted(optionIds)).toEqual(content.options.map(({ id }) => id));
						expect(letters.map((letter) => optionIds[letter.charCodeAt(0) - 65])).toEqual(content.key);
					}
				}
			})
		);
	});

	test('the same seed gives the same papers, and a paper does not depend on how many there are', () => {
		fc.assert(
			fc.property(items, conditions, (given, when) => {
				const variants = paperVariants(given, when);
				expect(paperVariants(given, when)).toEqual(variants);
				expect(paperVariants(given, { ...when, codes: when.codes.slice(0, 1) })).toEqual(variants.slice(0, 1));
			})
		);
	});

	test('without shuffling all are as they were written', () => {
		fc.assert(
			fc.property(items, conditions, (given, when) => {
				for (const { questions } of paperVariants(given, { ...when, shuffleItems: false, shuffleOptions: false })) {
					expect(questions.map(({ itemId }) => itemId)).toEqual(given.map(({ id }) => id));
					expect(questions.map(({ letters }) => letters)).toEqual(given.map(({ content }) => content.key));
				}
			})
		);
	});

	test.each([
		['an option speaks of those above', ['Xã', 'Tỉnh', 'Tất cả các đáp án trên']],
		['an option names others by their letters', ['Xã', 'Tỉnh', 'Cả A và B', 'Bộ']],
		['options are in the order of their numbers', ['5 ngày', '10 ngày', '15 ngày', '20 ngày']]
	])('options stay in place where %s', (_, texts) => {
		const codes = variantCodes(8, 'letter');
		const variants = paperVariants([item('x', texts, ['C'])], {
			...{ seed: 's', codes },
			...{ shuffleItems: true, shuffleOptions: true }
		});
		expect(variants.map(({ questions }) => questions[0]!.letters)).toEqual(codes.map(() => ['C']));
	});

	test('papers differ from each other', () => {
		const many = Array.from({ length: 12 }, (_, index) => item(`i${index}`, ['một', 'hai', 'ba', 'bốn'], ['A']));
		const variants = paperVariants(many, {
			...{ seed: 's', codes: variantCodes(4, 'letter') },
			...{ shuffleItems: true, shuffleOptions: true }
		});
		const orders = variants.map(({ questions }) => questions.map(({ itemId }) => itemId).join());
		const keys = variants.map(({ questions }) => questions.map(({ letters }) => letters[0]).join(''));
		expect([new Set(orders).size, new Set(keys).size]).toEqual([4, 4]);
	});
});

describe('questions drawn by topic and difficulty', () => {
	const pool = Array.from({ length: 12 }, (_, index) =>
		item(`i${index}`, ['một', 'hai'], ['A'], { topic: index < 8 ? 'a' : 'b', difficulty: index % 2 === 0 ? 1 : 2 })
	);

	test('are as many as wanted, the same by the same seed in whatever order the pool comes', () => {
		const wanted = [
			{ topic: 'a', difficulty: 1 as const, count: 3 },
			{ topic: 'b', difficulty: 2 as const, count: 1 }
		];
		const drawn = drawItems(pool, wanted, 's');
		expect(drawn.map(({ content }) => content.topic + content.difficulty)).toEqual(['a1', 'a1', 'a1', 'b2']);
		expect(drawItems(pool.toReversed(), wanted, 's')).toEqual(drawn);
	});

	test('are refused where there are too few', () => {
		expect(() => drawItems(pool, [{ topic: 'b', difficulty: 1, count: 3 }], 's')).toThrow('export.too_few');
	});
});
