import type { LessonCheck, LessonText } from '../../../domain/lesson';
import { DomainError } from '../../../domain/domain-error';
import type { Locale } from '../../../domain/locale';
import * as lessons from '../../store/lessons';
import { createHash } from 'node:crypto';

/** A lesson with its text in this language, in Vietnamese where it has none. Throws 'lesson.not_found'. */
export async function findLesson(slug: string, locale: Locale) {
	const lesson = await lessons.findBySlug(slug);
	const text = lesson && ((await lessons.findText(lesson.id, locale)) ?? (await lessons.findText(lesson.id, 'vi')));
	if (!lesson || !text) throw new DomainError('lesson.not_found');
	return { lesson, text };
}

/** Another one for every change of a lesson's words, in each language: what a phone keeps of one fits nothing of another. */
export function editionOf({ title, summary, markdown, checks }: LessonText): string {
	const words = JSON.stringify([title, summary, markdown, checks]);
	return createHash('sha256').update(words).digest('base64url').slice(0, 12);
}

/** Answers to all checks as they stand in an address: '1.0.2', the option's index for each check in order. */
export function answersToCode(checks: LessonCheck[], chosen: Record<string, number>): string {
	return checks.map((check) => chosen[check.id]).join('.');
}

/** The answers that a code stands for; null when it does not answer every check of the lesson with one of its options. */
export function answersFromCode(checks: LessonCheck[], code: string): Record<string, number> | null {
	const indices = code.split('.').map((part) => (/^\d{1,2}$/.test(part) ? Number(part) : -1));
	const fits =
		indices.length === checks.length && checks.every((check, at) => check.options[indices[at]!] !== undefined);
	return fits ? Object.fromEntries(checks.map((check, at) => [check.id, indices[at]!])) : null;
}
