import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRichText, picturesIn, plainText, TEXT_MARKS, writeRichText, type RichPart } from './rich-text';

const part: fc.Arbitrary<RichPart> = fc.oneof(
	fc.record({
		text: fc.stringMatching(/^[^<>]{1,12}$/u),
		marks: fc.subarray([...TEXT_MARKS])
	}),
	fc.record({ picture: fc.stringMatching(/^[0-9a-z]{1,8}$/) })
);

/** Neighbours with the same marks are one part. */
const joined = (parts: RichPart[]) =>
	parts.reduce<RichPart[]>((all, one) => {
		const last = all.at(-1);
		const isSame = last && 'text' in last && 'text' in one && last.marks.join() === one.marks.join();
		return isSame ? [...all.slice(0, -1), { ...last, text: last.text + one.text }] : [...all, one];
	}, []);

describe('the text of an item', () => {
	it('is set by marks, which may lie within each other', () => {
		expect(parseRichText('H<sub>2</sub>O là <b>nước <i>sạch</i></b>')).toEqual([
			{ text: 'H', marks: [] },
			{ text: '2', marks: ['sub'] },
			{ text: 'O là ', marks: [] },
			{ text: 'nước ', marks: ['b'] },
			{ text: 'sạch', marks: ['b', 'i'] }
		]);
	});

	it.each([
		'a < b và b > c',
		'5 <b 7',
		'thẻ </b> lẻ',
		'<b>không đóng',
		'<script>alert(1)</script>',
		'<img >',
		'<B>x</B>'
	])('leaves “%s” as it was written', (text) => {
		expect(plainText(text)).toBe(text);
	});

	it('names its pictures in order, each once', () => {
		expect(picturesIn('Xem <img p2> rồi <b><img p1></b>, lại <img p2>')).toEqual(['p2', 'p1']);
	});

	it('comes back as it was written from its parts', () => {
		fc.assert(
			fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
				expect(parseRichText(writeRichText(parts))).toEqual(joined(parts));
			})
		);
	});

	it.each([
		['\\<b>x</b>', '<b>x</b>'],
		['\\<img p1>', '<img p1>'],
		['C:\\', 'C:\\'],
		['a\\b', 'a\\b']
	])('reads %s as %s: a backslash before a mark keeps it from being one', (text, plain) => {
		expect(plainText(text)).toBe(plain);
	});

	const piece = fc.oneof(
		fc.constantFrom('<b>', '</b>', '<i>', '</i>', '<img a>', '<', '</', '<sub>', '\\'),
		fc.string({ maxLength: 4 })
	);
	const anyText = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

	it('keeps what a file holds as it stands, also where it looks like marks', () => {
		fc.assert(
			fc.property(anyText, fc.subarray([...TEXT_MARKS]), anyText, (text, marks, next) => {
				const parts: RichPart[] = [{ text, marks }, { picture: 'p1' }, { text: next, marks: [] }];
				expect(parseRichText(writeRichText(parts))).toEqual(parts.filter((one) => !('text' in one) || one.text !== ''));
			})
		);
	});

	it('is read to the same words however often it is written', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const parts = parseRichText(text);
				expect(parseRichText(writeRichText(parts))).toEqual(parts);
			})
		);
	});
});
