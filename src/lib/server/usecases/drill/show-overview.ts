import type { Locale } from '../../../domain/locale';
import { dueItems } from '../../../domain/practice-choice';
import { strengthByTopic } from '../../../domain/practice-strength';
import { longestRun, weekOf } from '../../../domain/practice-week';
import type { ParticipantActor } from '../../access';
import * as practiceCards from '../../store/practice-cards';
import * as practiceDays from '../../store/practice-days';
import * as topics from '../../store/topics';
import { localDay } from './local-day';
import { practicePool, type PracticePool } from './practice-pool';

/** The ways to practise: the topics for everybody, and for who is signed in what is due, what was missed and how it goes. */
export async function showOverview(participant: Pick<ParticipantActor, 'id'> | null, locale: Locale, now: number) {
	const [pool, allTopics] = await Promise.all([practicePool(now), topics.list()]);
	const mine = participant ? await ownPractice(participant.id, pool, now) : null;
	return {
		mine: mine && {
			dueCount: mine.dueCount,
			missedCount: mine.missedCount,
			week: mine.week,
			longestRun: mine.longestRun
		},
		topics: allTopics
			.map(({ code, nameVi, nameEn }) => ({
				code,
				name: locale === 'vi' ? nameVi : nameEn,
				itemCount: pool.items.filter(({ topic }) => topic === code).length,
				reservedCount: pool.reserved.get(code) ?? 0,
				strength: mine?.strengths.get(code) ?? null
			}))
			.filter(({ itemCount, reservedCount }) => itemCount + reservedCount > 0)
	};
}

export type PracticeOverview = Awaited<ReturnType<typeof showOverview>>;

async function ownPractice(participantId: string, pool: PracticePool, now: number) {
	const [cards, days] = await Promise.all([
		practiceCards.ofPerson(participantId),
		practiceDays.ofPerson(participantId)
	]);
	const practised = new Set(days.map(({ day }) => day));
	return {
		dueCount: dueItems(pool.items, cards, now).length,
		missedCount: cards.filter(({ itemId, wasRight }) => !wasRight && pool.byItem.has(itemId)).length,
		week: weekOf(localDay(now), practised),
		longestRun: longestRun(practised),
		strengths: strengthByTopic(cards, pool.topicOf)
	};
}
