import { describe, expect, it } from 'vitest';
import { markChecks, nextLesson, strayAnswers, toPublicCheck, type LessonCheck } from './lesson';

const check = (id: string, key: number): LessonCheck => ({
	id,
	stem: `Câu ${id}`,
	options: ['một', 'hai', 'ba'],
	key,
	explanation: 'Vì vậy.',
	source: 'Nghị quyết số 57-NQ/TW'
});
const checks = [check('a', 0), check('b', 2)];

describe('the checks of a lesson', () => {
	it('show neither key nor explanation nor source before they are answered', () => {
		expect(toPublicCheck(checks[0]!)).toEqual({ id: 'a', stem: 'Câu a', options: ['một', 'hai', 'ba'] });
	});

	it.each([
		['all right', { a: 0, b: 2 }, 2, true],
		['one wrong', { a: 1, b: 2 }, 1, true],
		['one unanswered', { a: 0 }, 1, false],
		['none answered', {}, 0, false]
	])('are marked: %s', (_, chosen, correct, completed) => {
		expect(markChecks(checks, chosen)).toMatchObject({ correct, total: 2, completed });
	});

	it('name the answers that fit no check or no option', () => {
		expect(strayAnswers(checks, { a: 0, b: 3, c: 0 })).toEqual(['b', 'c']);
	});
});

describe('the lesson to read next', () => {
	const lessons = [1, 2, 3].map((position) => ({ id: `L${position}`, slug: `bai-${position}`, position }));
	const [first, second, third] = lessons as [(typeof lessons)[0], (typeof lessons)[0], (typeof lessons)[0]];

	it.each([
		['the following one', first, [], second],
		['past one that is done', first, ['L2'], third],
		['round to the start', third, [], first],
		['none when all others are done', second, ['L1', 'L3'], null]
	])('is %s', (_, current, done, next) => {
		expect(nextLesson([third, first, second], current, new Set(done))).toBe(next);
	});
});
