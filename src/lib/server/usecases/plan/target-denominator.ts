import { denominatorOfGroups, figureHolders, sourcesOf, type DenominatorFinder } from '../../../domain/denominator';
import { audienceFit } from '../../../domain/target-audience';
import type { TargetDenominatorRow } from '../../store/target-denominators';
import type { TargetRow } from '../../store/targets';

interface Tree {
	unitId: string;
	children: ReadonlyMap<string, string[]>;
}

/**
 * What a share of persons is divided by: the headcount entered for this target's own audience, at the unit or summed from those
 * below it; else that of its groups, unless its audience is only a part of them (`needsOwn`).
 */
export function targetDenominator(
	target: Pick<TargetRow, 'groups' | 'audienceCodes'>,
	own: readonly TargetDenominatorRow[],
	find: DenominatorFinder,
	{ unitId, children }: Tree
) {
	const fit = audienceFit(target.audienceCodes, target.groups);
	const newest = new Map<string, TargetDenominatorRow>();
	for (const row of own) if ((newest.get(row.unitId)?.asOf ?? '') < row.asOf) newest.set(row.unitId, row);
	const holders = figureHolders(unitId, children, (id) => newest.has(id)).flatMap((id) => newest.get(id) ?? []);
	if (holders.length > 0) {
		return {
			fit,
			headcount: holders.reduce((sum, { headcount }) => sum + headcount, 0),
			basis: newest.has(unitId) ? ('own' as const) : ('parts' as const),
			missing: [],
			unitCount: holders.length,
			sources: [...new Map(holders.map(({ source, asOf }) => [source, { source, asOf }])).values()],
			/** Of this target alone, not of the group. */
			special: true,
			needsOwn: false
		};
	}
	const { headcount, basis, parts, missing } = denominatorOfGroups(find, unitId, target.groups);
	const needsOwn = fit === 'part';
	return {
		fit,
		headcount: needsOwn ? 0 : headcount,
		basis,
		missing: needsOwn ? [] : missing,
		unitCount: new Set(parts.map((part) => part.unitId)).size,
		sources: needsOwn ? [] : sourcesOf(parts),
		special: false,
		needsOwn
	};
}
