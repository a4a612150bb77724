/** `persons` persons who all have the same two values. */
export interface Cell {
	x: number;
	y: number;
	persons: number;
}

/** Pearson's product-moment correlation of x and y; null where either is the same for everybody. Two passes: means first, so that nothing cancels out. */
export function weightedCorrelation(cells: readonly Cell[]): number | null {
	const counted = cells.filter(({ persons }) => persons > 0);
	const first = counted[0];
	if (!first || counted.every(({ x }) => x === first.x) || counted.every(({ y }) => y === first.y)) return null;
	const persons = sum(counted, (cell) => cell.persons);
	const meanX = sum(counted, (cell) => cell.persons * cell.x) / persons;
	const meanY = sum(counted, (cell) => cell.persons * cell.y) / persons;
	const xx = sum(counted, (cell) => cell.persons * (cell.x - meanX) ** 2);
	const yy = sum(counted, (cell) => cell.persons * (cell.y - meanY) ** 2);
	const xy = sum(counted, (cell) => cell.persons * (cell.x - meanX) * (cell.y - meanY));
	return Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
}

const sum = (cells: readonly Cell[], valueOf: (cell: Cell) => number) =>
	cells.reduce((total, cell) => total + valueOf(cell), 0);
