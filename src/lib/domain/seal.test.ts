import { expect, test } from 'vitest';
import { sealDigest } from './seal';
import { sha256Hex } from './sha256';

const a = { id: 'a', stepCount: 3, lastHash: 'x' };
const b = { id: 'b', stepCount: 5, lastHash: 'y' };

test('a seal is a hash over its attempts in the order of their ids', () => {
	expect(sealDigest([b, a])).toBe(sha256Hex('a:3:x\nb:5:y'));
});

test('another end, another number of steps or another attempt makes another seal', () => {
	const others = [[a], [a, { ...b, lastHash: 'z' }], [a, { ...b, stepCount: 6 }], [a, { ...b, id: 'c' }]];
	expect(others.filter((some) => sealDigest(some) === sealDigest([a, b]))).toEqual([]);
});
