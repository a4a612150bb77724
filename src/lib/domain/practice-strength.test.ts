import { expect, it } from 'vitest';
import { strengthByTopic } from './practice-strength';

it('a topic’s strength is what was right at the last answer to each of its items; items that are gone do not count', () => {
	const topicOf = new Map([
		['a', 'ai'],
		['b', 'ai'],
		['c', 'eid']
	]);
	const cards = [
		{ itemId: 'a', wasRight: true },
		{ itemId: 'b', wasRight: false },
		{ itemId: 'c', wasRight: true },
		{ itemId: 'gone', wasRight: false }
	];
	expect([...strengthByTopic(cards, topicOf)]).toEqual([
		['ai', { answered: 2, correct: 1 }],
		['eid', { answered: 1, correct: 1 }]
	]);
});
