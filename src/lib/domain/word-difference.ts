export interface DifferencePart {
	kind: 'same' | 'removed' | 'added';
	text: string;
}

/** Beyond this many changed words two texts are other texts: what lies between their common ends is shown as replaced. */
const MOST_CHANGES = 1_500;

/** Words, each with the space before it. */
const wordsOf = (text: string) => text.match(/\s*\S+|\s+$/g) ?? [];

/** From one text to the other with the fewest words taken out and put in; the parts in order give back either text whole. */
export function wordDifference(before: string, after: string): DifferencePart[] {
	const [a, b] = [wordsOf(before), wordsOf(after)];
	const most = Math.min(a.length, b.length);
	let start = 0;
	while (start < most && a[start] === b[start]) start++;
	let end = 0;
	while (end < most - start && a.at(-1 - end) === b.at(-1 - end)) end++;
	const middleA = a.slice(start, a.length - end);
	const middleB = b.slice(start, b.length - end);
	return joined([
		...a.slice(0, start).map((text) => ({ kind: 'same' as const, text })),
		...shortestEdit(middleA, middleB),
		...a.slice(a.length - end).map((text) => ({ kind: 'same' as const, text }))
	]);
}

/** E. W. Myers, "An O(ND) difference algorithm and its variations" (1986): the farthest reach on each diagonal, kept for the way back. */
function shortestEdit(a: string[], b: string[]): DifferencePart[] {
	const most = Math.min(a.length + b.length, MOST_CHANGES);
	const reach = new Int32Array(2 * most + 3);
	const at = (diagonal: number) => reach[diagonal + most + 1]!;
	const trace: Int32Array[] = [];
	for (let changes = 0; changes <= most; changes++) {
		trace.push(reach.slice(most + 1 - changes - 1, most + 1 + changes + 2));
		for (let diagonal = -changes; diagonal <= changes; diagonal += 2) {
			const down = goesDown(changes, diagonal, at(diagonal - 1), at(diagonal + 1));
			let x = down ? at(diagonal + 1) : at(diagonal - 1) + 1;
			while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x++;
			reach[diagonal + most + 1] = x;
			if (x >= a.length && x - diagonal >= b.length) return wayBack(a, b, trace);
		}
	}
	return [
		...a.map((text) => ({ kind: 'removed' as const, text })),
		...b.map((text) => ({ kind: 'added' as const, text }))
	];
}

const goesDown = (changes: number, diagonal: number, left: number, right: number) =>
	diagonal === -changes || (diagonal !== changes && left < right);

/** The parts in order, read off from the end; `trace[d]` holds the reach on the diagonals -d-1 … d+1 before step d. */
function wayBack(a: string[], b: string[], trace: Int32Array[]): DifferencePart[] {
	const parts: DifferencePart[] = [];
	let [x, y] = [a.length, b.length];
	for (let changes = trace.length - 1; changes >= 0; changes--) {
		const at = (diagonal: number) => trace[changes]![diagonal + changes + 1]!;
		const diagonal = x - y;
		const down = goesDown(changes, diagonal, at(diagonal - 1), at(diagonal + 1));
		const from = down ? diagonal + 1 : diagonal - 1;
		const beforeX = changes === 0 ? 0 : at(from);
		const beforeY = changes === 0 ? 0 : beforeX - from;
		while (x > beforeX && y > beforeY) {
			parts.push({ kind: 'same', text: a[x - 1]! });
			x--;
			y--;
		}
		if (changes === 0) break;
		parts.push(down ? { kind: 'added', text: b[y - 1]! } : { kind: 'removed', text: a[x - 1]! });
		[x, y] = [beforeX, beforeY];
	}
	return parts.reverse();
}

/** Neighbours of one kind as one part; within a change what was taken out comes first. */
function joined(parts: DifferencePart[]): DifferencePart[] {
	const result: DifferencePart[] = [];
	let removed = '';
	let added = '';
	const flush = () => {
		if (removed) result.push({ kind: 'removed', text: removed });
		if (added) result.push({ kind: 'added', text: added });
		[removed, added] = ['', ''];
	};
	for (const { kind, text } of parts) {
		if (kind === 'removed') removed += text;
		else if (kind === 'added') added += text;
		else {
			flush();
			const last = result.at(-1);
			if (last?.kind === 'same') last.text += text;
			else result.push({ kind, text });
		}
	}
	flush();
	return result;
}
