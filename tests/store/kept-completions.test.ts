import type { LessonCheck } from '$lib/domain/lesson';
import * as lessons from '$lib/server/store/lessons';
import { createLesson } from '$lib/server/usecases/authoring/create-lesson';
import { editLesson } from '$lib/server/usecases/authoring/edit-lesson';
import { publishLesson } from '$lib/server/usecases/authoring/publish-lesson';
import { retireLesson } from '$lib/server/usecases/authoring/retire-lesson';
import { submitLesson } from '$lib/server/usecases/authoring/submit-lesson';
import { viewLesson } from '$lib/server/usecases/authoring/view-lesson';
import { loadShippedContent } from '$lib/server/usecases/content/load-shipped-content';
import { completeLesson } from '$lib/server/usecases/lesson/complete-lesson';
import { receiveCompletion } from '$lib/server/usecases/lesson/receive-completion';
import { showAnswers } from '$lib/server/usecases/lesson/show-answers';
import { showLesson } from '$lib/server/usecases/lesson/show-lesson';
import { beforeAll, describe, expect, it } from 'vitest';
import { lessonContent } from '../factories/lesson';
import { aParticipant } from '../factories/participant';
import { aStaffMember } from '../factories/staff';
import { DAY, NOW } from '../factories/time';
import { theCommune } from '../factories/unit';
import { freshDatabase } from './fresh-database';

freshDatabase();
beforeAll(async () => {
	await theCommune();
	await loadShippedContent(NOW - DAY);
});

const renamed = (checks: LessonCheck[], letter: string) =>
	checks.map((check, index) => ({ ...check, id: `${letter}${index + 1}`, stem: `${letter}. ${check.stem}` }));
const answersTo = (letter: string) => ({ [`${letter}1`]: 1, [`${letter}2`]: 2, [`${letter}3`]: 0 });
let made = 0;

/** A lesson, and the people who work on it; `put` writes new checks into a draft, `publish` gives it to readers. */
async function aLesson() {
	const [by, approver] = [await aStaffMember({ role: 'organizer' }), await aStaffMember({ role: 'reviewer' })];
	const { texts, ...rest } = lessonContent();
	const title = `Bài đổi câu hỏi ${++made}`;
	const form = async (letter: string, revision: number) => ({
		content: { ...rest, texts: { vi: { ...texts.vi, title, checks: renamed(texts.vi.checks, letter) } } },
		slug: '',
		unitId: (await theCommune()).id,
		revision,
		overwrites: false
	});
	const { id: lessonId, revision } = await createLesson(by, await form('c', 0), NOW);
	const act = (at: number) => ({ lessonId, revision: at, note: '' });
	return {
		slug: (await viewLesson(by, lessonId, 'vi')).lesson.slug,
		revision,
		async publish(at: number) {
			const { revision: waiting } = await submitLesson(by, act(at), NOW);
			return (await publishLesson(approver, act(waiting), NOW)).revision;
		},
		put: async (letter: string, at: number) => (await editLesson(by, lessonId, await form(letter, at), NOW)).revision,
		retire: async (at: number) => (await retireLesson(by, act(at), NOW)).revision
	};
}

async function aReader() {
	const { id, name, unitId } = await aParticipant();
	return { id, name, unitId };
}
const kept = (slug: string, answers: Record<string, number>) => ({
	slug,
	answers,
	answeredAt: NOW - DAY,
	reader: null
});

describe('a lesson that was finished without a line', () => {
	it('counts when other questions stand in it by the time the line is back, marked by those that were answered', async () => {
		const lesson = await aLesson();
		const first = await lesson.publish(lesson.revision);
		await lesson.publish(await lesson.put('d', first));
		const reader = await aReader();
		const sent = kept(lesson.slug, answersTo('c'));
		expect(await receiveCompletion(reader, sent, NOW)).toEqual({ correct: 3, total: 3, counted: true });
		expect(await receiveCompletion(reader, sent, NOW)).toMatchObject({ counted: false });
		expect(await receiveCompletion(await aReader(), kept(lesson.slug, answersTo('d')), NOW)).toMatchObject({
			counted: true
		});
	});

	it('counts when the lesson was taken away meanwhile, though nobody can open it any more', async () => {
		const lesson = await aLesson();
		await lesson.retire(await lesson.publish(lesson.revision));
		const reader = await aReader();
		expect(await receiveCompletion(reader, kept(lesson.slug, answersTo('c')), NOW)).toMatchObject({ counted: true });
		expect(await lessons.completionsOf(reader.id)).toHaveLength(1);
		await expect(completeLesson(reader, { slug: lesson.slug, answers: answersTo('c') }, NOW)).rejects.toMatchObject({
			code: 'lesson.not_found'
		});
	});

	it('does not count with questions that no reader ever had', async () => {
		const lesson = await aLesson();
		const reader = await aReader();
		await expect(receiveCompletion(reader, kept(lesson.slug, answersTo('c')), NOW)).rejects.toMatchObject({
			code: 'lesson.not_found'
		});
		await lesson.put('d', await lesson.publish(lesson.revision));
		await expect(receiveCompletion(reader, kept(lesson.slug, answersTo('d')), NOW)).rejects.toMatchObject({
			code: 'lesson.answer_invalid'
		});
		expect(await lessons.completionsOf(reader.id)).toEqual([]);
	});

	it('counts by the shipped text, which was never sent through review, after staff have edited it', async () => {
		const shipped = (await lessons.findBySlug('an-toan-thong-tin'))!;
		const admin = await aStaffMember({ role: 'admin' });
		const approver = await aStaffMember({ role: 'reviewer' });
		const { texts, ...rest } = lessonContent();
		const content = { ...rest, texts: { vi: { ...texts.vi, checks: renamed(texts.vi.checks, 'e') } } };
		const form = { content, slug: '', unitId: '', revision: shipped.updatedAt, overwrites: true };
		const { revision } = await editLesson(admin, shipped.id, form, NOW);
		const waiting = await submitLesson(admin, { lessonId: shipped.id, revision, note: '' }, NOW);
		await publishLesson(approver, { lessonId: shipped.id, revision: waiting.revision, note: '' }, NOW);
		const answers = { 'L10-1': 1, 'L10-2': 3, 'L10-3': 2 };
		expect(await receiveCompletion(await aReader(), kept('an-toan-thong-tin', answers), NOW)).toMatchObject({
			counted: true
		});
	});
});

it('the keys and the page of a lesson are of one edition, which changes with its words', async () => {
	const lesson = await aLesson();
	const first = await lesson.publish(lesson.revision);
	const editions = async () => [
		(await showLesson(null, { slug: lesson.slug, locale: 'vi', answers: '' })).edition,
		(await showAnswers(lesson.slug, 'vi')).edition
	];
	const [before, same] = await editions();
	expect(same).toBe(before);
	const drafted = await lesson.put('d', first);
	expect((await editions())[0]).toBe(before);
	await lesson.publish(drafted);
	expect((await editions())[0]).not.toBe(before);
});
