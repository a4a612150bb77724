import type { Act } from '../../../domain/role';
import { isInSubtree, unitValidOn } from '../../../domain/unit';
import { toLocalDate } from '../../../domain/zone-time';
import { pathsFor, type Actor } from '../../access';
import { ZONE } from '../../environment';
import * as units from '../../store/units';
import { pickableUnits } from './pickable-units';

/** The valid units at which this person may do an act, for a unit picker; one subtree can be left out. */
export async function offerUnits(actor: Actor, act: Act, now: number, exceptUnder?: string) {
	const today = toLocalDate(now, ZONE);
	const all = await units.listUnder(pathsFor(actor, act));
	const offered = all.filter((unit) => unitValidOn(unit, today));
	return pickableUnits(exceptUnder ? offered.filter(({ path }) => !isInSubtree(path, exceptUnder)) : offered);
}
