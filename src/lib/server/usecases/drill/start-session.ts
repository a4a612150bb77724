import { DomainError } from '../../../domain/domain-error';
import { chooseDaily, chooseMissed, chooseOfTopic, missedItems } from '../../../domain/practice-choice';
import { heldBack, type HeldBack } from '../../../domain/practice-hold';
import type { PracticeMode } from '../../../domain/practice-mode';
import type { PracticeSession } from '../../../domain/practice-session';
import { seededRandom, type Random } from '../../../domain/seed';
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

/** A sitting, and what of it contests hold back, for when there is nothing to ask. */
interface StartedSession {
	session: PracticeSession;
	held: HeldBack | null;
}

type Choice = { itemIds: string[]; held: HeldBack | null };

/**
 * Chooses what a sitting asks; no items where there is nothing to ask. Nothing is stored. A topic is for everybody; what was missed and
 * what is due need to know who it is: throws 'access.sign_in'.
 */
export async function startSession(
	participant: Pick<ParticipantActor, 'id'> | null,
	{ mode, topic }: Wanted,
	now: number
): Promise<StartedSession> {
	const seed = newSecret();
	const random = seededRandom(seed);
	const { itemIds, held } =
		mode === 'topic'
			? await ofTopic(participant, topic ?? '', random, now)
			: await ofPerson(participant, mode, random, now);
	return { session: { mode, topic: mode === 'topic' ? topic : null, seed, itemIds, marks: [] }, held };
}

async function ofTopic(
	participant: Pick<ParticipantActor, 'id'> | null,
	topic: string,
	random: Random,
	now: number
): Promise<Choice> {
	const [{ items, topicOf, holds }, cards] = await Promise.all([
		practicePool(now),
		participant ? practiceCards.ofPerson(participant.id) : []
	]);
	const all = [...topicOf.keys()].filter((itemId) => topicOf.get(itemId) === topic);
	return { itemIds: chooseOfTopic(items, topic, cards, random), held: heldBack(all, holds) };
}

async function ofPerson(
	participant: Pick<ParticipantActor, 'id'> | null,
	mode: 'missed' | 'daily',
	random: Random,
	now: number
): Promise<Choice> {
	const person = participant && (await participants.find(participant.id));
	if (!person) throw new DomainError('access.sign_in');
	const [{ items, holds }, cards] = await Promise.all([practicePool(now), practiceCards.ofPerson(person.id)]);
	if (mode === 'missed') {
		const missed = missedItems(cards, await contestMisses(person.id, now));
		return { itemIds: chooseMissed(items, missed), held: heldBack(missed, holds) };
	}
	const today = await practiceAnswers.modesSince(person.id, startOfDay(localDay(now)));
	const answeredToday = today.filter((answer) => answer.mode === 'daily').length;
	const needs = { now, group: person.audienceGroup, answeredToday };
	return { itemIds: chooseDaily(items, cards, needs, random), held: null };
}
