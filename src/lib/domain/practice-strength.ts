import type { PracticeCard } from './practice-choice';

/** How a person stands in a topic by the last answer to each of its items. */
export interface TopicStrength {
	answered: number;
	correct: number;
}

export function strengthByTopic(
	cards: readonly Pick<PracticeCard, 'itemId' | 'wasRight'>[],
	topicOf: ReadonlyMap<string, string>
): Map<string, TopicStrength> {
	const strengths = new Map<string, TopicStrength>();
	for (const { itemId, wasRight } of cards) {
		const topic = topicOf.get(itemId);
		if (topic === undefined) continue;
		const { answered, correct } = strengths.get(topic) ?? { answered: 0, correct: 0 };
		strengths.set(topic, { answered: answered + 1, correct: correct + Number(wasRight) });
	}
	return strengths;
}
