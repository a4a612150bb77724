import { sql } from 'drizzle-orm';
import type { IrregularityKind } from '../../../domain/irregularity';
import type { KeyCorrectionMode } from '../../../domain/key-correction';
import type { ColumnKit } from '../sqlite-kit';
import type { ContestTables } from './contests';
import type { ItemVersionsTable } from './items';
import type { PeopleTables } from './people';

/** What staff put right while a round runs and after its close. */
export function defineCorrections(
	kit: ColumnKit,
	{ rounds, attempts }: ContestTables,
	{ staff, participants }: PeopleTables,
	itemVersions: ItemVersionsTable
) {
	/** The attempts that an entry of the audit log seals, with how many steps each had; the entry holds the digest over them. */
	const sealedAttempts = kit.table(
		'sealed_attempts',
		{ sealSeq: kit.int().notNull(), attemptId: kit.text().notNull(), stepCount: kit.int().notNull() },
		(t) => [kit.primaryKey({ columns: [t.sealSeq, t.attemptId] })]
	);
	/** Extra time granted to a person for a whole round. */
	const extraTimes = kit.table(
		'extra_times',
		{
			roundId: kit
				.text()
				.notNull()
				.references(() => rounds.id),
			participantId: kit
				.text()
				.notNull()
				.references(() => participants.id, { onDelete: 'cascade' }),
			extraMs: kit.int().notNull(),
			reason: kit.text().notNull(),
			grantedBy: kit.text().references(() => staff.id),
			grantedAt: kit.instant().notNull()
		},
		(t) => [kit.primaryKey({ columns: [t.roundId, t.participantId] })]
	);
	/** A mended key of a question, in one round; the latest for a version stands. */
	const keyCorrections = kit.table(
		'key_corrections',
		{
			id: kit.text().primaryKey(),
			roundId: kit
				.text()
				.notNull()
				.references(() => rounds.id),
			versionId: kit
				.text()
				.notNull()
				.references(() => itemVersions.id),
			mode: kit.text().$type<KeyCorrectionMode>().notNull(),
			/** The key as it was and as it is; option ids. */
			keyBefore: kit.json<string[]>().notNull(),
			keyAfter: kit.json<string[]>().notNull(),
			reason: kit.text().notNull(),
			actorId: kit.text().references(() => staff.id),
			at: kit.instant().notNull(),
			/** Set when every attempt of the round has been graded with it. */
			doneAt: kit.instant(),
			attemptsChanged: kit.int().notNull().default(0)
		},
		(t) => [
			kit.index('key_corrections_round').on(t.roundId, t.at),
			kit.index('key_corrections_version').on(t.versionId)
		]
	);
	/** What a mended key changed for a person: their counted result and place before and after. */
	const regradeChanges = kit.table(
		'regrade_changes',
		{
			correctionId: kit
				.text()
				.notNull()
				.references(() => keyCorrections.id),
			participantId: kit.text().notNull(),
			correctBefore: kit.int().notNull(),
			correctAfter: kit.int().notNull(),
			placeBefore: kit.int(),
			placeAfter: kit.int()
		},
		(t) => [kit.primaryKey({ columns: [t.correctionId, t.participantId] })]
	);
	/** A reason to look at an attempt, found by the automatic checks; never a verdict. */
	const irregularities = kit.table(
		'irregularities',
		{
			attemptId: kit
				.text()
				.notNull()
				.references(() => attempts.id, { onDelete: 'cascade' }),
			kind: kit.text().$type<IrregularityKind>().notNull(),
			roundId: kit.text().notNull(),
			/** Attempts that share what was found have the same group. */
			groupKey: kit.text().notNull(),
			detail: kit.json<Record<string, string | number>>().notNull(),
			foundAt: kit.instant().notNull(),
			/** Looked at by a person, with what they thought of it. */
			reviewedBy: kit.text().references(() => staff.id),
			reviewedAt: kit.instant(),
			note: kit.text()
		},
		(t) => [kit.primaryKey({ columns: [t.attemptId, t.kind] }), kit.index('irregularities_round').on(t.roundId, t.kind)]
	);
	/** What a person answers to the voiding of their attempt. */
	const appeals = kit.table(
		'appeals',
		{
			id: kit.text().primaryKey(),
			attemptId: kit
				.text()
				.notNull()
				.references(() => attempts.id),
			roundId: kit.text().notNull(),
			body: kit.text().notNull(),
			createdAt: kit.instant().notNull(),
			state: kit.text().$type<'open' | 'granted' | 'refused'>().notNull(),
			reply: kit.text(),
			decidedBy: kit.text().references(() => staff.id),
			decidedAt: kit.instant()
		},
		(t) => [
			kit.index('appeals_round').on(t.roundId, t.state),
			// One open appeal at a time.
			kit
				.uniqueIndex('appeals_open')
				.on(t.attemptId)
				.where(sql`state = 'open'`)
		]
	);
	return { sealedAttempts, extraTimes, keyCorrections, regradeChanges, irregularities, appeals };
}
