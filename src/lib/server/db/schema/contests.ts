import { sql } from 'drizzle-orm';
import type { AttemptState, Responses, StepKind } from '../../../domain/attempt';
import type { AudienceGroup } from '../../../domain/audience-group';
import type { Prize } from '../../../domain/award';
import type { CollectiveRule } from '../../../domain/collective-award';
import type { Division } from '../../../domain/division';
import type { OverallRule } from '../../../domain/overall-standing';
import type { RoundOutcome } from '../../../domain/ranking';
import type { Blueprint, PaperLine } from '../../../domain/blueprint';
import type { Difficulty } from '../../../domain/item';
import type { Eligibility, RoundRules } from '../../../domain/round-rules';
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
			/** Separate standings by group; empty = one for everybody. */
			divisions: kit.json<Division[]>().notNull(),
			/** How the rounds add up to the overall standings; null = each round stands alone. */
			overall: kit.json<OverallRule>(),
			prizes: kit.json<Prize[]>().notNull(),
			/** Prizes for units; null = none. */
			collective: kit.json<CollectiveRule>(),
			/** At most this share of the entrants gets a prize, 0–1; null = no limit. */
			maxAwardShare: kit.real(),
			rulesText: kit.text().notNull(),
			/** Steps of the builder that were saved once, so that it can be left and resumed. */
			stepsDone: kit.json<string[]>().notNull(),
			/** Counts edits; a form that was opened on an older revision is refused. */
			revision: kit.int().notNull().default(1),
			publishedAt: kit.instant(),
			/** Draw seed of the overall standings; kept secret until they are finalized. Its SHA-256 is public from publication on. */
			lotSeed: kit.text().notNull(),
			/** Which run of the overall ranking stands. */
			overallRun: kit.text(),
			overallFinalizedAt: kit.instant(),
			overallFinalizedBy: kit.text().references(() => staff.id),
			overallPublishedAt: kit.instant(),
			/** A practice run is a copy of this contest, played with simulated participants and counted nowhere. */
			practiceOf: kit.text(),
			createdBy: kit.text().references(() => staff.id),
			createdAt: kit.instant().notNull(),
			updatedAt: kit.instant().notNull(),
			isDemo: kit.flag().notNull().default(false)
		},
		(t) => [
			kit.uniqueIndex('contests_code').on(t.code),
			kit.index('contests_unit').on(t.unitId, t.createdAt),
			kit.index('contests_published').on(t.publishedAt),
			kit.index('contests_practice').on(t.practiceOf)
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
			/** Draw seed of this round; its SHA-256 is public from publication on, itself only once the round is finalized. */
			lotSeed: kit.text().notNull(),
			/** What the prediction is measured against; set when finalized. */
			outcome: kit.int(),
			/** What the outcome was counted from; set when finalized. */
			counts: kit.json<RoundOutcome>(),
			/** Counts every staff act that changes entries (void, regrade, exclusion): a ranking made of older ones is refused. */
			entriesRevision: kit.int().notNull().default(0),
			/** Which run of the ranking stands; rows of other runs are leftovers. */
			standingsRun: kit.text(),
			finalizedAt: kit.instant(),
			finalizedBy: kit.text().references(() => staff.id),
			/** When the automatic checks last ran. */
			checkedAt: kit.instant(),
			resultsPublishedAt: kit.instant(),
			/** Of the public standings file (JSON, CSV) as published, with the end of the audit log that stands in it. */
			fileSha256: kit.json<{ json: string; csv: string; auditHead: { seq: number; hash: string } }>(),
			/** Of a practice run: counted in no figures. */
			isPractice: kit.flag().notNull().default(false),
			/** Said in public while published results are taken back to be looked at again. */
			reviewReason: kit.text()
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
		(t) => [kit.primaryKey({ columns: [t.roundId, t.versionId] }), kit.index('round_pool_version').on(t.versionId)]
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
			audienceGroup: kit.text().$type<AudienceGroup>().notNull(),
			/** Keyed hashes of the device cookie and the address it was started from; for the automatic checks only. */
			deviceHash: kit.text(),
			addressHash: kit.text(),
			/** Why it was voided. */
			voidReason: kit.text(),
			/** Hash of the last step: the end of the attempt's own chain. */
			lastHash: kit.text().notNull(),
			/** How many of its steps a seal covers. */
			sealedSteps: kit.int().notNull().default(0)
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
			kit
				.index('attempts_unsealed')
				.on(t.id)
				.where(sql`state <> 'in_progress' and sealed_steps < step_count`),
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
			payload: kit.json<Record<string, unknown>>().notNull(),
			/** Of this step and the hash before it. */
			hash: kit.text().notNull()
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
			kit.index('round_entries_order').on(t.roundId, t.correct, t.durationMs),
			kit
				.index('round_entries_excluded')
				.on(t.roundId)
				.where(sql`excluded_reason is not null`)
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
	return { contests, rounds, roundPool, attempts, attemptSteps, roundEntries, roundUnitCounts };
}

export type ContestTables = ReturnType<typeof defineContests>;
