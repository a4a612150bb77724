import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordDifference, type DifferencePart } from './word-difference';

const without = (parts: DifferencePart[], kind: DifferencePart['kind']) =>
	parts
		.filter((part) => part.kind !== kind)
		.map(({ text }) => text)
		.join('');
const changed = (parts: DifferencePart[]) => parts.filter(({ kind }) => kind !== 'same');
const text = fc
	.array(fc.constantFrom('xã', 'thôn', 'số', 'mật', 'khẩu', '\n', ' và'), { maxLength: 40 })
	.map((words) => words.join(' '));

describe('the difference of two texts in words', () => {
	it('names the words that were taken out and put in', () => {
		expect(wordDifference('Nộp hồ sơ ở xã, chờ kết quả.', 'Nộp hồ sơ ở nhà, chờ ngay kết quả.')).toEqual([
			{ kind: 'same', text: 'Nộp hồ sơ ở' },
			{ kind: 'removed', text: ' xã,' },
			{ kind: 'added', text: ' nhà,' },
			{ kind: 'same', text: ' chờ' },
			{ kind: 'added', text: ' ngay' },
			{ kind: 'same', text: ' kết quả.' }
		]);
	});

	it('is nothing between a text and itself, and everything against an empty one', () => {
		expect(wordDifference('một hai', 'một hai')).toEqual([{ kind: 'same', text: 'một hai' }]);
		expect(wordDifference('', 'một hai')).toEqual([{ kind: 'added', text: 'một hai' }]);
		expect(wordDifference('', '')).toEqual([]);
	});

	it('gives back either text whole', () => {
		fc.assert(
			fc.property(text, text, (before, after) => {
				const parts = wordDifference(before, after);
				expect(without(parts, 'added')).toBe(before);
				expect(without(parts, 'removed')).toBe(after);
			})
		);
	});

	it('never changes more words than the text that is put in place of another has', () => {
		fc.assert(
			fc.property(text, fc.nat(38), (before, at) => {
				const words = before.split(' ');
				const after = [...words.slice(0, at), 'mới', ...words.slice(at)].join(' ');
				expect(
					without(changed(wordDifference(before, after)), 'removed')
						.trim()
						.split(/\s+/).length
				).toBeLessThan(3);
			})
		);
	});

	it('shows texts that have nothing in common as replaced, however long', () => {
		const before = Array.from({ length: 2_000 }, (_, at) => `cũ${at}`).join(' ');
		const after = Array.from({ length: 2_000 }, (_, at) => `mới${at}`).join(' ');
		expect(wordDifference(before, after)).toEqual([
			{ kind: 'removed', text: before },
			{ kind: 'added', text: after }
		]);
	});
});
