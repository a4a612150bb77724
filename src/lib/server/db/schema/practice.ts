import type { PracticeMode } from '../../../domain/practice-mode';
import type { ColumnKit } from '../sqlite-kit';
import type { ItemTables } from './items';
import type { PeopleTables } from './people';

export function definePractice(
	kit: ColumnKit,
	{ participants }: PeopleTables,
	{ items, itemVersions }: Pick<ItemTables, 'items' | 'itemVersions'>
) {
	const participantId = () =>
		kit
			.text()
			.notNull()
			.references(() => participants.id);
	const itemId = () =>
		kit
			.text()
			.notNull()
			.references(() => items.id);
	/** What spaced repetition remembers of a person and an item: a card of FSRS. */
	const practiceCards = kit.table(
		'practice_cards',
		{
			participantId: participantId(),
			itemId: itemId(),
			dueAt: kit.instant().notNull(),
			/** Days until recall falls to 90 %. */
			stability: kit.real().notNull(),
			/** FSRS difficulty, 1–10; not the item's. */
			difficulty: kit.real().notNull(),
			scheduledDays: kit.int().notNull(),
			learningSteps: kit.int().notNull(),
			reps: kit.int().notNull(),
			lapses: kit.int().notNull(),
			state: kit.int().notNull(),
			lastReviewAt: kit.instant().notNull(),
			/** Whether the last answer was right. */
			wasRight: kit.flag().notNull()
		},
		(t) => [
			kit.primaryKey({ columns: [t.participantId, t.itemId] }),
			// An item that goes is looked for in each table that may name it.
			kit.index('practice_cards_item').on(t.itemId)
		]
	);
	/** Each answer given in practice, once; never part of a contest's figures. */
	const practiceAnswers = kit.table(
		'practice_answers',
		{
			/** Made by the page that asked, so that an answer sent twice counts once. */
			id: kit.text().primaryKey(),
			participantId: participantId(),
			itemId: itemId(),
			versionId: kit
				.text()
				.notNull()
				.references(() => itemVersions.id),
			mode: kit.text().$type<PracticeMode>().notNull(),
			optionIds: kit.json<string[]>().notNull(),
			isRight: kit.flag().notNull(),
			answeredAt: kit.instant().notNull()
		},
		(t) => [
			kit.index('practice_answers_person').on(t.participantId, t.answeredAt, t.id),
			kit.index('practice_answers_item').on(t.itemId),
			kit.index('practice_answers_version').on(t.versionId)
		]
	);
	/** A person's practice by local day, written with each answer. */
	const practiceDays = kit.table(
		'practice_days',
		{
			participantId: participantId(),
			day: kit.date().notNull(),
			answered: kit.int().notNull(),
			correct: kit.int().notNull()
		},
		(t) => [kit.primaryKey({ columns: [t.participantId, t.day] })]
	);
	return { practiceCards, practiceAnswers, practiceDays };
}
