import type { Locale } from '../../../domain/locale';
import { passingOver, sessionScore, type PracticeSession } from '../../../domain/practice-session';
import { newId } from '../../id';
import * as itemVersions from '../../store/item-versions';
import * as lessons from '../../store/lessons';
import * as topics from '../../store/topics';
import { practicePool } from './practice-pool';

const MOST_LESSONS = 3;

/**
 * The next question of a sitting, without its key, or how the sitting went. Items that a contest has taken meanwhile, and retired ones,
 * are passed over. `session` is the sitting as far as it has come.
 */
export async function showQuestion(asked: PracticeSession, locale: Locale, now: number) {
	const [pool, allTopics] = await Promise.all([practicePool(now), topics.list()]);
	const session = passingOver(asked, (itemId) => pool.byItem.has(itemId));
	const nameOf = (code: string | undefined) => {
		const topic = allTopics.find((one) => one.code === code);
		return topic ? (locale === 'vi' ? topic.nameVi : topic.nameEn) : '';
	};
	const next = pool.byItem.get(session.itemIds[session.marks.length] ?? '');
	const shared = {
		session,
		score: sessionScore(session),
		total: session.itemIds.length,
		topicName: nameOf(session.topic ?? undefined)
	};
	if (!next)
		return { ...shared, question: null, lessons: await lessonsOn(missedTopics(session, pool.topicOf), locale) };
	const version = await itemVersions.find(next.versionId);
	if (!version) throw new Error(`version ${next.versionId} of an approved item is gone`);
	const { itemId, id: versionId, kind, stem, options, topic } = version;
	return {
		...shared,
		lessons: [],
		question: { answerId: newId(now), itemId, versionId, kind, stem, options, topicName: nameOf(topic) }
	};
}

export type PracticePage = Awaited<ReturnType<typeof showQuestion>>;

function missedTopics({ itemIds, marks }: PracticeSession, topicOf: ReadonlyMap<string, string>): Set<string> {
	return new Set(itemIds.filter((_, index) => marks[index] === '0').flatMap((itemId) => topicOf.get(itemId) ?? []));
}

async function lessonsOn(missed: Set<string>, locale: Locale) {
	if (missed.size === 0) return [];
	return (await lessons.list())
		.filter((one) => one.locale === locale && one.lesson.topics.some((topic) => missed.has(topic)))
		.slice(0, MOST_LESSONS)
		.map(({ lesson, title }) => ({ slug: lesson.slug, title }));
}
