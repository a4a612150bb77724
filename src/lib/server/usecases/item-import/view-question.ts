import { DomainError } from '../../../domain/domain-error';
import { linesOfQuestion } from '../../../domain/question-lines';
import type { Actor } from '../../access';
import * as importQuestions from '../../store/import-questions';
import * as topics from '../../store/topics';
import { importOf } from './import-of';
import type { QuestionView } from './import-view';
import { givenTo, shownHead, shownQuestions } from './shown-questions';

/** One question of an import with its neighbours. Throws 'bank.import.not_found', 'bank.import_question.not_found', 'access.denied'. */
export async function viewQuestion(actor: Actor, importId: string, questionId: string): Promise<QuestionView> {
	const head = await importOf(actor, importId);
	const row = await importQuestions.find(importId, questionId);
	if (!row) throw new DomainError('bank.import_question.not_found');
	const { questions, pictures } = await shownQuestions(head, [row]);
	const { id, unitId, unitName, fileName, status, settings, revision } = shownHead(head);
	const { errors } = await importQuestions.counts(importId, givenTo(head));
	return {
		head: { id, unitId, unitName, fileName, status, settings, revision },
		question: questions[0]!,
		previous: (await importQuestions.neighbour(importId, row.position, 'previous'))?.id ?? null,
		next: (await importQuestions.neighbour(importId, row.position, 'next'))?.id ?? null,
		nextWrong: await importQuestions.nextWrong(importId, row.position),
		asText: linesOfQuestion(row.question),
		wrongLeft: errors,
		topics: await topics.list(),
		pictures
	};
}
