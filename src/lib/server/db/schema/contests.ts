import { sql } from 'drizzle-orm';
import type { AttemptState, Responses, StepKind } from '../../../domain/attempt';
import type { AudienceGroup } from '../../../domain/audience-group';
import type { Prize } from '../../../domain/award';
import type { Blueprint, PaperLine } from '../../../domain/blueprint';
import type { Difficulty } from '../../../domain/item';
import type { Eligibility, RoundRules, TieStep } from '../../../domain/round-rules';
import type { ColumnKit } from '../sqlite-kit';
import type { ItemVersionsTable } from './items';
import type { PeopleTables } from './people';
import type { PlansTable } from './plans';
import type { UnitsTable } from './units';

export function defineContests(
	kit: ColumnKit,
	units: UnitsTable,
	{ staff, participants }: PeopleTables,
	itemVersions: ItemVersionsTable,
	plans: PlansTable
) {
	const contests = kit.table(
		'contests',
		{
			id: kit.text().primaryKey(),
			code: kit.text().notNull(),
			title: kit.text().notNull(),
			summary: kit.text().notNull(),
			/** The unit that organizes it. */
			unitId: kit
				.text()
				.notNull()
				.references(() => units.id),
			planId: kit.text().references(() => plans.id),
			eligibility: kit.json<Eligibility>().notNull(),
			prizes: kit.json<Prize[]>().notNull(),
			/** At most this share of the entrants gets a prize, 0–1; null = no limit. */
			maxAwardShare: kit.real(),
			rulesText: kit.text().notNull(),
			/** Steps of the builder that were saved once, so that it can be left and resumed. */
			stepsDone: kit.json<string[]>().notNull(),
			/** Counts edits; a form that was opened on an older revision is refused. */
			revision: kit.int().notNull().default(1),
			publishedAt: kit.instant(),
			createdBy: kit.text().references(() => staff.id),
			createdAt: kit.instant().notNull(),
			updatedAt: kit.instant().notNull(),
			isDemo: kit.flag().notNull().default(false)
		},
		(t) => [
			kit.uniqueIndex('contests_code').on(t.code),
			kit.index('contests_unit').on(t.unitId, t.createdAt),
			kit.index('contests_published').on(t.publishedAt)
		]
	);
	const rounds = kit.table(
		'rounds',
		{
			id: kit.text().primaryKey(),
			contestId: kit
				.text()
				.notNull()
				.references(() => contests.id, { onDelete: 'cascade' }),
			position: kit.int().notNull(),
			name: kit.text().notNull(),
			opensAt: kit.instant().notNull(),
			closesAt: kit.instant().notNull(),
			rules: kit.json<RoundRules>().notNull(),
			blueprint: kit.json<Blueprint>().notNull(),
			/** Draw seed of this round; kept secret until the round is finalized, then published. */
			lotSeed: kit.text().notNull(),
			/** What the prediction is measured against; set when finalized. */
			outcome: kit.int(),
			finalizedAt: kit.instant(),
			resultsPublishedAt: kit.instant()
		},
		(t) => [
			kit.uniqueIndex('rounds_position').on(t.contestId, t.position),
			kit.index('rounds_window').on(t.opensAt, t.closesAt),
			kit.check('rounds_window_order', sql`${t.closesAt} > ${t.opensAt}`)
		]
	);
	/** The approved versions a round draws from, fixed when its contest is published. */
	const roundPool = kit.table(
		'round_pool',
		{
			roundId: kit
				.text()
				.notNull()
				.references(() => rounds.id, { onDelete: 'cascade' }),
			versionId: kit
				.text()
				.notNull()
				.references(() => itemVersions.id),
			itemId: kit.text().notNull(),
			topic: kit.text().notNull(),
			difficulty: kit.int().$type<Difficulty>().notNull(),
			audiences: kit.json<AudienceGroup[]>().notNull()
		},
		(t) => [kit.primaryKey({ columns: [t.roundId, t.versionId] })]
	);
	/** The current state of an attempt: a snapshot of what its steps say, kept in the same transaction. */
	const attempts = kit.table(
		'attempts',
		{
			id: kit.text().primaryKey(),
			roundId: kit
				.text()
				.notNull()
				.references(() => rounds.id),
			participantId: kit
				.text()
				.notNull()
				.references(() => participants.id),
			/** 1, 2, …: which of the person's attempts in this round. */
			number: kit.int().notNull(),
			state: kit.text().$type<AttemptState>().notNull(),
			seed: kit.text().notNull(),
			paper: kit.json<PaperLine[]>().notNull(),
			responses: kit.json<Responses>().notNull(),
			prediction: kit.int(),
			stepCount: kit.int().notNull(),
			startedAt: kit.instant().notNull(),
			deadlineAt: kit.instant().notNull(),
			extraMs: kit.int().notNull().default(0),
			endedAt: kit.instant(),
			durationMs: kit.int(),
			correct: kit.int(),
			total: kit.int().notNull(),
			/** Unit and group as they were when the attempt started. */
			unitId: kit.text().notNull(),
			audienceGroup: kit.text().$type<AudienceGroup>().notNull()
		},
		(t) => [
			kit.uniqueIndex('attempts_number').on(t.roundId, t.participantId, t.number),
			kit
				.uniqueIndex('attempts_one_running')
				.on(t.roundId, t.participantId)
				.where(sql`state = 'in_progress'`),
			kit.index('attempts_participant').on(t.participantId, t.startedAt),
			kit.index('attempts_deadline').on(t.state, t.deadlineAt),
			// Participation over time is counted from this index alone; the rows are wide.
			kit.index('attempts_round_time').on(t.roundId, t.startedAt, t.endedAt),
			kit.check('attempts_state', sql`${t.state} in ('in_progress', 'submitted', 'expired', 'voided')`)
		]
	);
	const attemptSteps = kit.table(
		'attempt_steps',
		{
			attemptId: kit
				.text()
				.notNull()
				.references(() => attempts.id),
			seq: kit.int().notNull(),
			kind: kit.text().$type<StepKind>().notNull(),
			at: kit.instant().notNull(),
			payload: kit.json<Record<string, unknown>>().notNull()
		},
		(t) => [kit.primaryKey({ columns: [t.attemptId, t.seq] })]
	);
	/** One row per person and round: how many attempts, and the one that counts. Kept with each graded attempt. */
	const roundEntries = kit.table(
		'round_entries',
		{
			roundId: kit
				.text()
				.notNull()
				.references(() => rounds.id),
			participantId: kit
				.text()
				.notNull()
				.references(() => participants.id),
			unitId: kit.text().notNull(),
			audienceGroup: kit.text().$type<AudienceGroup>().notNull(),
			finishedAttempts: kit.int().notNull(),
			attemptId: kit.text().notNull(),
			correct: kit.int().notNull(),
			total: kit.int().notNull(),
			durationMs: kit.int().notNull(),
			submittedAt: kit.instant().notNull(),
			prediction: kit.int(),
			excludedReason: kit.text()
		},
		(t) => [
			kit.primaryKey({ columns: [t.roundId, t.participantId] }),
			kit.index('round_entries_order').on(t.roundId, t.correct, t.durationMs)
		]
	);
	/** Live counts of a round by unit and group: persons and attempts side by side. */
	const roundUnitCounts = kit.table(
		'round_unit_counts',
		{
			roundId: kit
				.text()
				.notNull()
				.references(() => rounds.id),
			unitId: kit.text().notNull(),
			audienceGroup: kit.text().$type<AudienceGroup>().notNull(),
			/** Distinct persons who started. */
			personsStarted: kit.int().notNull().default(0),
			/** Distinct persons with a finished attempt. */
			personsFinished: kit.int().notNull().default(0),
			attemptsStarted: kit.int().notNull().default(0),
			attemptsFinished: kit.int().notNull().default(0)
		},
		(t) => [kit.primaryKey({ columns: [t.roundId, t.unitId, t.audienceGroup] })]
	);
	/** The frozen order of a finalized round; `position` is 1…n without gaps, `place` may be shared. */
	const standings = kit.table(
		'standings',
		{
			roundId: kit
				.text()
				.notNull()
				.references(() => rounds.id),
			position: kit.int().notNull(),
			place: kit.int().notNull(),
			participantId: kit.text().notNull(),
			attemptId: kit.text().notNull(),
			nameFolded: kit.text().notNull(),
			maskedName: kit.text().notNull(),
			phoneEnding: kit.text().notNull(),
			unitId: kit.text().notNull(),
			unitName: kit.text().notNull(),
			audienceGroup: kit.text().$type<AudienceGroup>().notNull(),
			correct: kit.int().notNull(),
			total: kit.int().notNull(),
			durationMs: kit.int().notNull(),
			submittedAt: kit.instant().notNull(),
			prediction: kit.int(),
			gap: kit.int(),
			decidedBy: kit.text().$type<'correct' | TieStep | 'tied'>().notNull(),
			prize: kit.text()
		},
		(t) => [
			kit.primaryKey({ columns: [t.roundId, t.position] }),
			kit.uniqueIndex('standings_participant').on(t.roundId, t.participantId),
			kit.index('standings_name').on(t.roundId, t.nameFolded),
			kit.index('standings_phone').on(t.roundId, t.phoneEnding)
		]
	);
	return { contests, rounds, roundPool, attempts, attemptSteps, roundEntries, roundUnitCounts, standings };
}
