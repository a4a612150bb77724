import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hundredthsOfPercent, percentText } from './percentage';

// A city's week: 1,581 and 24,399 of 25,980 persons.
test.each([
	[1_581, 25_980, '6,09%', '6.09%'],
	[24_399, 25_980, '93,91%', '93.91%'],
	// Of the same week's papers, those with full marks: the press had 23.53 %.
	[5_945, 25_980, '22,88%', '22.88%'],
	[25_980, 25_980, '100,00%', '100.00%'],
	[0, 25_980, '0,00%', '0.00%'],
	[1, 3, '33,33%', '33.33%'],
	[2, 3, '66,67%', '66.67%'],
	[1, 20_000, '0,01%', '0.01%'],
	[1, 20_001, '0,00%', '0.00%'],
	[13, 8, '162,50%', '162.50%'],
	[5, 0, '–', '–']
])('%d of %d is %s, in English %s', (numerator, denominator, vi, en) => {
	expect(percentText(numerator, denominator, 'vi')).toBe(vi);
	expect(percentText(numerator, denominator, 'en')).toBe(en);
});

test('what is not the whole is never shown as 100 %', () => {
	expect(percentText(99_999, 100_000, 'vi')).toBe('99,99%');
});

test('the text is within half a hundredth of the fraction', () => {
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 10_000 }), fc.nat(), (denominator, some) => {
			const numerator = some % (denominator + 1);
			const difference = (hundredthsOfPercent(numerator, denominator) ?? NaN) - (numerator / denominator) * 10_000;
			expect(Math.abs(difference)).toBeLessThanOrEqual(0.500001);
		})
	);
});
