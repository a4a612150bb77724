export type PickableUnit = {
	id: string;
	name: string;
	parentName: string | null;
	/** Name and parents, folded: lower case, no diacritics. */
	searchKey: string;
};

/**
 * Units in which every word of the folded query begins some word, best first: those whose own name begins with the
 * query, then the others, each in the order given. An empty query finds all.
 */
export function findUnits(units: PickableUnit[], foldedQuery: string): PickableUnit[] {
	const words = foldedQuery.split(/\s+/).filter(Boolean);
	const found = units.filter((unit) => {
		const key = ` ${unit.searchKey}`;
		return words.every((word) => key.includes(` ${word}`));
	});
	const query = words.join(' ');
	const begins = (unit: PickableUnit) => unit.searchKey.startsWith(query);
	return [...found.filter(begins), ...found.filter((unit) => !begins(unit))];
}

/** Units under their parents, parents in the order of their first unit. */
export function groupByParent(units: PickableUnit[]): [parentName: string | null, PickableUnit[]][] {
	const groups = new Map<string | null, PickableUnit[]>();
	for (const unit of units) groups.set(unit.parentName, [...(groups.get(unit.parentName) ?? []), unit]);
	return [...groups];
}
