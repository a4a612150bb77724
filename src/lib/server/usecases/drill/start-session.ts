import { DomainError } from '../../../domain/domain-error';
import { chooseDaily, chooseMissed, chooseOfTopic, missedItems } from '../../../domain/practice-choice';
import type { PracticeMode } from '../../../domain/practice-mode';
import type { PracticeSession } from '../../../domain/practice-session';
import { seededRandom } from '../../../domain/seed';
import type { ParticipantActor } from '../../access';
import { newSecret } from '../../id';
import * as participants from '../../store/participants';
import * as practiceAnswers from '../../store/practice-answers';
import * as practiceCards from '../../store/practice-cards';
import { contestMisses } from './contest-misses';
import { localDay, startOfDay } from './local-day';
import { practicePool } from './practice-pool';

interface Wanted {
	mode: PracticeMode;
	topic: string | null;
}

/**
 * Chooses what a sitting asks; no items where there is nothing to ask. Nothing is stored. A topic is for everybody; what was missed and
 * what is due need to know who it is: throws 'access.sign_in'.
 */
export async function startSession(
	participant: Pick<ParticipantActor, 'id'> | null,
	{ mode, topic }: Wanted,
	now: number
): Promise<PracticeSession> {
	const itemIds =
		mode === 'topic' ? await ofTopic(participant, topic ?? '', now) : await ofPerson(participant, mode, now);
	return { mode, topic: mode === 'topic' ? topic : null, itemIds, marks: [] };
}

async function ofTopic(participant: Pick<ParticipantActor, 'id'> | null, topic: string, now: number) {
	const [pool, cards] = await Promise.all([
		practicePool(now),
		participant ? practiceCards.ofPerson(participant.id) : []
	]);
	return chooseOfTopic(pool.items, topic, cards, seededRandom(newSecret()));
}

async function ofPerson(participant: Pick<ParticipantActor, 'id'> | null, mode: 'missed' | 'daily', now: number) {
	const person = participant && (await participants.find(participant.id));
	if (!person) throw new DomainError('access.sign_in');
	const [{ items }, cards] = await Promise.all([practicePool(now), practiceCards.ofPerson(person.id)]);
	if (mode === 'missed') return chooseMissed(items, missedItems(cards, await contestMisses(person.id, now)));
	const today = await practiceAnswers.modesSince(person.id, startOfDay(localDay(now)));
	const answeredToday = today.filter((answer) => answer.mode === 'daily').length;
	const needs = { now, group: person.audienceGroup, answeredToday };
	return chooseDaily(items, cards, needs, seededRandom(newSecret()));
}
