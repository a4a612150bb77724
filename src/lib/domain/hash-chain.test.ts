import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CHAIN_START, canonicalJson, chained } from './hash-chain';
import { sha256Hex } from './sha256';

describe('canonical JSON', () => {
	test('has the keys of every object in order, whatever order they were written in', () => {
		expect(canonicalJson({ b: [{ z: 1, a: 'ă' }], a: null })).toBe('{"a":null,"b":[{"a":"ă","z":1}]}');
	});

	test('says the same of what is absent and what is undefined', () => {
		expect(canonicalJson({ a: 1, b: undefined })).toBe(canonicalJson({ a: 1 }));
		expect(canonicalJson(undefined)).toBe('null');
	});

	test('is the same after a trip through a database column', () => {
		fc.assert(
			fc.property(fc.jsonValue(), (value) => {
				expect(canonicalJson(JSON.parse(JSON.stringify(value)))).toBe(canonicalJson(value));
			})
		);
	});
});

describe('a chain', () => {
	const end = (rows: unknown[]) => rows.reduce<string>(chained, CHAIN_START);

	test('is SHA-256 of the hash before, a new line, and the row', () => {
		expect(chained('ab', { n: 1 })).toBe(sha256Hex('ab\n{"n":1}'));
	});

	test('ends differently when any row is changed, removed or moved', () => {
		fc.assert(
			fc.property(
				fc.uniqueArray(fc.integer(), { minLength: 2, maxLength: 8 }),
				fc.nat(),
				fc.nat(),
				(rows, first, second) => {
					const [i, j] = [first % rows.length, second % rows.length];
					const moved = [...rows];
					[moved[i], moved[j]] = [moved[j]!, moved[i]!];
					expect(end(rows.filter((_, index) => index !== i))).not.toBe(end(rows));
					expect(end(rows.map((row, index) => (index === i ? row + 1 : row)))).not.toBe(end(rows));
					expect(end(moved) === end(rows)).toBe(i === j);
				}
			)
		);
	});
});
