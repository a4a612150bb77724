import fc from 'fast-check';
import { expect, test } from 'vitest';
import { finished, sortInSlices } from './slices';

const ascending = (a: number, b: number) => (a < b ? -1 : 1);

test('sorting in slices gives what sorting at once gives', () => {
	fc.assert(
		fc.property(fc.uniqueArray(fc.integer(), { maxLength: 300 }), (list) => {
			expect(finished(sortInSlices(list, ascending))).toEqual([...list].sort((a, b) => a - b));
		})
	);
});

test('a long list is sorted over many slices, each a few thousand steps', () => {
	const list = Array.from({ length: 50_000 }, (_, n) => (n * 7919) % 50_021);
	const work = sortInSlices(list, ascending);
	let slices = 0;
	let step = work.next();
	for (; !step.done; step = work.next()) slices += 1;
	expect(step.value).toEqual([...list].sort((a, b) => a - b));
	expect(slices).toBeGreaterThan(50);
});
