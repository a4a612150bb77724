import { sha256Hex } from './sha256';

/** A number in [0, 1). */
export type Random = () => number;

/** cyrb128 (bryc, public domain): spreads a text over four 32-bit words. */
function cyrb128(text: string): [number, number, number, number] {
	let h1 = 1779033703;
	let h2 = 3144134277;
	let h3 = 1013904242;
	let h4 = 2773480762;
	for (let index = 0; index < text.length; index++) {
		const code = text.charCodeAt(index);
		h1 = h2 ^ Math.imul(h1 ^ code, 597399067);
		h2 = h3 ^ Math.imul(h2 ^ code, 2869860233);
		h3 = h4 ^ Math.imul(h3 ^ code, 951274213);
		h4 = h1 ^ Math.imul(h4 ^ code, 2716044179);
	}
	h1 = Math.imul(h3 ^ (h1 >>> 18), 597399067);
	h2 = Math.imul(h4 ^ (h2 >>> 22), 2869860233);
	h3 = Math.imul(h1 ^ (h3 >>> 17), 951274213);
	h4 = Math.imul(h2 ^ (h4 >>> 19), 2716044179);
	h1 ^= h2 ^ h3 ^ h4;
	return [h1 >>> 0, (h2 ^ h1) >>> 0, (h3 ^ h1) >>> 0, (h4 ^ h1) >>> 0];
}

/**
 * sfc32, the "small fast counter" generator (Chris Doty-Humphrey, PractRand, public domain), seeded by cyrb128. Whole
 * 32-bit arithmetic only, so that a seed gives the same numbers in every engine, now and in ten years.
 */
export function seededRandom(seed: string): Random {
	let [a, b, c, d] = cyrb128(seed);
	return () => {
		const t = (((a + b) | 0) + d) | 0;
		d = (d + 1) | 0;
		a = b ^ (b >>> 9);
		b = (c + (c << 3)) | 0;
		c = (c << 21) | (c >>> 11);
		c = (c + t) | 0;
		return (t >>> 0) / 4294967296;
	};
}

/** A new list in random order (Fisher–Yates). */
export function shuffled<T>(list: readonly T[], random: Random): T[] {
	const rest = [...list];
	const result: T[] = [];
	while (rest.length > 0) {
		const [taken] = rest.splice(Math.floor(random() * rest.length), 1);
		result.push(taken as T);
	}
	return result;
}

/** A participant's lot: SHA-256 of '<seed>:<id>' in hex. Anyone can work it out with sha256sum; the smaller lot comes first. */
export function lotKey(seed: string, id: string): string {
	return sha256Hex(`${seed}:${id}`);
}

/** Ids in the order of their lots. */
export function drawOrder(ids: readonly string[], seed: string): string[] {
	const lots = new Map(ids.map((id) => [id, lotKey(seed, id)]));
	const lot = (id: string) => lots.get(id) ?? '';
	return [...ids].sort((a, b) => (lot(a) < lot(b) ? -1 : Number(lot(a) > lot(b))));
}
