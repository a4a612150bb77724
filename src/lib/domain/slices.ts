/** How many elements are handled between two yields: some ms. */
const SLICE = 1024;

/** Runs a sliced piece of work to its end at once. */
export function finished<T>(work: Generator<void, T>): T {
	for (;;) {
		const step = work.next();
		if (step.done) return step.value;
	}
}

/** Like `Array.map`, yielding between slices. */
export function* mapInSlices<T, U>(list: readonly T[], change: (one: T, index: number) => U): Generator<void, U[]> {
	const changed: U[] = [];
	for (const [index, one] of list.entries()) {
		changed.push(change(one, index));
		if (index % SLICE === SLICE - 1) yield;
	}
	return changed;
}

/** Like `Map.groupBy`, yielding between slices. */
export function* groupInSlices<T, K>(list: Iterable<T>, keyOf: (one: T) => K): Generator<void, Map<K, T[]>> {
	const groups = new Map<K, T[]>();
	let count = 0;
	for (const one of list) {
		const key = keyOf(one);
		const group = groups.get(key);
		if (group) group.push(one);
		else groups.set(key, [one]);
		if (++count % SLICE === 0) yield;
	}
	return groups;
}

/** Merge sort that yields between slices; `compare` as for `Array.sort`, never 0. */
export function* sortInSlices<T>(list: readonly T[], compare: (a: T, b: T) => number): Generator<void, T[]> {
	let runs: T[][] = [];
	for (let from = 0; from < list.length; from += SLICE) {
		runs.push(list.slice(from, from + SLICE).sort(compare));
		yield;
	}
	while (runs.length > 1) {
		const merged: T[][] = [];
		for (let index = 0; index < runs.length; index += 2) {
			merged.push(yield* mergeInSlices(runs[index] ?? [], runs[index + 1] ?? [], compare));
		}
		runs = merged;
	}
	return runs[0] ?? [];
}

function* mergeInSlices<T>(left: T[], right: T[], compare: (a: T, b: T) => number): Generator<void, T[]> {
	const merged: T[] = [];
	let [l, r] = [0, 0];
	while (l < left.length || r < right.length) {
		const [a, b] = [left[l], right[r]];
		const takesLeft = r >= right.length || (l < left.length && compare(a as T, b as T) < 0);
		merged.push((takesLeft ? left[l++] : right[r++]) as T);
		if (merged.length % SLICE === 0) yield;
	}
	return merged;
}
