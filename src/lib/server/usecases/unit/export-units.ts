import { AUDIENCE_GROUPS } from '../../../domain/audience-group';
import { populationsOn } from '../../../domain/population';
import { sortAsTree } from '../../../domain/unit';
import { toLocalDate } from '../../../domain/zone-time';
import { csvOf } from '../../../formats/csv';
import { KIND_NAMES, UNIT_FILE_HEADINGS, unitWorkbook } from '../../../formats/unit-sheet';
import { authorizeAnywhere, pathsFor, type Actor } from '../../access';
import { ZONE } from '../../environment';
import { unitTree } from '../reach/unit-tree';

/** An empty file to fill in. */
export async function unitTemplate(actor: Actor, part: 'units' | 'populations'): Promise<Uint8Array> {
	authorizeAnywhere(actor, part === 'units' ? 'unit:edit' : 'population:edit');
	return unitWorkbook(part);
}

/**
 * Every unit this person sees, also those that have ended, with the headcounts that hold today; it can be read in again. A unit
 * whose figures have different dates or sources stands in several lines.
 */
export async function exportUnits(actor: Actor, format: 'xlsx' | 'csv', now: number): Promise<Uint8Array | string> {
	authorizeAnywhere(actor, 'figure:read');
	const paths = pathsFor(actor, 'figure:read');
	const tree = await unitTree();
	const figures = populationsOn(
		tree.populations.filter(({ basis }) => basis === 'typed'),
		toLocalDate(now, ZONE)
	);
	const byUnit = Map.groupBy(figures, ({ unitId }) => unitId);
	const visible = tree.units.filter(({ path }) => paths.some((root) => path.startsWith(root)));
	const visibleIds = new Set(visible.map(({ id }) => id));
	const rows = sortAsTree(visible).flatMap((unit) => {
		const parent = unit.parentId !== null && visibleIds.has(unit.parentId) ? tree.byId.get(unit.parentId) : undefined;
		const place = [
			unit.code,
			unit.name,
			KIND_NAMES[unit.kind],
			parent?.code ?? '',
			unit.validFrom ?? '',
			unit.validTo ?? ''
		];
		const bySource = [...Map.groupBy(byUnit.get(unit.id) ?? [], ({ asOf, source }) => `${asOf} ${source}`).values()];
		if (bySource.length === 0) return [[...place, ...AUDIENCE_GROUPS.map(() => null), '', '']];
		return bySource.map((same) => [
			...place,
			...AUDIENCE_GROUPS.map((group) => same.find((one) => one.audienceGroup === group)?.headcount ?? null),
			same[0]?.asOf ?? '',
			same[0]?.source ?? ''
		]);
	});
	return format === 'csv' ? csvOf([UNIT_FILE_HEADINGS, ...rows]) : unitWorkbook('all', rows);
}
