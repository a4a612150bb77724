import type { AnnualFigures } from '../../../domain/annual-result';
import { FIGURE_KINDS } from '../../../domain/figure-count';
import { publicFigures, publicKinds, publicPart, type PublicFigures } from '../../../domain/public-figures';
import { suppress } from '../../../domain/small-cells';
import type { Actor } from '../../access';
import * as outreachChannels from '../../store/outreach-channels';
import * as outreachFigures from '../../store/outreach-figures';
import { familyFigures } from '../reach/family-figures';
import { findScope, type Scope } from '../reach/find-scope';
import { readContests } from '../reach/read-contests';
import { countedLines, type CountedLines } from './counted-lines';
import { knownElsewhere } from './known-elsewhere';

/** What would be made public of a unit and year as it stands now, with everything small withheld. Throws like `findScope`. */
export async function annualFigures(actor: Actor, unitId: string, year: string, now: number): Promise<AnnualFigures> {
	const scope = await findScope(actor, { unit: unitId, period: year }, now);
	const { tree, unit, to, reachWindow } = scope;
	const totals = await familyFigures(tree, unit, reachWindow, FIGURE_KINDS, to);
	const lines = countedLines(tree, unit, totals, 'any', to);
	const figures = await withheldByAll(scope, lines, year);
	const persons = (kind: 'contest' | 'passed' | 'lesson') => totals(unit.id, kind).total;
	const any = figures.total.persons;
	const [contests, channels] = await Promise.all([readContests(scope), channelsOf(scope)]);
	return {
		version: 1,
		unit: { code: unit.code, name: unit.name, kind: unit.kind },
		year,
		asOf: to,
		...figures,
		kinds: publicKinds({
			any: any ?? 0,
			contest: any === null ? 0 : persons('contest'),
			passed: any === null ? 0 : persons('passed'),
			lesson: any === null ? 0 : persons('lesson')
		}),
		contests: contests.map(({ code, title, persons: n, attempts }) => {
			const told = any === null ? null : publicPart(n, any);
			return {
				code,
				title,
				persons: told,
				attempts: told === null || figures.total.attempts === null ? null : attempts
			};
		}),
		channels
	};
}

/** The tables, and what else is public taken into account until nothing more has to be withheld. */
async function withheldByAll(scope: Scope, lines: CountedLines, year: string): Promise<PublicFigures> {
	const known = await knownElsewhere(scope, lines, year);
	let telling = known.telling;
	for (;;) {
		const marked = (of: 'groups' | 'units') =>
			lines[of].map((line) => ({ ...line, ...known.bounds(of, line), telling: telling[of].has(line.key) }));
		const figures = publicFigures(lines.total, marked('groups'), marked('units'));
		const more = known.brokenBy(figures);
		const isNew = (['groups', 'units'] as const).some((of) => [...more[of]].some((key) => !telling[of].has(key)));
		if (!isNew) return figures;
		telling = { groups: telling.groups.union(more.groups), units: telling.units.union(more.units) };
	}
}

/** Activities (hoạt động) are no persons and are always told; of the headcounts the small ones are withheld. */
async function channelsOf({ unit, days }: Scope): Promise<AnnualFigures['channels']> {
	const window = { from: days.from || null, to: days.to };
	const [counted, channels] = await Promise.all([
		outreachFigures.byChannel(unit.path, window),
		outreachChannels.list()
	]);
	const used = channels.flatMap(({ code, nameVi }) => {
		const row = counted.find(({ channel }) => channel === code);
		return row ? [{ code, name: nameVi, activities: row.activities, headcount: row.headcount }] : [];
	});
	const withheld = suppress(
		used.map(({ code, headcount }) => ({ key: code, counts: [headcount] })),
		1
	).lines;
	return used.map((line) => ({ ...line, headcount: withheld.has(line.code) ? null : line.headcount }));
}
