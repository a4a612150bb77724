import { AUDIENCE_GROUPS } from '../../../domain/audience-group';
import { populationTree } from '../../../domain/population';
import { sortAsTree, unitDepth, unitSearchKey, unitValidOn } from '../../../domain/unit';
import { foldVietnamese } from '../../../domain/vietnamese-name';
import { toLocalDate } from '../../../domain/zone-time';
import { authorizeAnywhere, pathsFor, type Actor } from '../../access';
import { ZONE } from '../../environment';
import * as populations from '../../store/populations';
import * as units from '../../store/units';

/** The tree this person works in, with today's headcounts; a search leaves what fits and the units above it. */
export async function listUnits(actor: Actor, search: string, now: number) {
	authorizeAnywhere(actor, 'figure:read');
	const paths = pathsFor(actor, 'figure:read');
	const today = toLocalDate(now, ZONE);
	const all = await units.listUnder(paths);
	const rows = populationTree(all, await populations.historyUnder(paths), today);
	const words = foldVietnamese(search).split(' ').filter(Boolean);
	const found = all.filter((unit) => words.every((word) => unitSearchKey(unit).includes(word)));
	const top = Math.min(...all.map(unitDepth));
	const shown = sortAsTree(all).filter((unit) => found.some(({ path }) => path.startsWith(unit.path)));
	return {
		today,
		unitCount: all.length,
		foundCount: found.length,
		mayEdit: pathsFor(actor, 'unit:edit').length > 0,
		units: shown.map((unit) => ({
			id: unit.id,
			name: unit.name,
			code: unit.code,
			kind: unit.kind,
			depth: unitDepth(unit) - top,
			valid: unitValidOn(unit, today),
			matched: words.length > 0 && found.includes(unit),
			totals: AUDIENCE_GROUPS.map((group) => rows.get(unit.id)?.[group].total ?? null)
		}))
	};
}
