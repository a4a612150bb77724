import { sql } from 'drizzle-orm';
import type { AudienceGroup } from '../../../domain/audience-group';
import type { PrizeTier } from '../../../domain/award';
import type { DecidedBy } from '../../../domain/ranking';
import type { ColumnKit } from '../sqlite-kit';
import type { ContestTables } from './contests';
import type { PeopleTables } from './people';

export function defineResults(kit: ColumnKit, { contests, rounds }: ContestTables, { staff }: PeopleTables) {
	/** What a line of any standings says of its person, as it was when the order was frozen. */
	const person = () => ({
		participantId: kit.text().notNull(),
		/** Names the person in public files, in this round or contest only. */
		entryCode: kit.text().notNull(),
		nameFolded: kit.text().notNull(),
		maskedName: kit.text().notNull(),
		phoneEnding: kit.text().notNull(),
		unitId: kit.text().notNull(),
		unitName: kit.text().notNull(),
		audienceGroup: kit.text().$type<AudienceGroup>().notNull()
	});
	/** The frozen order of a finalized round, one for each division ('' = everybody); `position` is 1…n without gaps, `place` may be shared. */
	const standings = kit.table(
		'standings',
		{
			roundId: kit
				.text()
				.notNull()
				.references(() => rounds.id),
			run: kit.text().notNull(),
			division: kit.text().notNull(),
			position: kit.int().notNull(),
			place: kit.int().notNull(),
			...person(),
			attemptId: kit.text().notNull(),
			correct: kit.int().notNull(),
			total: kit.int().notNull(),
			durationMs: kit.int().notNull(),
			submittedAt: kit.instant().notNull(),
			prediction: kit.int(),
			gap: kit.int(),
			decidedBy: kit.text().$type<DecidedBy>().notNull()
		},
		(t) => [
			kit.primaryKey({ columns: [t.roundId, t.run, t.division, t.position] }),
			// A search for a part of a name reads the list itself through: no index helps there, and each one makes ranking slower.
			kit.uniqueIndex('standings_participant').on(t.participantId, t.roundId, t.run)
		]
	);
	/** The frozen overall order of a contest over its rounds. */
	const overallStandings = kit.table(
		'overall_standings',
		{
			contestId: kit
				.text()
				.notNull()
				.references(() => contests.id),
			run: kit.text().notNull(),
			division: kit.text().notNull(),
			position: kit.int().notNull(),
			place: kit.int().notNull(),
			...person(),
			/** Correct answers or points, by the contest's rule. */
			score: kit.int().notNull(),
			/** How many rounds were counted. */
			rounds: kit.int().notNull(),
			correct: kit.int().notNull(),
			total: kit.int().notNull(),
			durationMs: kit.int().notNull(),
			/** Sum of |prediction − outcome| over the counted rounds; null where one has no prediction. */
			distance: kit.int(),
			submittedAt: kit.instant().notNull(),
			gap: kit.int(),
			decidedBy: kit.text().$type<DecidedBy>().notNull()
		},
		(t) => [
			kit.primaryKey({ columns: [t.contestId, t.run, t.division, t.position] }),
			kit.uniqueIndex('overall_standings_participant').on(t.participantId, t.contestId, t.run)
		]
	);
	/** A prize of a round, or (`roundId` null) of the contest as a whole: for a person or for a unit. */
	const awards = kit.table(
		'awards',
		{
			id: kit.text().primaryKey(),
			contestId: kit
				.text()
				.notNull()
				.references(() => contests.id),
			roundId: kit.text().references(() => rounds.id),
			kind: kit.text().$type<'individual' | 'collective'>().notNull(),
			division: kit.text().notNull(),
			tier: kit.text().$type<PrizeTier>().notNull(),
			label: kit.text().notNull(),
			place: kit.int().notNull(),
			/** Others share this place: people have to settle it. */
			shared: kit.flag().notNull(),
			participantId: kit.text(),
			maskedName: kit.text().notNull(),
			unitId: kit.text().notNull(),
			unitName: kit.text().notNull(),
			/** Of a collective award. */
			participants: kit.int(),
			headcount: kit.int(),
			state: kit.text().$type<'proposed' | 'approved' | 'withdrawn'>().notNull(),
			proposedBy: kit.text().references(() => staff.id),
			proposedAt: kit.instant().notNull(),
			approvedBy: kit.text().references(() => staff.id),
			approvedAt: kit.instant(),
			withdrawnBy: kit.text().references(() => staff.id),
			withdrawnAt: kit.instant(),
			withdrawnReason: kit.text(),
			/** Check code of the certificate, given with the approval. */
			certificateCode: kit.text()
		},
		(t) => [
			kit.index('awards_contest').on(t.contestId, t.roundId, t.state),
			kit.index('awards_participant').on(t.participantId),
			kit.uniqueIndex('awards_certificate').on(t.certificateCode),
			kit.check('awards_state', sql`${t.state} in ('proposed', 'approved', 'withdrawn')`)
		]
	);
	return { standings, overallStandings, awards };
}
