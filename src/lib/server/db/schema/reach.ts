import type { AudienceGroup } from '../../../domain/audience-group';
import type { FigureKind } from '../../../domain/figure-count';
import type { ReachKind } from '../../../domain/participation';
import type { ColumnKit } from '../sqlite-kit';
import type { PeopleTables } from './people';
import type { UnitsTable } from './units';

/**
 * Reach is counted in persons. `participations` holds the first time a person did a kind of thing in a period, so the second
 * time adds nothing. Each change of a figure is a row of `figureDeltas`, written in the same transaction as what it counts;
 * a sweep folds them into `figureCounts`, and reading adds up both, so that no figure is late and no row is hot.
 */
export function defineReach(kit: ColumnKit, units: UnitsTable, participants: PeopleTables['participants']) {
	const participations = kit.table(
		'participations',
		{
			/** Of two accounts known to be one person's: the one that counts. */
			participantId: kit
				.text()
				.notNull()
				.references(() => participants.id),
			/** 'all', a local calendar year '2026', a quarter '2026-Q4', a contest 'c:<id>' or a round 'r:<id>'. */
			period: kit.text().notNull(),
			kind: kit.text().$type<ReachKind>().notNull(),
			unitId: kit
				.text()
				.notNull()
				.references(() => units.id),
			audienceGroup: kit.text().$type<AudienceGroup>().notNull(),
			firstAt: kit.instant().notNull()
		},
		(t) => [kit.primaryKey({ columns: [t.participantId, t.period, t.kind] })]
	);
	/** Counts of a unit with everything below it. */
	const figureCounts = kit.table(
		'figure_counts',
		{
			unitId: kit
				.text()
				.notNull()
				.references(() => units.id),
			/** As in `participations`. */
			period: kit.text().notNull(),
			kind: kit.text().$type<FigureKind>().notNull(),
			/** '' = the whole period, 'YYYY-MM', 'YYYY-MM-DD' (see `bucketsOf`). */
			bucket: kit.text().notNull(),
			audienceGroup: kit.text().$type<AudienceGroup>().notNull(),
			n: kit.int().notNull()
		},
		(t) => [
			kit.primaryKey({ columns: [t.unitId, t.period, t.kind, t.bucket, t.audienceGroup] }),
			// A ranking adds up some hundred thousand rows; with `n` in the index it need not look each one up.
			kit.index('figure_counts_n').on(t.unitId, t.period, t.kind, t.bucket, t.audienceGroup, t.n)
		]
	);
	/** Not yet folded: counts of a unit itself. */
	const figureDeltas = kit.table('figure_deltas', {
		id: kit.text().primaryKey(),
		unitId: kit.text().notNull(),
		period: kit.text().notNull(),
		kind: kit.text().$type<FigureKind>().notNull(),
		/** Local day. */
		day: kit.date().notNull(),
		audienceGroup: kit.text().$type<AudienceGroup>().notNull(),
		n: kit.int().notNull()
	});
	return { participations, figureCounts, figureDeltas };
}
