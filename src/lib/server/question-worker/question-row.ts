import type { FoundQuestion } from '../../domain/found-question';
import type { ImportDuplicate } from '../../domain/item-import';
import {
	problemCounts,
	standingProblems,
	topicMeant,
	twinsAmong,
	type NamedTopic
} from '../../domain/imported-question';
import type { ReadQuestion } from './calls';

/** A question as it is stored when it was just read. */
export function rowOf(
	found: FoundQuestion,
	id: string,
	topics: readonly NamedTopic[],
	duplicates: ImportDuplicate[]
): ReadQuestion {
	const topic = topicMeant(found.topic, topics);
	const question = topic === null && found.topic ? withUnknownTopic(found, found.topic) : found;
	return {
		id,
		question,
		topic,
		...problemCounts(standingProblems(question)),
		duplicates,
		twins: twinsAmong(id, duplicates)
	};
}

function withUnknownTopic(question: FoundQuestion, text: string): FoundQuestion {
	const code = 'bank.import_topic_unknown';
	const problem = {
		code,
		params: { text },
		severity: 'warning' as const,
		field: 'topic' as const,
		place: question.place
	};
	return { ...question, problems: [...question.problems, problem] };
}
