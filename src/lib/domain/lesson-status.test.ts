import { describe, expect, it } from 'vitest';
import { LESSON_ACTS, LESSON_STATUSES, lessonActFits, nextLessonStatus } from './lesson-status';

const other = { actorIsAuthor: false, isNewestPublished: false };
const fitting = LESSON_STATUSES.map((status) => [status, LESSON_ACTS.filter((act) => lessonActFits(status, act))]);

describe('the way of a lesson', () => {
	it('offers in each status only the acts that make sense there', () => {
		expect(Object.fromEntries(fitting)).toEqual({
			draft: ['submit', 'retire', 'revise'],
			in_review: ['publish', 'return', 'retire', 'revise'],
			published: ['retire', 'revise'],
			retired: ['restore']
		});
	});

	it('leads from a draft through review to readers, and back to a draft with every edit', () => {
		expect(nextLessonStatus('draft', 'submit', other)).toBe('in_review');
		expect(nextLessonStatus('in_review', 'publish', other)).toBe('published');
		expect(nextLessonStatus('in_review', 'return', other)).toBe('draft');
		expect(nextLessonStatus('published', 'revise', other)).toBe('draft');
		expect(nextLessonStatus('published', 'retire', other)).toBe('retired');
	});

	it('puts a lesson back to where its newest version stood', () => {
		expect(nextLessonStatus('retired', 'restore', { ...other, isNewestPublished: true })).toBe('published');
		expect(nextLessonStatus('retired', 'restore', other)).toBe('draft');
	});

	it('refuses an act that does not fit, and publishing by an author', () => {
		expect(() => nextLessonStatus('draft', 'publish', other)).toThrow('authoring.status');
		expect(() => nextLessonStatus('in_review', 'publish', { ...other, actorIsAuthor: true })).toThrow(
			'authoring.author_cannot_publish'
		);
		expect(nextLessonStatus('in_review', 'return', { ...other, actorIsAuthor: true })).toBe('draft');
	});
});
