/** Fewer persons than this, but not none, are not said in public. */
export const SMALL = 5;

const isSmall = (n: number) => n > 0 && n < SMALL;

/** A line of a public table, such as a unit or a group; the lines of a table add up to its total. */
export interface PublicLine {
	key: string;
	/** What the table says of it, column by column: the same columns in every line, persons first. */
	counts: readonly number[];
	/** What anybody knows of its persons from what else is public. */
	atLeast?: number;
	atMost?: number;
	/** Together with what else is public it would tell a small number, though it is not one itself. */
	telling?: boolean;
}

/** What of a table is not to be said. A withheld line is withheld in all its columns, a withheld column with its total. */
export interface Suppression {
	columns: readonly boolean[];
	lines: ReadonlySet<string>;
}

/**
 * Which lines and columns to withhold (giữ kín) so that nobody who knows the rest, the totals and these rules can tell that a small
 * count is small: for every withheld small count at least 1 to 5 remain possible. More lines than the small ones are withheld where
 * needed, the smallest first; where that does not help, all of them; and as a last resort the total as well.
 */
export function suppress(lines: readonly PublicLine[], columnCount: number): Suppression {
	const totals = Array.from({ length: columnCount }, (_, column) =>
		sum(lines.map(({ counts }) => counts[column] ?? 0))
	);
	const columns = totals.map(isSmall);
	const everything = { columns: totals.map(() => true), lines: new Set(lines.map(({ key }) => key)) };
	if (columns[0]) return everything;
	const asked = lines.map((line) => ({ ...line, counts: line.counts.filter((_, column) => !columns[column]) }));
	const withheld = new Set(
		asked.filter(({ counts, telling }) => telling || counts.some(isSmall)).map(({ key }) => key)
	);
	const isOpen = ({ key, counts }: PublicLine) => !withheld.has(key) && counts.some((n) => n > 0);
	const isFixed = ({ atLeast, atMost }: PublicLine) => atLeast !== undefined && atLeast === atMost;
	const spare = asked.filter((line) => isOpen(line) && !isFixed(line)).sort((a, b) => persons(a) - persons(b));
	while (tells(asked, withheld, 1)) {
		const next = spare.shift();
		if (!next) {
			for (const { key } of asked) withheld.add(key);
			return tells(asked, withheld, 0) ? everything : { columns, lines: withheld };
		}
		withheld.add(next.key);
	}
	return { columns, lines: withheld };
}

const persons = ({ counts }: PublicLine) => counts[0] ?? 0;
const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);

/** Whether what is public narrows a small count of a withheld line down; `least` is what every withheld count is known to be. */
function tells(lines: readonly PublicLine[], withheld: ReadonlySet<string>, least: 0 | 1): boolean {
	const hidden = lines.filter(({ key }) => withheld.has(key));
	const columns = hidden[0]?.counts.length ?? 0;
	return Array.from({ length: columns }, (_, column) => column).some((column) => {
		const bounds = hidden.map((line) => boundsOf(line, column, least));
		const rest = sum(bounds.map(({ n }) => n));
		const lows = sum(bounds.map(({ low }) => low));
		const highs = sum(bounds.map(({ high }) => Math.min(high, rest)));
		return bounds.some(({ n, low, high, telling }) => {
			const lowest = Math.max(low, rest - (highs - Math.min(high, rest)));
			const highest = Math.min(high, rest - (lows - low));
			if (isSmall(n)) return lowest > 1 || highest < SMALL;
			return telling && column === 0 && highest - lowest < SMALL;
		});
	});
}

function boundsOf(
	{ counts, atLeast = 0, atMost = Infinity, telling = false }: PublicLine,
	column: number,
	least: 0 | 1
) {
	const n = counts[column] ?? 0;
	// What else is public is about persons.
	const [low, high] = column === 0 ? [Math.max(least, atLeast), atMost] : [least, Infinity];
	return { n, low, high, telling };
}
