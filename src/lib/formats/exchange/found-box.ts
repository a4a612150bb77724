import { DomainError } from '../../domain/domain-error';
import type { FoundPicture, FoundQuestions, NotTaken, QuestionProblem } from '../../domain/found-question';
import { foundChoice, type ForeignChoice } from './found-choice';

const MAX_QUESTIONS = 5_000;

/** Gathers what a reader finds. Throws 'bank.too_many_questions'. */
export interface FoundBox {
	take(choice: ForeignChoice): void;
	leave(notTaken: NotTaken): void;
	/** Throws 'bank.nothing_found' where the file holds no question of any kind. */
	done(): FoundQuestions;
}

export function foundBox(pictures: FoundPicture[], problems: QuestionProblem[]): FoundBox {
	const found: FoundQuestions = { questions: [], notTaken: [], pictures, problems };
	const checkRoom = () => {
		if (found.questions.length + found.notTaken.length >= MAX_QUESTIONS) {
			throw new DomainError('bank.too_many_questions', { count: MAX_QUESTIONS });
		}
	};
	return {
		take(choice) {
			checkRoom();
			const question = foundChoice(choice);
			if ('reason' in question) found.notTaken.push(question);
			else found.questions.push(question);
		},
		leave(notTaken) {
			checkRoom();
			found.notTaken.push(notTaken);
		},
		done() {
			if (found.questions.length + found.notTaken.length === 0) throw new DomainError('bank.nothing_found');
			return found;
		}
	};
}
