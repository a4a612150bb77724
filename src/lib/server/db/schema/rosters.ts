import type { AudienceGroup } from '../../../domain/audience-group';
import type { MatchBasis, MatchState } from '../../../domain/roster';
import type { ColumnKit } from '../sqlite-kit';
import type { PeopleTables } from './people';
import type { UnitsTable } from './units';

/** Named lists (a class, an agency's staff): the denominator where there is one, and who has not yet taken part. */
export function defineRosters(kit: ColumnKit, units: UnitsTable, { staff, participants }: PeopleTables) {
	const rosters = kit.table(
		'rosters',
		{
			id: kit.text().primaryKey(),
			unitId: kit
				.text()
				.notNull()
				.references(() => units.id),
			audienceGroup: kit.text().$type<AudienceGroup>().notNull(),
			name: kit.text().notNull(),
			/** The local day from which it holds. */
			asOf: kit.date().notNull(),
			/** The last local day on which it holds; null = it still does. */
			endsOn: kit.date(),
			source: kit.text().notNull(),
			createdBy: kit.text().references(() => staff.id),
			createdAt: kit.instant().notNull(),
			revision: kit.int().notNull().default(1),
			isDemo: kit.flag().notNull().default(false)
		},
		(t) => [kit.index('rosters_unit').on(t.unitId, t.audienceGroup, t.asOf)]
	);
	const rosterEntries = kit.table(
		'roster_entries',
		{
			id: kit.text().primaryKey(),
			rosterId: kit
				.text()
				.notNull()
				.references(() => rosters.id, { onDelete: 'cascade' }),
			position: kit.int().notNull(),
			name: kit.text().notNull(),
			nameFolded: kit.text().notNull(),
			/** What the person can sign in by without a phone. */
			code: kit.text(),
			phone: kit.text(),
			birthYear: kit.int(),
			note: kit.text(),
			participantId: kit.text().references(() => participants.id),
			matchState: kit.text().$type<MatchState>().notNull(),
			matchBasis: kit.text().$type<MatchBasis>(),
			matchedBy: kit.text().references(() => staff.id),
			matchedAt: kit.instant(),
			/** Left the list; kept for figures of the past. */
			removedOn: kit.date()
		},
		(t) => [
			kit.uniqueIndex('roster_entries_code').on(t.code),
			kit.uniqueIndex('roster_entries_position').on(t.rosterId, t.position),
			kit.index('roster_entries_participant').on(t.participantId),
			kit.index('roster_entries_phone').on(t.phone)
		]
	);
	return { rosters, rosterEntries };
}
