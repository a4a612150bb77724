import { describe, expect, it } from 'vitest';
import {
	chooseDaily,
	chooseMissed,
	chooseOfTopic,
	dueItems,
	missedItems,
	type PracticeCard,
	type PracticeItem
} from './practice-choice';
import { SESSION_QUESTIONS } from './practice-session';
import { seededRandom } from './seed';

const random = () => seededRandom('luyện tập');
const item = (itemId: string, changes: Partial<PracticeItem> = {}): PracticeItem => ({
	itemId,
	versionId: `v-${itemId}`,
	topic: 'ai',
	difficulty: 1,
	audiences: [],
	...changes
});
const card = (itemId: string, changes: Partial<PracticeCard> = {}): PracticeCard => ({
	itemId,
	dueAt: 100,
	lastReviewAt: 50,
	wasRight: true,
	...changes
});
const many = (count: number, changes: Partial<PracticeItem> = {}) =>
	Array.from({ length: count }, (_, index) => item(`${changes.topic ?? 'ai'}${index}`, changes));

describe('practice of a topic', () => {
	it('asks what was never answered, then what was missed, then what was answered longest ago', () => {
		const cards = [
			card('late', { lastReviewAt: 90 }),
			card('early', { lastReviewAt: 10 }),
			card('missed', { wasRight: false })
		];
		const pool = ['late', 'missed', 'new', 'early'].map((id) => item(id));
		expect(chooseOfTopic(pool, 'ai', cards, random())).toEqual(['new', 'missed', 'early', 'late']);
	});

	it('asks ten questions of the topic at most, not the same ones each time', () => {
		const pool = [...many(30), ...many(5, { topic: 'eid' })];
		const first = chooseOfTopic(pool, 'ai', [], seededRandom('một'));
		const second = chooseOfTopic(pool, 'ai', [], seededRandom('hai'));
		expect(first).toHaveLength(SESSION_QUESTIONS);
		expect(new Set(first).size).toBe(SESSION_QUESTIONS);
		expect(first.every((id) => id.startsWith('ai'))).toBe(true);
		expect(first).not.toEqual(second);
	});
});

describe('missed items', () => {
	it('come from practice and from contests, the newest miss first and each once', () => {
		const cards = [card('practice', { wasRight: false, lastReviewAt: 60 }), card('both', { wasRight: false })];
		const misses = [
			{ itemId: 'contest', at: 70 },
			{ itemId: 'both', at: 80 }
		];
		expect(missedItems(cards, misses)).toEqual(['both', 'contest', 'practice']);
	});

	it('leave the list with a right answer given since', () => {
		expect(missedItems([card('x', { lastReviewAt: 90 })], [{ itemId: 'x', at: 80 }])).toEqual([]);
		expect(missedItems([card('x', { lastReviewAt: 70 })], [{ itemId: 'x', at: 80 }])).toEqual(['x']);
	});

	it('are asked only where they may be practised', () => {
		expect(chooseMissed([item('free')], ['reserved', 'free'])).toEqual(['free']);
	});
});

describe('daily practice', () => {
	const needs = { now: 100, group: 'residents' as const, answeredToday: 0 };

	it('takes what is due by now, the longest wait first', () => {
		const cards = [
			card('b', { dueAt: 90 }),
			card('a', { dueAt: 100 }),
			card('later', { dueAt: 101 }),
			card('reserved')
		];
		expect(
			dueItems(
				['a', 'b', 'later'].map((id) => item(id)),
				cards,
				100
			)
		).toEqual(['b', 'a']);
	});

	it('fills the day’s ten with new items, easy ones first and spread over the topics', () => {
		const pool = [...many(8), ...many(8, { topic: 'eid' }), item('hard', { topic: 'days', difficulty: 3 })];
		const chosen = chooseDaily(pool, [card('ai0')], needs, random());
		expect(chosen).toHaveLength(SESSION_QUESTIONS);
		expect(chosen[0]).toBe('ai0');
		const topics = chosen.slice(1, 4).map((id) => pool.find(({ itemId }) => itemId === id)!.topic);
		expect([...topics].sort()).toEqual(['ai', 'days', 'eid']);
		expect(chosen.indexOf('hard')).toBe(3);
	});

	it('asks nothing new once ten were answered today, but what is due all the same', () => {
		const cards = [card('ai0'), card('ai1')];
		expect(chooseDaily(many(8), cards, { ...needs, answeredToday: 10 }, random())).toEqual(['ai0', 'ai1']);
		expect(chooseDaily(many(8), [], { ...needs, answeredToday: 7 }, random())).toHaveLength(3);
	});

	it('takes new items for the person’s group only', () => {
		const pool = [item('mine', { audiences: ['residents'] }), item('theirs', { audiences: ['officials'] })];
		expect(chooseDaily(pool, [], needs, random())).toEqual(['mine']);
	});
});
