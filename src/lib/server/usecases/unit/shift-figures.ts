import type { Db } from '../../db';
import * as figureCounts from '../../store/figure-counts';

interface Moved {
	unitId: string;
	/** Paths of the unit before and after. */
	from: string;
	to: string;
}

/**
 * Part of the write that corrects where a unit stands: counts of a unit cover everything below it, so the units above that it
 * leaves lose what it and its subtree have, and those that it joins gain it. Changes that are not folded yet find their way by the
 * new path.
 */
export async function shiftFigures(tx: Db, { unitId, from, to }: Moved): Promise<void> {
	const [left, joined] = [above(from), above(to)];
	const counts = await figureCounts.listOf(tx, unitId);
	const shifted = (id: string, sign: 1 | -1) => counts.map((count) => ({ ...count, unitId: id, n: sign * count.n }));
	await figureCounts.addTo(tx, [
		...left.filter((id) => !joined.includes(id)).flatMap((id) => shifted(id, -1)),
		...joined.filter((id) => !left.includes(id)).flatMap((id) => shifted(id, 1))
	]);
}

const above = (path: string) => path.split('/').filter(Boolean).slice(0, -1);
