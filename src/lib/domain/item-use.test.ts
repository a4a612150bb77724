import { expect, test } from 'vitest';
import { shippedItemUse } from './item-use';

test('of every three shipped items the third is for practice only, but none of the sample', () => {
	const uses = (file: string) => Array.from({ length: 7 }, (_, at) => shippedItemUse(file, at));
	expect(uses('ai')).toEqual(['any', 'any', 'practice', 'any', 'any', 'practice', 'any']);
	expect(new Set(uses('sample'))).toEqual(new Set(['any']));
});
