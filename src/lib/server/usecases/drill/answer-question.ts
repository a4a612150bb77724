import { daysBetween } from '../../../domain/local-date';
import { DomainError } from '../../../domain/domain-error';
import { itemFraction } from '../../../domain/scoring';
import { afterAnswer } from '../../../domain/spaced-repetition';
import type { ParticipantActor } from '../../access';
import { write, type Db } from '../../db';
import * as itemVersions from '../../store/item-versions';
import * as practiceAnswers from '../../store/practice-answers';
import * as practiceCards from '../../store/practice-cards';
import * as practiceDays from '../../store/practice-days';
import type { PracticeAnswer } from './answer-schema';
import { fsrsScheduler } from './fsrs-scheduler';
import { localDay, startOfDay } from './local-day';
import { practicePool } from './practice-pool';

/**
 * Marks an answer and explains it. For a person who is signed in it is kept, once: the answer, what spaced repetition remembers, and the
 * day. It is no participation: no reach, no figure, no ranking. Null when the question may not be practised any more. Throws
 * 'drill.answer_required'.
 */
export async function answerQuestion(
	participant: Pick<ParticipantActor, 'id'> | null,
	answer: PracticeAnswer,
	now: number
) {
	const { itemId, versionId, optionIds } = answer;
	if ((await practicePool(now)).byItem.get(itemId)?.versionId !== versionId) return null;
	const version = await itemVersions.find(versionId);
	if (!version) return null;
	const { kind, options, key, explanation, source } = version;
	const chosen = options.map(({ id }) => id).filter((id) => optionIds.includes(id));
	if (chosen.length === 0 || (kind !== 'multiple' && chosen.length > 1)) {
		throw new DomainError('drill.answer_required', {}, 'optionIds');
	}
	const isRight = itemFraction(key, chosen) === 1;
	if (participant) await write((tx) => keep(tx, participant.id, { ...answer, optionIds: chosen }, isRight, now));
	return { itemId, isRight, key, chosen, explanation, source };
}

export type PracticeOutcome = NonNullable<Awaited<ReturnType<typeof answerQuestion>>>;

async function keep(tx: Db, participantId: string, answer: PracticeAnswer, isRight: boolean, now: number) {
	const { answerId: id, itemId, versionId, mode, optionIds } = answer;
	const row = { id, participantId, itemId, versionId, mode, optionIds, isRight, answeredAt: now };
	if (!(await practiceAnswers.insertOnce(tx, row))) return;
	const today = localDay(now);
	await practiceDays.add(tx, participantId, today, isRight);
	const card = await practiceCards.find(tx, participantId, itemId);
	const daysSince = card ? daysBetween(localDay(card.lastReviewAt), today) : 0;
	const { memory, dueOn } = afterAnswer(card ?? null, { isRight, today, daysSince }, fsrsScheduler);
	await practiceCards.put(tx, {
		...memory,
		participantId,
		itemId,
		dueAt: dueOn === null && card ? card.dueAt : startOfDay(dueOn ?? today),
		lastReviewAt: now,
		wasRight: isRight
	});
}
