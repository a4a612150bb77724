import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { picturesIn, plainText, TEXT_MARKS, type TextMark } from '$lib/domain/rich-text';
import { markText, putText, type TextChange } from './rich-edit';

/** The text with what is selected in brackets. */
const applied = (text: string, { from, to, insert, select: [start, end] }: TextChange) => {
	const after = text.slice(0, from) + insert + text.slice(to);
	return `${after.slice(0, start)}[${after.slice(start, end)}]${after.slice(end)}`;
};
const marked = (bracketed: string, mark: TextMark) => {
	const [start, end] = [bracketed.indexOf('['), bracketed.indexOf(']') - 1];
	const text = bracketed.replace(/[[\]]/g, '');
	return applied(text, markText(text, start, end, mark));
};

describe('setting what is selected', () => {
	it('puts the mark around it and leaves it selected', () => {
		expect(marked('Câu [nào] sai?', 'u')).toBe('Câu <u>[nào]</u> sai?');
	});

	it('takes the mark away where all of it has it, wherever its tags are', () => {
		expect(marked('Câu <u>[nào]</u> sai?', 'u')).toBe('Câu [nào] sai?');
		expect(marked('Câu [<u>nào</u>] sai?', 'u')).toBe('Câu [nào] sai?');
		expect(marked('<b>Câu [nào] sai?</b>', 'b')).toBe('<b>Câu </b>[nào]<b> sai?</b>');
	});

	it('marks all of it where only a part has the mark', () => {
		expect(marked('[Câu <b>nào</b> sai]?', 'b')).toBe('<b>[Câu nào sai]</b>?');
	});

	it('goes across other marks without tearing them', () => {
		expect(marked('a <b>b [c</b> d] e', 'i')).toBe('a <b>b </b><b><i>[c</i></b><i> d]</i> e');
	});

	it('raises what was lowered', () => {
		expect(marked('H<sub>[2]</sub>O', 'sup')).toBe('H<sup>[2]</sup>O');
	});

	it('leaves out the space that a double click takes along', () => {
		expect(marked('Câu [nào ]sai?', 'b')).toBe('Câu <b>[nào]</b> sai?');
	});

	it('does not end within a mark or a picture', () => {
		expect(marked('a <im[g p1> b] c', 'b')).toBe('a <img p1><b>[ b]</b> c');
	});

	it('without a selection puts down a pair to write between, and takes an empty pair away', () => {
		expect(marked('x[]', 'sup')).toBe('x<sup>[]</sup>');
		expect(marked('x<sup>[]</sup>', 'sup')).toBe('x[]');
	});

	it('keeps the words, whatever is selected', () => {
		const piece = fc.constantFrom('a', ' ', '<', '\\', '<b>', '</b>', '<sub>', '</sub>', '<img p1>', 'ư');
		const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
		const place = fc.nat(40);
		fc.assert(
			fc.property(text, place, place, fc.constantFrom(...TEXT_MARKS), (written, one, other, mark) => {
				const [start, end] = [Math.min(one, other, written.length), Math.min(Math.max(one, other), written.length)];
				fc.pre(start < end);
				const change = markText(written, start, end, mark);
				const after = written.slice(0, change.from) + change.insert + written.slice(change.to);
				expect(plainText(after)).toBe(plainText(written));
				expect(picturesIn(after)).toEqual(picturesIn(written));
			})
		);
	});
});

it('what is put in takes the place of the selection, never of half a mark', () => {
	expect(applied('a b', putText('a b', 1, 2, '<img p1>'))).toBe('a<img p1>[]b');
	expect(applied('<b>x</b>', putText('<b>x</b>', 4, 6, 'y'))).toBe('<b>xy[]');
});
