export interface Alike {
	/** In the list that was indexed. */
	index: number;
	likeness: number;
}

/** Shared members over all members of two sets, 0–1 (Jaccard); two empty sets are not alike. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	const shared = [...a].filter((token) => b.has(token)).length;
	return shared === 0 ? 0 : shared / (a.size + b.size - shared);
}

/**
 * Finds the lists of tokens that are at least `threshold` (above 0) alike, as sets, to a given one; exactly those that comparing with each would find. For each
 * token stands who has it; one pass over the tokens wanted counts what each list shares, without a look at the list itself ("ScanCount": C. Li, J. Lu, Y. Lu,
 * "Efficient merging and filtering algorithms for approximate string searches", ICDE 2008). Vietnamese without diacritics has some two thousand
 * syllables, too few for indexes that count on rare ones.
 */
export function likenessIndex(lists: readonly (readonly string[])[], threshold: number) {
	const sizes = new Uint32Array(lists.length);
	const holders = new Map<string, number[]>();
	for (const [index, tokens] of lists.entries()) {
		const set = new Set(tokens);
		sizes[index] = set.size;
		for (const token of set) {
			const list = holders.get(token);
			if (list) list.push(index);
			else holders.set(token, [index]);
		}
	}
	const shared = new Uint32Array(lists.length);
	return {
		/** In the order of the list that was indexed. */
		find(tokens: readonly string[]): Alike[] {
			const wanted = new Set(tokens);
			shared.fill(0);
			for (const token of wanted) {
				for (const index of holders.get(token) ?? []) shared[index]!++;
			}
			// What is shared is at most the other set's size, so likeness is at most shared / |wanted|.
			const least = Math.max(1, Math.floor(threshold * wanted.size));
			const found: Alike[] = [];
			for (let index = 0; index < shared.length; index++) {
				const count = shared[index]!;
				if (count < least) continue;
				const like = count / (wanted.size + sizes[index]! - count);
				if (like >= threshold) found.push({ index, likeness: like });
			}
			return found;
		}
	};
}
