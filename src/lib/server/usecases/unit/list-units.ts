import * as v from 'valibot';
import { AUDIENCE_GROUPS } from '../../../domain/audience-group';
import { localDateSchema } from '../../../domain/local-date';
import { sortAsTree, unitDepth, unitValidOn } from '../../../domain/unit';
import { nameOn } from '../../../domain/unit-name';
import { foldVietnamese } from '../../../domain/vietnamese-name';
import { toLocalDate } from '../../../domain/zone-time';
import { authorizeAnywhere, pathsFor, type Actor } from '../../access';
import { ZONE } from '../../environment';
import type { UnitRow } from '../../store/units';
import { unitTree } from '../reach/unit-tree';
import { derivedOf, populationRowsOn } from './tree-rows';

/** So many units are shown as a whole tree; of more, one level at a time. */
const WHOLE_TREE = 150;
const PAGE = 100;

export const unitListSchema = v.object({
	/** The unit whose parts are shown. */
	under: v.optional(v.string(), ''),
	/** The tree as it was on a local date; today without one. */
	on: v.fallback(v.optional(v.union([v.literal(''), localDateSchema]), ''), ''),
	page: v.fallback(v.pipe(v.optional(v.string(), '1'), v.transform(Number), v.integer(), v.minValue(1)), 1)
});
type ListQuery = Partial<v.InferOutput<typeof unitListSchema>>;

/**
 * The tree this person works in, as it was on a date, with the headcounts of then. A search finds names, codes and former names,
 * also of units that have ended, and leaves what fits and the units above it.
 */
export async function listUnits(actor: Actor, search: string, now: number, query: ListQuery = {}) {
	authorizeAnywhere(actor, 'figure:read');
	const paths = pathsFor(actor, 'figure:read');
	const today = toLocalDate(now, ZONE);
	const on = query.on || today;
	const tree = await unitTree();
	const { former, searchKeys } = await derivedOf(tree);
	const visible = tree.units
		.filter(({ path }) => paths.some((root) => path.startsWith(root)))
		.map((unit) => ({ ...unit, name: nameOn(unit, former, on) }));
	const valid = visible.filter((unit) => unitValidOn(unit, on));
	const words = foldVietnamese(search).split(' ').filter(Boolean);
	const found = visible.filter(({ id }) => words.every((word) => searchKeys.get(id)?.includes(word)));
	const level = levelOf(valid, words.length > 0 ? '' : (query.under ?? ''));
	const page = query.page ?? 1;
	const from = (page - 1) * PAGE;
	const all = words.length > 0 ? withAbove(found.slice(from, from + PAGE), visible) : level.units;
	const shown = words.length > 0 || level.whole ? all : all.slice(from, from + PAGE);
	const count = words.length > 0 ? found.length : level.whole ? 0 : level.units.length;
	const rows = await populationRowsOn(tree, on);
	const top = Math.min(...shown.map(unitDepth));
	const parts = Map.groupBy(valid, ({ parentId }) => parentId);
	return {
		today,
		on,
		unitCount: valid.length,
		foundCount: found.length,
		mayEdit: pathsFor(actor, 'unit:edit').length > 0,
		mayCount: pathsFor(actor, 'population:edit').length > 0,
		above: level.above.map((unit) => ({ id: unit.id, name: unit.name })),
		pages: { page, count: Math.max(1, Math.ceil(count / PAGE)) },
		units: shown.map((unit) => ({
			id: unit.id,
			name: unit.name,
			code: unit.code,
			kind: unit.kind,
			depth: unitDepth(unit) - top,
			valid: unitValidOn(unit, on),
			matched: words.length > 0 && found.includes(unit),
			partCount: level.whole ? 0 : (parts.get(unit.id)?.length ?? 0),
			totals: AUDIENCE_GROUPS.map((group) => {
				const cell = rows.get(unit.id)?.[group];
				return cell ? { total: cell.total, counted: cell.own?.basis === 'roster' } : { total: null, counted: false };
			})
		}))
	};
}

/** A small tree as a whole; of a large one a unit with what is right below it. */
function levelOf(valid: UnitRow[], under: string) {
	const ids = new Set(valid.map(({ id }) => id));
	const tops = valid.filter(({ parentId }) => parentId === null || !ids.has(parentId));
	const opened = valid.find(({ id }) => id === under) ?? (tops.length === 1 ? tops[0] : undefined);
	const above = valid.filter((unit) => opened !== undefined && opened.path.startsWith(unit.path) && unit !== opened);
	if (valid.length <= WHOLE_TREE && !under) return { whole: true, units: sortAsTree(valid), above: [] };
	if (!opened) return { whole: false, units: sortAsTree(tops), above: [] };
	const family = valid.filter(({ id, parentId }) => id === opened.id || parentId === opened.id);
	return { whole: false, units: sortAsTree(family), above };
}

function withAbove(found: readonly UnitRow[], visible: readonly UnitRow[]): UnitRow[] {
	const wanted = new Set(found.flatMap(({ path }) => path.split('/')));
	return sortAsTree(visible.filter(({ id }) => wanted.has(id)));
}
