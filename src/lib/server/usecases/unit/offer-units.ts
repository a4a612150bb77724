import type { Act } from '../../../domain/role';
import { sortAsTree, unitSearchKey, unitValidOn } from '../../../domain/unit';
import { foldVietnamese } from '../../../domain/vietnamese-name';
import { toLocalDate } from '../../../domain/zone-time';
import { pathsFor, type Actor } from '../../access';
import { ZONE } from '../../environment';
import * as units from '../../store/units';

/** The valid units at which this person may do an act, as the unit picker takes them; a unit's own subtree can be left out. */
export async function offerUnits(actor: Actor, act: Act, now: number, exceptUnder?: string) {
	const today = toLocalDate(now, ZONE);
	const all = await units.listUnder(pathsFor(actor, act));
	const nameOf = new Map(all.map(({ id, name }) => [id, name]));
	return sortAsTree(all)
		.filter((unit) => unitValidOn(unit, today) && !(exceptUnder && unit.path.startsWith(exceptUnder)))
		.map((unit) => {
			const parentName = (unit.parentId && nameOf.get(unit.parentId)) || null;
			const searchKey = `${unitSearchKey(unit)} ${foldVietnamese(parentName ?? '')}`.trim();
			return { id: unit.id, name: unit.name, parentName, searchKey };
		});
}
