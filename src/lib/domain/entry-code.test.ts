import { expect, test } from 'vitest';
import { entryCode } from './entry-code';
import { lotCommitment } from './lot-commitment';
import { sha256Hex } from './sha256';

test('an entry code is the first 64 bits of a hash over the round and the person', () => {
	expect(entryCode('r1', 'p1')).toBe(sha256Hex('entry:r1:p1').slice(0, 16));
});

test('a person has another code in another round', () => {
	expect(entryCode('r1', 'p1')).not.toBe(entryCode('r2', 'p1'));
});

test('a commitment is what sha256sum says of the seed', () => {
	expect(lotCommitment('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});
