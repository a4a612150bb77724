import type { AudienceGroup } from '../../../domain/audience-group';
import type { LessonCheck } from '../../../domain/lesson';
import type { ColumnKit } from '../sqlite-kit';
import type { PeopleTables } from './people';

export function defineLessons(kit: ColumnKit, participants: PeopleTables['participants']) {
	const lessons = kit.table(
		'lessons',
		{
			id: kit.text().primaryKey(),
			slug: kit.text().notNull(),
			position: kit.int().notNull(),
			durationMin: kit.int().notNull(),
			audiences: kit.json<AudienceGroup[]>().notNull(),
			topics: kit.json<string[]>().notNull(),
			updatedAt: kit.instant().notNull()
		},
		(t) => [kit.uniqueIndex('lessons_slug').on(t.slug)]
	);
	const lessonTexts = kit.table(
		'lesson_texts',
		{
			lessonId: kit
				.text()
				.notNull()
				.references(() => lessons.id),
			locale: kit.text().$type<'vi' | 'en'>().notNull(),
			title: kit.text().notNull(),
			summary: kit.text().notNull(),
			markdown: kit.text().notNull(),
			checks: kit.json<LessonCheck[]>().notNull()
		},
		(t) => [kit.primaryKey({ columns: [t.lessonId, t.locale] })]
	);
	const lessonCompletions = kit.table(
		'lesson_completions',
		{
			participantId: kit
				.text()
				.notNull()
				.references(() => participants.id),
			lessonId: kit
				.text()
				.notNull()
				.references(() => lessons.id),
			correct: kit.int().notNull(),
			total: kit.int().notNull(),
			/** Where the person belonged then; null on rows from before this was kept. */
			unitId: kit.text(),
			audienceGroup: kit.text().$type<AudienceGroup>(),
			completedAt: kit.instant().notNull()
		},
		(t) => [
			kit.primaryKey({ columns: [t.participantId, t.lessonId] }),
			kit.index('lesson_completions_lesson').on(t.lessonId)
		]
	);
	return { lessons, lessonTexts, lessonCompletions };
}
