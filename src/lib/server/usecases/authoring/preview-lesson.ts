import * as v from 'valibot';
import { minutesFor, wordsIn } from '../../../domain/lesson-advice';
import { authorizeAnywhere, type Actor } from '../../access';
import { lessonHtml } from '../lesson/lesson-figures';
import { findToEdit } from './find-authored';

const text = v.optional(v.string('field.invalid'), '');
const side = v.object({ stem: text, options: v.optional(v.array(v.optional(text, '')), []) });

/** As much of the form as a reader would see; nothing of it has to be right yet. */
export const previewSchema = v.object({
	lessonId: text,
	side: v.fallback(v.picklist(['vi', 'en']), 'vi'),
	title: text,
	summary: text,
	markdown: v.pipe(text, v.maxLength(40_000, 'field.too_long')),
	durationMin: text,
	checks: v.optional(v.array(v.optional(v.object({ ...side.entries, en: v.optional(side, {}) }), {})), []),
	en: v.optional(v.object({ title: text, summary: text, markdown: v.pipe(text, v.maxLength(40_000)) }), {})
});

/** The lesson as a reader would see it, before it is saved; `lessonId` is empty for a new one. Nothing is kept. */
export async function previewLesson(actor: Actor, form: v.InferOutput<typeof previewSchema>) {
	const lesson = form.lessonId ? await findToEdit(actor, form.lessonId) : { id: '', slug: '' };
	authorizeAnywhere(actor, 'lesson:edit');
	const shown = form.side === 'en' ? form.en : form;
	const words = wordsIn(form.markdown);
	return {
		locale: form.side,
		title: shown.title,
		summary: shown.summary,
		minutes: Number(form.durationMin) || minutesFor(words),
		html: await lessonHtml(lesson, shown.markdown, form.side),
		checks: form.checks
			.map((check) => (form.side === 'en' ? check.en : check))
			.map(({ stem, options }) => ({ stem: stem.trim(), options: options.map((one) => one.trim()).filter(Boolean) }))
			.filter(({ stem, options }) => stem !== '' || options.length > 0)
	};
}

export type LessonPreview = Awaited<ReturnType<typeof previewLesson>>;
