import type { AudienceGroup } from './audience-group';
import type { Difficulty } from './item';
import { SESSION_QUESTIONS } from './practice-session';
import { shuffled, type Random } from './seed';

/** An item that may be practised now. */
export interface PracticeItem {
	itemId: string;
	versionId: string;
	topic: string;
	difficulty: Difficulty;
	/** Empty = for everybody. */
	audiences: AudienceGroup[];
}

/** A person's last answer to an item. */
export interface PracticeCard {
	itemId: string;
	dueAt: number;
	lastReviewAt: number;
	wasRight: boolean;
}

/** An item that was answered wrongly, and when. */
export interface Miss {
	itemId: string;
	at: number;
}

type Cards = readonly PracticeCard[];

const byItem = (cards: Cards) => new Map(cards.map((card) => [card.itemId, card]));

/** Of one topic: what was never answered, then what was missed, then what was answered longest ago; by chance among equals. */
export function chooseOfTopic(pool: readonly PracticeItem[], topic: string, cards: Cards, random: Random): string[] {
	const known = byItem(cards);
	const rank = ({ itemId }: PracticeItem) => {
		const card = known.get(itemId);
		if (!card) return -2;
		return card.wasRight ? card.lastReviewAt : -1;
	};
	return shuffled(
		pool.filter((item) => item.topic === topic),
		random
	)
		.sort((a, b) => rank(a) - rank(b))
		.slice(0, SESSION_QUESTIONS)
		.map(({ itemId }) => itemId);
}

/** Missed at the last answer, in practice or in a contest; the newest miss first. A right answer since takes an item off the list. */
export function missedItems(cards: Cards, contestMisses: readonly Miss[]): string[] {
	const known = byItem(cards);
	const fromContests = contestMisses.filter(({ itemId, at }) => (known.get(itemId)?.lastReviewAt ?? 0) <= at);
	const fromPractice = cards
		.filter(({ wasRight }) => !wasRight)
		.map(({ itemId, lastReviewAt }) => ({ itemId, at: lastReviewAt }));
	const newestFirst = [...fromContests, ...fromPractice].sort((a, b) => b.at - a.at);
	return [...new Set(newestFirst.map(({ itemId }) => itemId))];
}

export function chooseMissed(pool: readonly PracticeItem[], missed: readonly string[]): string[] {
	const practisable = new Set(pool.map(({ itemId }) => itemId));
	return missed.filter((itemId) => practisable.has(itemId)).slice(0, SESSION_QUESTIONS);
}

/** Due by now and practisable, the one that waits longest first. */
export function dueItems(pool: readonly PracticeItem[], cards: Cards, now: number): string[] {
	const practisable = new Set(pool.map(({ itemId }) => itemId));
	return cards
		.filter(({ itemId, dueAt }) => dueAt <= now && practisable.has(itemId))
		.sort((a, b) => a.dueAt - b.dueAt || a.lastReviewAt - b.lastReviewAt)
		.map(({ itemId }) => itemId);
}

interface DailyNeeds {
	now: number;
	group: AudienceGroup;
	/** Questions of daily practice answered today already. */
	answeredToday: number;
}

/** What is due, and new items while the day's ten are not full: easy ones first, spread over the topics. */
export function chooseDaily(
	pool: readonly PracticeItem[],
	cards: Cards,
	{ now, group, answeredToday }: DailyNeeds,
	random: Random
): string[] {
	const due = dueItems(pool, cards, now).slice(0, SESSION_QUESTIONS);
	const room = Math.max(0, SESSION_QUESTIONS - answeredToday - due.length);
	const known = byItem(cards);
	const fresh = pool.filter(
		({ itemId, audiences }) => !known.has(itemId) && (audiences.length === 0 || audiences.includes(group))
	);
	return [...due, ...spreadOverTopics(fresh, random).slice(0, room)];
}

/** One of each topic in turn, the easy ones first. */
function spreadOverTopics(items: readonly PracticeItem[], random: Random): string[] {
	const easyFirst = shuffled(items, random).sort((a, b) => a.difficulty - b.difficulty);
	const turns = [...Map.groupBy(easyFirst, ({ topic }) => topic).values()].flatMap((ofTopic) =>
		ofTopic.map(({ itemId }, turn) => ({ itemId, turn }))
	);
	return turns.sort((a, b) => a.turn - b.turn).map(({ itemId }) => itemId);
}
