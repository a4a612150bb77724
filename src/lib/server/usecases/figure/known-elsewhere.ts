import { toldPersons } from '../../../domain/annual-result';
import { publicFigures, type CountedLine, type PublicFigures } from '../../../domain/public-figures';
import { SMALL } from '../../../domain/small-cells';
import * as annualResults from '../../store/annual-results';
import * as contests from '../../store/contests';
import type { Scope } from '../reach/find-scope';
import { participationOf } from './contest-participation';
import type { CountedLines } from './counted-lines';

type Of = 'groups' | 'units';
type Keys = Record<Of, ReadonlySet<string>>;
const isSmall = (n: number) => n > 0 && n < SMALL;

/**
 * What is public beside a unit's year and could tell more together with it: its contests of that year, and the same year of the
 * units right below and right above.
 */
export async function knownElsewhere({ tree, unit, days }: Scope, lines: CountedLines, year: string) {
	const parent = unit.parentId === null ? undefined : tree.byId.get(unit.parentId);
	const siblings = parent ? tree.childrenOf(parent.id).filter(({ id }) => id !== unit.id) : [];
	const [ofParts, ofSiblings, above, linked] = await Promise.all([
		annualResults.ofUnits(
			tree.childrenOf(unit.id).map(({ id }) => id),
			year
		),
		annualResults.ofUnits(
			siblings.map(({ id }) => id),
			year
		),
		parent ? annualResults.find(parent.id, year) : undefined,
		contestsOf(unit.id, days)
	]);
	const partCodes = new Set(
		ofParts.filter(({ figures }) => figures.total.persons !== null).map(({ figures }) => figures.unit.code)
	);
	const inContests = (of: Of, key: string) =>
		Math.max(0, ...linked.map((contest) => toldPersons(contest.figures, of).get(key) ?? 0));
	/** Persons of a group that remain when what is told of some units is taken from what is told of all of them. */
	const remains = (all: number, rows: annualResults.AnnualRow[], key: string) =>
		all - rows.reduce((sum, { figures }) => sum + (toldPersons(figures, 'groups').get(key) ?? 0), 0);
	const tellingGroups = lines.groups.filter(({ key, persons }) => {
		const told = above && toldPersons(above.figures, 'groups').get(key);
		const besides = told === undefined ? 0 : remains(told, ofSiblings, key) - persons;
		return isSmall(besides) || (ofParts.length > 0 && isSmall(remains(persons, ofParts, key)));
	});
	return {
		telling: { groups: new Set(tellingGroups.map(({ key }) => key)), units: new Set<string>() } as Keys,
		bounds(of: Of, { key, persons }: CountedLine): { atLeast: number; atMost?: number } {
			if (of === 'units' && partCodes.has(key)) return { atLeast: persons, atMost: persons };
			return { atLeast: Math.min(inContests(of, key), persons) };
		},
		/** Lines that a contest withholds and that could be told from these figures of the year. */
		brokenBy(figures: PublicFigures): Keys {
			const broken = (of: Of) => {
				const told = toldPersons(figures, of);
				const withheldNow = linked.flatMap(({ counted, figures: before }) => {
					const bounded = (side: Of) =>
						counted[side].map((line) => ({ ...line, atMost: toldPersons(figures, side).get(line.key) }));
					const after = publicFigures(counted.total, bounded('groups'), bounded('units'));
					const isSame = after[of].lines.every((line, at) => line.withheld === before[of].lines[at]?.withheld);
					return isSame ? [] : before[of].lines.filter(({ withheld }) => withheld);
				});
				return new Set(withheldNow.map(({ key }) => key).filter((key) => told.has(key)));
			};
			return { groups: broken('groups'), units: broken('units') };
		}
	};
}

/** The contests of the unit with public results whose rounds all lie in these days. */
async function contestsOf(unitId: string, days: { from: string; to: string }) {
	const own = await contests.publishedOf(unitId);
	const found = await Promise.all(own.map((contest) => participationOf(contest)));
	return found.flatMap((one) => (one && one.figures.from >= days.from && one.figures.to <= days.to ? [one] : []));
}

/** Whether the unit above has published the year and withheld this unit: then this unit's own figures would tell what is withheld there. */
export async function withheldAbove({ tree, unit }: Pick<Scope, 'tree' | 'unit'>, year: string): Promise<boolean> {
	const parent = unit.parentId === null ? undefined : tree.byId.get(unit.parentId);
	const above = parent && (await annualResults.find(parent.id, year));
	return above?.figures.units.lines.some(({ key, withheld }) => key === unit.code && withheld) ?? false;
}
