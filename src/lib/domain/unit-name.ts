/** A name that a unit had up to a local day. */
export interface FormerName {
	unitId: string;
	lastDay: string;
	name: string;
}

/** What a unit was called on a local date. `former` may hold names of other units too. */
export function nameOn(unit: { id: string; name: string }, former: readonly FormerName[], date: string): string {
	const then = former.filter(({ unitId, lastDay }) => unitId === unit.id && lastDay >= date);
	return (
		then.reduce<FormerName | null>((first, one) => (first && first.lastDay < one.lastDay ? first : one), null)?.name ??
		unit.name
	);
}
