import { AUDIENCE_GROUPS, type AudienceGroup } from './audience-group';
import type { Population, PopulationRow } from './population';

export interface ProposedFigure {
	group: AudienceGroup;
	/** The sum of what is known; null = the units have no figure of their own, so none is needed. */
	headcount: number | null;
	/** Names of units without any figure, so that the sum is too small. */
	missing: string[];
	parts: { name: string; headcount: number }[];
}

/**
 * Headcounts of a unit that others go into: the sum of theirs on the eve, for groups in which one of them had a figure of its
 * own. Where all figures come from the units below, these move along and add up by themselves.
 */
export function proposeFigures(
	units: readonly { id: string; name: string }[],
	rows: ReadonlyMap<string, PopulationRow>
): ProposedFigure[] {
	return AUDIENCE_GROUPS.map((group) => {
		const cells = units.map(({ id, name }) => ({ name, cell: rows.get(id)?.[group] }));
		const parts = cells.flatMap(({ name, cell }) =>
			cell && cell.total !== null ? [{ name, headcount: cell.total }] : []
		);
		const hasOwn = cells.some(({ cell }) => cell?.own);
		return {
			group,
			headcount: hasOwn ? parts.reduce((sum, { headcount }) => sum + headcount, 0) : null,
			missing: hasOwn ? cells.filter(({ cell }) => (cell?.total ?? null) === null).map(({ name }) => name) : [],
			parts
		};
	});
}

/** The figures that go along when a unit goes on as another one from a day on: the one that holds then, and any newer. */
export function figuresFrom<P extends Population>(history: readonly P[], day: string): P[] {
	const key = ({ audienceGroup, basis }: P) => `${audienceGroup} ${basis ?? 'typed'}`;
	return [...Map.groupBy(history, key).values()].flatMap((series) => {
		const before = series.filter(({ asOf }) => asOf <= day).map(({ asOf }) => asOf);
		const holding = before.reduce((newest, asOf) => (asOf > newest ? asOf : newest), '');
		return series.filter(({ asOf }) => asOf >= holding);
	});
}
