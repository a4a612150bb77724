import { AUDIENCE_GROUPS, type AudienceGroup } from './audience-group';
import { unitValidOn, type Unit } from './unit';

/** A headcount of a unit × group at a date: the denominator of shares. It covers the unit's whole subtree. */
export interface Population {
	unitId: string;
	audienceGroup: AudienceGroup;
	headcount: number;
	asOf: string;
	source: string;
	/** `roster`: counted from the named lists of the unit and group; otherwise somebody typed it. */
	basis?: PopulationBasis;
}

export type PopulationBasis = 'typed' | 'roster';

export interface PopulationCell {
	/** What was entered for the unit itself; null = no figure. */
	own: Population | null;
	/** Sum over the children that have a total; null when none has. */
	ofChildren: number | null;
	/** Children with no total. */
	childrenMissing: number;
	/** The unit's own figure where there is one, else its children's; null = no figure anywhere. */
	total: number | null;
}

export type PopulationRow = Record<AudienceGroup, PopulationCell>;

const nameOf = (unitId: string, group: AudienceGroup) => `${unitId} ${group}`;

const isCounted = ({ basis }: Population) => basis === 'roster';

/**
 * Of each unit × group the figure that holds on a date: the newest `asOf` not after it. Where there is a roster it is the
 * denominator, however new a typed figure may be; a roster's 0 says that there is none any more.
 */
export function populationsOn<P extends Population>(history: readonly P[], date: string): P[] {
	const newest = { typed: new Map<string, P>(), roster: new Map<string, P>() };
	for (const figure of history) {
		if (figure.asOf > date) continue;
		const known = isCounted(figure) ? newest.roster : newest.typed;
		const name = nameOf(figure.unitId, figure.audienceGroup);
		const other = known.get(name);
		if (!other || other.asOf < figure.asOf) known.set(name, figure);
	}
	const counted = [...newest.roster].filter(([, { headcount }]) => headcount > 0);
	return [...new Map([...newest.typed, ...counted]).values()];
}

type Node = Pick<Unit, 'id' | 'parentId' | 'path' | 'validFrom' | 'validTo'>;

/** For every unit valid on the date: its own figures beside those of its children. */
export function populationTree(
	units: readonly Node[],
	history: readonly Population[],
	date: string
): Map<string, PopulationRow> {
	const figures = new Map(populationsOn(history, date).map((one) => [nameOf(one.unitId, one.audienceGroup), one]));
	const valid = units.filter((unit) => unitValidOn(unit, date));
	const children = Map.groupBy(valid, ({ parentId }) => parentId);
	const rows = new Map<string, PopulationRow>();
	// The deepest first, so that a unit's children are ready before it.
	for (const { id } of [...valid].sort((a, b) => depth(b) - depth(a))) {
		const below = (children.get(id) ?? []).flatMap((child) => rows.get(child.id) ?? []);
		const cells = AUDIENCE_GROUPS.map((group) => [group, cellOf(figures.get(nameOf(id, group)) ?? null, below, group)]);
		rows.set(id, Object.fromEntries(cells) as PopulationRow);
	}
	return rows;
}

const depth = ({ path }: Node) => path.split('/').length;

function cellOf(own: Population | null, below: PopulationRow[], group: AudienceGroup): PopulationCell {
	const known = below.map((row) => row[group].total).filter((total) => total !== null);
	const ofChildren = known.length === 0 ? null : known.reduce((sum, total) => sum + total, 0);
	return { own, ofChildren, childrenMissing: below.length - known.length, total: own?.headcount ?? ofChildren };
}

/**
 * Whether a unit's own figure and its children's contradict each other: `conflict` when they cannot both be right, `open`
 * when children without a figure may still explain the difference.
 */
export function populationGap({ own, ofChildren, childrenMissing }: PopulationCell): 'conflict' | 'open' | null {
	if (own === null || ofChildren === null || own.headcount === ofChildren) return null;
	return ofChildren > own.headcount || childrenMissing === 0 ? 'conflict' : 'open';
}
