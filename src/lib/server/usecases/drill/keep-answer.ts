import { DomainError } from '../../../domain/domain-error';
import { daysBetween } from '../../../domain/local-date';
import type { PracticeSession } from '../../../domain/practice-session';
import { sha256Hex } from '../../../domain/sha256';
import { afterAnswer } from '../../../domain/spaced-repetition';
import type { ParticipantActor } from '../../access';
import { write, type Db } from '../../db';
import * as participants from '../../store/participants';
import * as practiceAnswers from '../../store/practice-answers';
import * as practiceCards from '../../store/practice-cards';
import * as practiceDays from '../../store/practice-days';
import { fsrsScheduler } from './fsrs-scheduler';
import { localDay, startOfDay } from './local-day';

type Answer = Pick<practiceAnswers.PracticeAnswerRow, 'itemId' | 'versionId' | 'optionIds' | 'isRight'>;

/**
 * Keeps an answer with what spaced repetition remembers and the day. Gives the answer that stands: this one, or the first one to the same
 * question. A question of daily practice is answered once a day, on however many devices; of other practice once in a sitting, however
 * often the form is sent or gone back to. Throws 'access.sign_in' for somebody whose data was deleted meanwhile.
 */
export async function keepAnswer(
	participant: Pick<ParticipantActor, 'id'>,
	{ mode, seed }: Pick<PracticeSession, 'mode' | 'seed'>,
	answer: Answer,
	now: number
): Promise<Answer & { isEarlier: boolean }> {
	const today = localDay(now);
	const occasion = mode === 'daily' ? today : seed;
	const id = sha256Hex(`${participant.id}/${mode}/${occasion}/${answer.versionId}`).slice(0, 32);
	const row = { ...answer, id, mode, participantId: participant.id, answeredAt: now };
	return write(async (tx) => {
		// Answers of one person come one after another: two devices may answer the same question at the same moment, around midnight too.
		if (!(await participants.lockNamed(tx, participant.id))) throw new DomainError('access.sign_in');
		const earlier = await practiceAnswers.find(tx, id);
		if (earlier) return { ...earlier, isEarlier: true };
		await practiceAnswers.insert(tx, row);
		await practiceDays.add(tx, participant.id, today, answer.isRight);
		await remember(tx, row, today);
		return { ...answer, isEarlier: false };
	});
}

async function remember(tx: Db, answer: practiceAnswers.PracticeAnswerRow, today: string) {
	const { participantId, itemId, isRight, answeredAt } = answer;
	const card = await practiceCards.find(tx, participantId, itemId);
	const daysSince = card ? daysBetween(localDay(card.lastReviewAt), today) : 0;
	const { memory, dueOn } = afterAnswer(card ?? null, { isRight, today, daysSince }, fsrsScheduler);
	await practiceCards.put(tx, {
		...memory,
		participantId,
		itemId,
		dueAt: dueOn === null && card ? card.dueAt : startOfDay(dueOn ?? today),
		lastReviewAt: answeredAt,
		wasRight: isRight
	});
}
