import { spokenText } from '../../../domain/spoken-text';
import * as practiceAnswers from '../../store/practice-answers';
import * as practiceCards from '../../store/practice-cards';
import * as practiceDays from '../../store/practice-days';

/** A file of data has no pictures. */
const inWords = (text: string) => spokenText(text, {}, '[…]');
const instant = (ms: number) => new Date(ms).toISOString();

/** A person's practice for the file of their data; instants in ISO 8601 (UTC). */
export async function ownPractice(participantId: string) {
	const [days, answers, cards] = await Promise.all([
		practiceDays.ofPerson(participantId),
		practiceAnswers.ofPerson(participantId),
		practiceCards.ofPerson(participantId)
	]);
	return {
		days: days.map(({ day, answered, correct }) => ({ day, answered, correct })),
		answers: answers.map(({ answer, stem, options }) => ({
			answeredAt: instant(answer.answeredAt),
			mode: answer.mode,
			question: inWords(stem),
			chosen: options.filter(({ id }) => answer.optionIds.includes(id)).map(({ text }) => inWords(text)),
			isRight: answer.isRight
		})),
		cards: cards.map(({ itemId, dueAt, lastReviewAt, wasRight, stability, difficulty, reps, lapses }) => ({
			itemId,
			dueAt: instant(dueAt),
			lastReviewAt: instant(lastReviewAt),
			wasRight,
			stability,
			difficulty,
			reps,
			lapses
		}))
	};
}
