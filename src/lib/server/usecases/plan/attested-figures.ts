import { attestedReach, type AttestedCount, type AttestedFigure } from '../../../domain/attested-reach';
import type { AudienceGroup } from '../../../domain/audience-group';
import * as outreachFigures from '../../store/outreach-figures';
import type { Scope } from '../reach/find-scope';

/** Local days, both included (null = from ever on), and the channels that count (null = all). */
export interface AttestedWindow {
	from: string | null;
	to: string;
	channels: readonly string[] | null;
}
export type AttestedReader = (window: AttestedWindow, groups: readonly AudienceGroup[]) => AttestedFigure;

const keyOf = ({ from, to, channels }: AttestedWindow) => `${from} ${to} ${channels?.join(' ') ?? '*'}`;

/** Attested reach of the scope's unit in each of the windows; groups are different people, so they add up. */
export async function attestedFigures(scope: Scope, windows: readonly AttestedWindow[]): Promise<AttestedReader> {
	const asked = new Map(windows.map((window) => [keyOf(window), window]));
	const found = await Promise.all(
		[...asked].map(async ([key, window]) => [key, await reachIn(scope, window)] as const)
	);
	const reach = new Map(found);
	return (window, groups) =>
		groups
			.flatMap((group) => reach.get(keyOf(window))?.[group] ?? [])
			.reduce((sum, one) => ({ persons: sum.persons + one.persons, headcount: sum.headcount + one.headcount }), {
				persons: 0,
				headcount: 0
			});
}

async function reachIn({ tree, unit, asOf }: Scope, { from, to, channels }: AttestedWindow) {
	const below = tree.under(unit.path);
	const inScope = new Set(below.map(({ id }) => id));
	const rows = await outreachFigures.mostByUnit(unit.path, { from, to }, channels);
	const settled = rows.map((row) => {
		const successor = tree.successorOn(row.unitId, asOf)?.id ?? row.unitId;
		return inScope.has(successor) ? { ...row, unitId: successor } : row;
	});
	return attestedReach(merged(settled), below).get(unit.id);
}

/** Two units that became one have one largest activity: its people may be the same ones. */
function merged(rows: readonly AttestedCount[]): AttestedCount[] {
	return [...Map.groupBy(rows, ({ unitId, group }) => `${unitId} ${group}`).values()].map((same) => ({
		unitId: same[0]!.unitId,
		group: same[0]!.group,
		most: Math.max(...same.map(({ most }) => most)),
		sum: same.reduce((sum, row) => sum + row.sum, 0)
	}));
}
