import * as unitChanges from '../../store/unit-changes';
import * as units from '../../store/units';

/** These units and those that they have become, by mergers, moves and splits. */
export async function withHeirs(unitIds: readonly string[]): Promise<units.UnitRow[]> {
	const found = new Map<string, units.UnitRow>();
	let next = [...unitIds];
	while (next.length > 0) {
		const rows = await units.findAll(next);
		for (const row of rows) found.set(row.id, row);
		const ended = rows.filter(({ validTo }) => validTo !== null);
		const parts = await unitChanges.partsOfSplits(ended.map(({ id }) => id));
		const heirs = [...ended.flatMap(({ successorId }) => successorId ?? []), ...parts];
		next = [...new Set(heirs)].filter((id) => !found.has(id));
	}
	return [...found.values()];
}
