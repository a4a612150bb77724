import { DomainError } from '../../../domain/domain-error';
import { nextItem, type PracticeSession } from '../../../domain/practice-session';
import { itemFraction } from '../../../domain/scoring';
import type { ParticipantActor } from '../../access';
import * as itemVersions from '../../store/item-versions';
import type { PracticeAnswer } from './answer-schema';
import { picturesOf } from '../item/pictures-of';
import { keepAnswer } from './keep-answer';
import { practicePool } from './practice-pool';

/**
 * Marks the answer to the question that stands next in a sitting, and explains it. For a person who is signed in it is kept, once: where
 * they answered it before, in this sitting or on another device, that answer stands and is what is explained (`isEarlier`). It is no
 * participation: no reach, no figure, no ranking. Null when the question may not be practised any more: a contest that took it between
 * showing and answering gets it without its key having been told. Throws 'drill.answer_required'.
 */
export async function answerQuestion(
	participant: Pick<ParticipantActor, 'id'> | null,
	session: PracticeSession,
	{ versionId, optionIds }: PracticeAnswer,
	now: number
) {
	const itemId = nextItem(session);
	if (itemId === undefined || (await practicePool(now)).byItem.get(itemId)?.versionId !== versionId) return null;
	const version = await itemVersions.find(versionId);
	if (!version) return null;
	const { kind, options, key, explanation, source } = version;
	const given = options.map(({ id }) => id).filter((id) => optionIds.includes(id));
	if (given.length === 0 || (kind !== 'multiple' && given.length > 1)) {
		throw new DomainError('drill.answer_required', {}, 'optionIds');
	}
	const answer = { itemId, versionId, optionIds: given, isRight: itemFraction(key, given) === 1 };
	const {
		optionIds: chosen,
		isRight,
		isEarlier
	} = participant ? await keepAnswer(participant, session, answer, now) : { ...answer, isEarlier: false };
	const pictures = await picturesOf([explanation]);
	return { versionId, isRight, isEarlier, key, chosen, explanation, source, pictures };
}

export type PracticeOutcome = NonNullable<Awaited<ReturnType<typeof answerQuestion>>>;
