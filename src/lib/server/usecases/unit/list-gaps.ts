import { AUDIENCE_GROUPS } from '../../../domain/audience-group';
import { POPULATION_FAULTS, populationFault, type PopulationFault } from '../../../domain/population-need';
import { sortAsTree, unitValidOn } from '../../../domain/unit';
import { toLocalDate } from '../../../domain/zone-time';
import { authorizeAnywhere, pathsFor, type Actor } from '../../access';
import { ZONE } from '../../environment';
import { unitTree } from '../reach/unit-tree';
import { populationRowsOn } from './tree-rows';

const PAGE = 100;

/** Headcounts that are missing, contradict each other or are older than a year, today; of one kind of fault where it is asked for. */
export async function listGaps(actor: Actor, wanted: { fault: string | null; page: number }, now: number) {
	authorizeAnywhere(actor, 'figure:read');
	const paths = pathsFor(actor, 'figure:read');
	const today = toLocalDate(now, ZONE);
	const tree = await unitTree();
	const rows = await populationRowsOn(tree, today);
	const visible = tree.units.filter(
		(unit) => unitValidOn(unit, today) && paths.some((root) => unit.path.startsWith(root))
	);
	const all = sortAsTree(visible).flatMap((unit) => {
		const parent = unit.parentId === null ? undefined : tree.byId.get(unit.parentId);
		const place = { kind: unit.kind, parentKind: parent?.kind ?? null };
		return AUDIENCE_GROUPS.flatMap((group) => {
			const cell = rows.get(unit.id)?.[group];
			const fault = cell ? populationFault(place, group, cell, today) : null;
			if (!cell || !fault) return [];
			const { own, ofChildren } = cell;
			return [{ id: unit.id, name: unit.name, parentName: parent?.name ?? null, group, fault, own, ofChildren }];
		});
	});
	const counts = Object.fromEntries(
		POPULATION_FAULTS.map((fault) => [fault, all.filter((one) => one.fault === fault).length])
	) as Record<PopulationFault, number>;
	const fault = POPULATION_FAULTS.find((one) => one === wanted.fault) ?? null;
	const filtered = fault ? all.filter((one) => one.fault === fault) : all;
	const page = Math.max(1, wanted.page || 1);
	return {
		today,
		fault,
		counts,
		mayCount: pathsFor(actor, 'population:edit').length > 0,
		pages: { page, count: Math.max(1, Math.ceil(filtered.length / PAGE)) },
		gaps: filtered.slice((page - 1) * PAGE, page * PAGE)
	};
}
