import type { Locale } from '../../../domain/locale';
import { dueItems, missedItems } from '../../../domain/practice-choice';
import { heldBack } from '../../../domain/practice-hold';
import { strengthByTopic } from '../../../domain/practice-strength';
import type { ParticipantActor } from '../../access';
import { ZONE } from '../../environment';
import * as practiceCards from '../../store/practice-cards';
import * as topics from '../../store/topics';
import { contestMisses } from './contest-misses';
import { practicePool, type PracticePool } from './practice-pool';
import { showWeek } from './show-week';

/** The ways to practise: the topics for everybody, and for who is signed in what is due, what was missed and how it goes. */
export async function showOverview(participant: Pick<ParticipantActor, 'id'> | null, locale: Locale, now: number) {
	const [pool, allTopics] = await Promise.all([practicePool(now), topics.list()]);
	const [mine, strengths] = participant ? await ownPractice(participant.id, pool, now) : [null, null];
	const idsByTopic = Map.groupBy(pool.topicOf.keys(), (itemId) => pool.topicOf.get(itemId));
	return {
		zone: ZONE,
		mine,
		topics: allTopics
			.map(({ code, nameVi, nameEn }) => {
				const itemIds = idsByTopic.get(code) ?? [];
				const held = heldBack(itemIds, pool.holds);
				const itemCount = itemIds.length - (held?.count ?? 0);
				const name = locale === 'vi' ? nameVi : nameEn;
				return { code, name, itemCount, held, strength: strengths?.get(code) ?? null };
			})
			.filter(({ itemCount, held }) => itemCount > 0 || held !== null)
	};
}

export type PracticeOverview = Awaited<ReturnType<typeof showOverview>>;

async function ownPractice(participantId: string, pool: PracticePool, now: number) {
	const [cards, misses, week] = await Promise.all([
		practiceCards.ofPerson(participantId),
		contestMisses(participantId, now),
		showWeek(participantId, now)
	]);
	const missed = missedItems(cards, misses);
	const mine = {
		dueCount: dueItems(pool.items, cards, now).length,
		missedCount: missed.filter((itemId) => pool.byItem.has(itemId)).length,
		missedHeld: heldBack(missed, pool.holds),
		week
	};
	return [mine, strengthByTopic(cards, pool.topicOf)] as const;
}
