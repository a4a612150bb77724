import { attestedReach } from '../../../domain/attested-reach';
import { AUDIENCE_GROUPS } from '../../../domain/audience-group';
import { sortAsTree, unitValidOn } from '../../../domain/unit';
import * as outreachFigures from '../../store/outreach-figures';
import type { OutreachScope } from './outreach-scope';

/** Figures of approved activities: by channel, by group (persons at least, and lượt người), by the units right below. Each adds up to `total`, persons do not. */
export async function summarizeActivities({ tree, unit, window }: OutreachScope) {
	const [channels, groups, byUnit, most] = await Promise.all([
		outreachFigures.byChannel(unit.path, window),
		outreachFigures.byChannelAndGroup(unit.path, window),
		outreachFigures.byUnit(unit.path, window),
		outreachFigures.mostByUnit(unit.path, window, null)
	]);
	const reach = attestedReach(most, tree.under(unit.path)).get(unit.id);
	return {
		total: sumOf(channels),
		channels: channels
			.map((row) => ({ ...row, groups: headcountsOf(groups.filter(({ channel }) => channel === row.channel)) }))
			.sort((a, b) => b.headcount - a.headcount || b.activities - a.activities),
		groups: AUDIENCE_GROUPS.map((group) => ({ group, ...(reach?.[group] ?? { persons: 0, headcount: 0 }) })),
		parts: partsOf({ tree, unit, window }, byUnit),
		/** Of the unit itself, not of one below it. */
		direct: sumOf(byUnit.filter(({ unitId }) => unitId === unit.id))
	};
}

type Sum = { activities: number; headcount: number };

const sumOf = (rows: Sum[]): Sum => ({
	activities: rows.reduce((sum, row) => sum + row.activities, 0),
	headcount: rows.reduce((sum, row) => sum + row.headcount, 0)
});

const headcountsOf = (rows: { group: string; headcount: number }[]) =>
	AUDIENCE_GROUPS.map((group) => rows.find((row) => row.group === group)?.headcount ?? 0);

/** The units right below, each with everything below it; one that is closed only where it had activities. */
function partsOf(
	{ tree, unit, window }: Pick<OutreachScope, 'tree' | 'unit' | 'window'>,
	rows: (Sum & { unitId: string })[]
) {
	const childAbove = (unitId: string) => tree.byId.get(unitId)?.path.slice(unit.path.length).split('/')[0] ?? '';
	const byChild = Map.groupBy(rows, ({ unitId }) => childAbove(unitId));
	return sortAsTree(tree.childrenOf(unit.id))
		.map((child) => ({ child, sum: sumOf(byChild.get(child.id) ?? []) }))
		.filter(({ child, sum }) => sum.activities > 0 || unitValidOn(child, window.to))
		.map(({ child: { id, name }, sum }) => ({ id, name, ...sum }));
}
