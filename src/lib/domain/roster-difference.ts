import { maybeSame } from './roster-check';
import type { RosterLine } from './roster-line';
import { foldVietnamese } from './vietnamese-name';

export interface RosterDifference<Line> {
	/** A line that is there and what the newer list has for it. */
	same: { line: Line; newer: RosterLine }[];
	added: RosterLine[];
	left: Line[];
}

/** A newer list against the lines that are there: by code, else by name and phone, else by name unless the birth years differ. One to one. */
export function compareRosters<Line extends RosterLine>(
	lines: readonly Line[],
	newer: readonly RosterLine[]
): RosterDifference<Line> {
	const left = new Set(lines);
	const found = new Map<RosterLine, Line>();
	const fold = new Map([...lines, ...newer].map((one) => [one, foldVietnamese(one.name)]));
	const sameName = (a: RosterLine, b: RosterLine) => fold.get(a) === fold.get(b);
	const tests: ((a: RosterLine, b: RosterLine) => boolean)[] = [
		(a, b) => a.code !== null && a.code === b.code,
		(a, b) => sameName(a, b) && a.phone !== null && a.phone === b.phone,
		(a, b) => sameName(a, b) && a.birthYear !== null && a.birthYear === b.birthYear,
		(a, b) => sameName(a, b) && maybeSame(a, b)
	];
	for (const test of tests) {
		for (const one of newer) {
			if (found.has(one)) continue;
			const line = [...left].find((candidate) => test(candidate, one));
			if (!line) continue;
			found.set(one, line);
			left.delete(line);
		}
	}
	return {
		same: newer.flatMap((one) => (found.has(one) ? [{ line: found.get(one)!, newer: one }] : [])),
		added: newer.filter((one) => !found.has(one)),
		left: [...left]
	};
}
