import { DomainError } from '../../../domain/domain-error';
import { believableAnswerTime, type KeptCompletion } from '../../../domain/lesson-completion';
import type { ParticipantActor } from '../../access';
import { readerMark } from '../../reader-mark';
import { keepCompletion } from './keep-completion';
import { markKeptAnswers } from './mark-answers';

/**
 * Takes a completion that was kept on a phone; sending it again changes nothing. Counts on the day it arrives. Throws 'access.sign_in',
 * 'lesson.other_reader' when somebody else is signed in than who answered, and what `markKeptAnswers` throws.
 */
export async function receiveCompletion(
	participant: ParticipantActor | null,
	{ slug, answers, answeredAt, reader }: KeptCompletion & { slug: string },
	now: number
): Promise<{ correct: number; total: number; counted: boolean }> {
	if (!participant) throw new DomainError('access.sign_in');
	if (reader !== null && reader !== readerMark(participant.id)) throw new DomainError('lesson.other_reader');
	const marks = await markKeptAnswers(slug, answers);
	const completion = { ...marks, answeredAt: believableAnswerTime(answeredAt, now) };
	const counted = await keepCompletion(participant, completion, now);
	return { correct: marks.correct, total: marks.total, counted };
}
