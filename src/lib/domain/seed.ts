import { sha256, sha256Hex } from './sha256';

/** A number in [0, 1). */
export type Random = () => number;

/**
 * sfc32, the "small fast counter" generator (Chris Doty-Humphrey, PractRand, public domain). Its state begins as the
 * first 128 bits of the seed's SHA-256. Whole 32-bit arithmetic only, so that a seed gives the same numbers in every
 * engine, now and in ten years.
 */
export function seededRandom(seed: string): Random {
	const state = new DataView(sha256(new TextEncoder().encode(seed)).buffer);
	let [a, b, c, d] = [state.getInt32(0), state.getInt32(4), state.getInt32(8), state.getInt32(12)];
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
	const mixed = [...list];
	for (let last = mixed.length - 1; last > 0; last--) {
		const chosen = Math.floor(random() * (last + 1));
		[mixed[last], mixed[chosen]] = [mixed[chosen] as T, mixed[last] as T];
	}
	return mixed;
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
