import type { ItemContent } from '../../../domain/item';
import { keepsOptionOrder } from '../../../domain/paper-draw';
import type { Locale } from '../../../domain/locale';
import { nextItem, passingOver, sessionScore, type PracticeSession } from '../../../domain/practice-session';
import { seededRandom, shuffled } from '../../../domain/seed';
import type { ParticipantActor } from '../../access';
import * as itemVersions from '../../store/item-versions';
import * as topics from '../../store/topics';
import { picturesOf, textsOf } from '../item/pictures-of';
import { suggestLessons, type SuggestedLesson } from '../lesson/suggest-lessons';
import { practicePool, type PracticePool } from './practice-pool';
import { showWeek } from './show-week';

const MOST_LESSONS = 3;
type Person = Pick<ParticipantActor, 'id'> | null;

/**
 * The next question of a sitting, without its key, or how the sitting went. Items that a contest has taken meanwhile, and retired ones,
 * are passed over. `session` is the sitting as far as it has come.
 */
export async function showQuestion(person: Person, asked: PracticeSession, locale: Locale, now: number) {
	const [pool, allTopics] = await Promise.all([practicePool(now), topics.list()]);
	const session = passingOver(asked, (itemId) => pool.byItem.has(itemId));
	const nameOf = (code: string | null) => {
		const topic = allTopics.find((one) => one.code === code);
		return topic ? (locale === 'vi' ? topic.nameVi : topic.nameEn) : '';
	};
	const shared = {
		session,
		score: sessionScore(session),
		total: session.itemIds.length,
		topicName: nameOf(session.topic)
	};
	const next = pool.byItem.get(nextItem(session) ?? '');
	if (!next) return { ...shared, question: null, ...(await lookBack(person, session, pool, locale, now)) };
	const [version, lessons] = await Promise.all([
		itemVersions.find(next.versionId),
		suggestLessons(person, [next.topic], locale)
	]);
	if (!version) throw new Error(`version ${next.versionId} of an approved item is gone`);
	const { id: versionId, kind, stem, topic } = version;
	const options = inOwnOrder(version, `${session.seed}/${versionId}`);
	const pictures = await picturesOf(textsOf({ stem, options }));
	const question = {
		...{ versionId, kind, stem, options, pictures },
		topicName: nameOf(topic),
		lesson: lessons.map(linked)[0] ?? null
	};
	return { ...shared, lessons: [], week: null, question };
}

export type PracticePage = Awaited<ReturnType<typeof showQuestion>>;

/** In an order of this sitting, so that the answer is remembered and not its place; the same when the page is sent or looked at again. */
function inOwnOrder(item: Pick<ItemContent, 'kind' | 'options'>, seed: string) {
	return keepsOptionOrder(item) ? item.options : shuffled(item.options, seededRandom(seed));
}

const linked = ({ slug, title, locale }: SuggestedLesson) => ({ slug, title, locale });

async function lookBack(
	person: Person,
	{ itemIds, marks }: PracticeSession,
	{ topicOf }: PracticePool,
	locale: Locale,
	now: number
) {
	const missed = itemIds.filter((_, index) => marks[index] === '0').flatMap((itemId) => topicOf.get(itemId) ?? []);
	const [lessons, week] = await Promise.all([
		suggestLessons(person, missed, locale),
		person && showWeek(person.id, now)
	]);
	return { lessons: lessons.slice(0, MOST_LESSONS).map(linked), week };
}
