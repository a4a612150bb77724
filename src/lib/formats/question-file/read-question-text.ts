import { DomainError } from '../../domain/domain-error';
import type { FoundQuestions } from '../../domain/found-question';
import { linesOfCells } from '../../domain/question-text/lines-of-cells';
import { recognizeQuestions } from '../../domain/question-text/recognize-questions';
import { withQuestions } from './read-question-file';
import { readWritten } from './written-file';

/** The questions of a text that somebody pastes: as it is written in documents, or in a format of another program. Throws 'bank.*'. */
export function readQuestionText(text: string): FoundQuestions {
	if (text.trim() === '') throw new DomainError('bank.text_blank');
	const written = readWritten(new TextEncoder().encode(text));
	if (written.format !== 'sheet') return withQuestions(written.found);
	return withQuestions({ ...recognizeQuestions(linesOfCells(text)), pictures: [] });
}
