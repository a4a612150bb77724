import type { AudienceGroup } from '../../../domain/audience-group';
import type { ReachKind } from '../../../domain/participation';
import type { ColumnKit } from '../sqlite-kit';
import type { PeopleTables } from './people';
import type { UnitsTable } from './units';

/**
 * Reach is counted in persons. `participations` holds the first time a person did a kind of thing in a period, so the second
 * time adds nothing; `reachCounts` is its rollup, written in the same transaction.
 */
export function defineReach(kit: ColumnKit, units: UnitsTable, participants: PeopleTables['participants']) {
	const participations = kit.table(
		'participations',
		{
			participantId: kit
				.text()
				.notNull()
				.references(() => participants.id),
			/** 'all', or a calendar year '2026' in the installation's zone. */
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
	const reachCounts = kit.table(
		'reach_counts',
		{
			period: kit.text().notNull(),
			kind: kit.text().$type<ReachKind>().notNull(),
			unitId: kit
				.text()
				.notNull()
				.references(() => units.id),
			audienceGroup: kit.text().$type<AudienceGroup>().notNull(),
			/** Local day on which these persons were first reached in the period. */
			day: kit.date().notNull(),
			persons: kit.int().notNull()
		},
		(t) => [kit.primaryKey({ columns: [t.period, t.kind, t.unitId, t.audienceGroup, t.day] })]
	);
	return { participations, reachCounts };
}
