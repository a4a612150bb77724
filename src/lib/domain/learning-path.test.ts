import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { learningPath, lessonsForTopics, type PathLesson } from './learning-path';

/** 'x' is done, '.' is not; one lesson of three minutes a sign. */
const lessons = (marks: string): PathLesson[] =>
	[...marks].map((mark, at) => ({ slug: `bai-${at + 1}`, position: at + 1, durationMin: 3, done: mark === 'x' }));

describe('a learning path', () => {
	it.each([
		['begins with the first lesson', '...', 'bai-1'],
		['goes on after what is done', 'x..', 'bai-2'],
		['goes on after the furthest one done, not back', '.x.', 'bai-3'],
		['comes back to what was left out when the end is done', '.xx', 'bai-1'],
		['has nothing next when all are done', 'xx', undefined],
		['has nothing next when there are no lessons', '', undefined]
	])('%s', (_, marks, next) => {
		expect(learningPath(lessons(marks)).next?.slug).toBe(next);
	});

	it('is in reading order, whatever order the lessons come in', () => {
		const [first, second, third] = lessons('...');
		const { steps } = learningPath([third!, first!, second!]);
		expect(steps.map(({ slug, number }) => [slug, number])).toEqual([
			['bai-1', 1],
			['bai-2', 2],
			['bai-3', 3]
		]);
	});

	it('adds up: what is done and what is left make the whole, and at most one step is next', () => {
		fc.assert(
			fc.property(fc.array(fc.boolean(), { maxLength: 15 }), (done) => {
				const path = learningPath(lessons(done.map((one) => (one ? 'x' : '.')).join('')));
				const open = path.steps.filter(({ state }) => state !== 'done');
				expect(path.doneCount + open.length).toBe(path.total);
				expect(path.minutesLeft).toBe(3 * open.length);
				expect(path.steps.filter(({ state }) => state === 'next')).toHaveLength(open.length > 0 ? 1 : 0);
			})
		);
	});
});

describe('lessons for what was missed', () => {
	const lesson = (slug: string, topics: string[], { done = false, position = 1 } = {}) => ({
		slug,
		topics,
		done,
		position,
		durationMin: 4
	});
	const ranked = (all: ReturnType<typeof lesson>[], missed: string[]) =>
		lessonsForTopics(all, missed).map(({ slug }) => slug);

	it('leave out those on other topics', () => {
		expect(ranked([lesson('ve-ai', ['ai']), lesson('ve-ipr', ['ipr'])], ['ai'])).toEqual(['ve-ai']);
	});

	it('begin with those not done yet, even where a done one fits better', () => {
		const all = [lesson('da-hoc', ['ai', 'ipr'], { done: true }), lesson('chua-hoc', ['ai'])];
		expect(ranked(all, ['ai', 'ipr'])).toEqual(['chua-hoc', 'da-hoc']);
	});

	it('prefer what helps with more of the missed questions, counting a topic for each question', () => {
		const all = [lesson('mot', ['ipr']), lesson('hai', ['ai'])];
		expect(ranked(all, ['ai', 'ipr', 'ai'])).toEqual(['hai', 'mot']);
	});

	it('prefer the one that is mainly about this topic, then reading order', () => {
		const all = [
			lesson('sau', ['ai'], { position: 9 }),
			lesson('ben-le', ['ipr', 'payment', 'ai'], { position: 1 }),
			lesson('truoc', ['ai', 'ipr'], { position: 2 })
		];
		expect(ranked(all, ['ai'])).toEqual(['truoc', 'sau', 'ben-le']);
	});

	it('are none when nothing was missed', () => {
		expect(ranked([lesson('ve-ai', ['ai'])], [])).toEqual([]);
	});
});
