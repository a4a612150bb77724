import type { Eligibility } from '../../../domain/round-rules';
import { isInSubtree, sortAsTree, unitSearchKey, unitValidOn } from '../../../domain/unit';
import { foldVietnamese } from '../../../domain/vietnamese-name';
import { toLocalDate } from '../../../domain/zone-time';
import { ZONE } from '../../environment';
import * as units from '../../store/units';
import { withHeirs } from '../unit/heirs-of';

/** The units that a person may give as theirs today, as the unit picker takes them. `unitIds` empty = all. */
export async function entryUnits({ unitIds }: Pick<Eligibility, 'unitIds'>, now: number) {
	const today = toLocalDate(now, ZONE);
	const all = await units.list();
	const eligible = (await withHeirs(unitIds)).map(({ path }) => path);
	const names = new Map(all.map(({ id, name }) => [id, name]));
	return sortAsTree(all)
		.filter((unit) => unitValidOn(unit, today))
		.filter(({ path }) => unitIds.length === 0 || eligible.some((root) => isInSubtree(path, root)))
		.map((unit) => {
			const parentName = (unit.parentId && names.get(unit.parentId)) || null;
			const searchKey = `${unitSearchKey(unit)} ${foldVietnamese(parentName ?? '')}`.trim();
			return { id: unit.id, name: unit.name, parentName, searchKey };
		});
}
