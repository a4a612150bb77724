import type { AudienceGroup } from '../../../domain/audience-group';
import type { LessonCheck, LessonTexts } from '../../../domain/lesson';
import type { LessonStatus } from '../../../domain/lesson-status';
import type { ColumnKit } from '../sqlite-kit';
import type { PeopleTables } from './people';
import type { UnitsTable } from './units';

export function defineLessons(kit: ColumnKit, units: UnitsTable, { participants, staff }: PeopleTables) {
	/** What is read now stands here and in `lessonTexts`; `status` is that of the newest version, which may still be under review. */
	const lessons = kit.table(
		'lessons',
		{
			id: kit.text().primaryKey(),
			slug: kit.text().notNull(),
			position: kit.int().notNull(),
			durationMin: kit.int().notNull(),
			audiences: kit.json<AudienceGroup[]>().notNull(),
			topics: kit.json<string[]>().notNull(),
			updatedAt: kit.instant().notNull(),
			/** Whose lesson it is; null = shipped with the product, for everybody. */
			unitId: kit.text().references(() => units.id),
			status: kit.text().$type<LessonStatus>().notNull().default('published'),
			/** null on a shipped lesson that nobody has edited yet. */
			currentVersionId: kit.text(),
			/** null until a first version is published, and on a shipped lesson that nobody has edited yet. */
			publishedVersionId: kit.text(),
			/** false until something can be read. */
			isPublic: kit.flag().notNull().default(true),
			isDemo: kit.flag().notNull().default(false)
		},
		(t) => [
			kit.uniqueIndex('lessons_slug').on(t.slug),
			kit.index('lessons_unit_status').on(t.unitId, t.status, t.updatedAt, t.id)
		]
	);
	/** The published text. */
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
	/** Every edit is a new version; the texts of a version hold both languages. */
	const lessonVersions = kit.table(
		'lesson_versions',
		{
			id: kit.text().primaryKey(),
			lessonId: kit
				.text()
				.notNull()
				.references(() => lessons.id),
			version: kit.int().notNull(),
			texts: kit.json<LessonTexts>().notNull(),
			durationMin: kit.int().notNull(),
			audiences: kit.json<AudienceGroup[]>().notNull(),
			topics: kit.json<string[]>().notNull(),
			/** null = shipped with the product. */
			authorId: kit.text().references(() => staff.id),
			createdAt: kit.instant().notNull()
		},
		(t) => [kit.uniqueIndex('lesson_versions_number').on(t.lessonId, t.version)]
	);
	/** The log of a lesson's way through review. */
	const lessonReviews = kit.table(
		'lesson_reviews',
		{
			id: kit.text().primaryKey(),
			lessonId: kit
				.text()
				.notNull()
				.references(() => lessons.id),
			versionId: kit
				.text()
				.notNull()
				.references(() => lessonVersions.id),
			act: kit.text().$type<'submit' | 'publish' | 'return' | 'retire' | 'restore' | 'revise'>().notNull(),
			staffId: kit.text().references(() => staff.id),
			note: kit.text(),
			at: kit.instant().notNull()
		},
		(t) => [kit.index('lesson_reviews_lesson').on(t.lessonId, t.at)]
	);
	/** Pictures and attachments of a lesson; a picture was decoded and encoded anew, so it carries nothing of the camera. */
	const lessonFiles = kit.table(
		'lesson_files',
		{
			id: kit.text().primaryKey(),
			lessonId: kit
				.text()
				.notNull()
				.references(() => lessons.id),
			kind: kit.text().$type<'picture' | 'attachment'>().notNull(),
			name: kit.text().notNull(),
			mediaType: kit.text().notNull(),
			size: kit.int().notNull(),
			/** Pixels; null on an attachment. */
			width: kit.int(),
			height: kit.int(),
			sha256: kit.text().notNull(),
			bytes: kit.bytes().notNull(),
			addedBy: kit.text().references(() => staff.id),
			addedAt: kit.instant().notNull()
		},
		(t) => [kit.uniqueIndex('lesson_files_content').on(t.lessonId, t.sha256)]
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
			completedAt: kit.instant().notNull(),
			/** By the phone's clock, when it was answered without a line; `completedAt` is when it arrived. */
			answeredAt: kit.instant()
		},
		(t) => [
			kit.primaryKey({ columns: [t.participantId, t.lessonId] }),
			kit.index('lesson_completions_lesson').on(t.lessonId)
		]
	);
	return { lessons, lessonTexts, lessonVersions, lessonReviews, lessonFiles, lessonCompletions };
}
