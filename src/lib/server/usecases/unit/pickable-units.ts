import { sortAsTree, unitSearchKey } from '../../../domain/unit';
import { foldVietnamese } from '../../../domain/vietnamese-name';
import type { UnitRow } from '../../store/units';

/** Units as the unit picker takes them, in the order of the tree; each is found by its parent's name too. */
export function pickableUnits(units: UnitRow[]) {
	const nameOf = new Map(units.map(({ id, name }) => [id, name]));
	return sortAsTree(units).map((unit) => {
		const parentName = (unit.parentId && nameOf.get(unit.parentId)) || null;
		const searchKey = `${unitSearchKey(unit)} ${foldVietnamese(parentName ?? '')}`.trim();
		return { id: unit.id, name: unit.name, parentName, searchKey };
	});
}
