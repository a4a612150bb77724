import * as v from 'valibot';
import { DomainError } from '../../../domain/domain-error';
import { unitDepth } from '../../../domain/unit';
import { toLocalDate } from '../../../domain/zone-time';
import { pathsFor, type Actor } from '../../access';
import { ORIGIN, ZONE } from '../../environment';
import * as annualResults from '../../store/annual-results';
import * as staff from '../../store/staff';
import { unitTree } from '../reach/unit-tree';
import { annualFigures } from './annual-figures';
import { figuresDigest } from './figures-digest';
import { withheldAbove } from './known-elsewhere';
import { yearSchema } from './publish-annual';

/** The first year that figures may be of. */
const FIRST_YEAR = 2025;

const querySchema = v.object({
	unit: v.optional(v.pipe(v.string(), v.maxLength(60, 'field.invalid'))),
	year: v.optional(yearSchema)
});

/**
 * What would become public of a unit and year, beside what is public now. Throws 'access.denied', 'unit.not_found' or the code of a
 * malformed field.
 */
export async function showPublishing(actor: Actor, query: v.InferInput<typeof querySchema>, now: number) {
	const parsed = v.safeParse(querySchema, query);
	if (!parsed.success) throw new DomainError(parsed.issues[0].message);
	const paths = pathsFor(actor, 'figure:publish');
	if (paths.length === 0) throw new DomainError('access.denied');
	const tree = await unitTree();
	const mine = tree.units.filter(({ path }) => paths.some((root) => path.startsWith(root)));
	const wanted = parsed.output.unit || mine[0]?.id;
	const unit = mine.find(({ id }) => id === wanted);
	if (!unit) throw new DomainError('unit.not_found');
	const thisYear = Number(toLocalDate(now, ZONE).slice(0, 4));
	const year = parsed.output.year ?? String(thisYear);
	const [figures, published, isWithheldAbove] = await Promise.all([
		annualFigures(actor, unit.id, year, now),
		annualResults.ofUnit(unit.id),
		withheldAbove({ tree, unit }, year)
	]);
	const standing = published.find((row) => row.year === year);
	const publisher = standing?.publishedBy ? await staff.find(standing.publishedBy) : undefined;
	return {
		units: mine
			.filter((one) => unitDepth(one) - unitDepth(unit) <= 1 || paths.includes(one.path))
			.map((one) => ({ id: one.id, name: one.name, depth: unitDepth(one) })),
		years: Array.from({ length: Math.max(1, thisYear - FIRST_YEAR + 1) }, (_, n) => String(thisYear - n)),
		unit: { id: unit.id, code: unit.code, name: unit.name },
		year,
		figures,
		digest: figuresDigest(figures),
		isWithheldAbove,
		/** What is public of this year; `same` = with the very figures that would be published now. */
		standing: standing
			? {
					asOf: standing.asOf,
					note: standing.note,
					publishedAt: standing.publishedAt,
					publishedBy: publisher?.name ?? null,
					same: figuresDigest(standing.figures) === figuresDigest(figures)
				}
			: null,
		origin: ORIGIN ?? null,
		zone: ZONE
	};
}
