import type { FoundQuestion, FoundQuestions, QuestionProblem } from '../../domain/found-question';
import { recognizeQuestions } from '../../domain/question-text/recognize-questions';
import { readWord } from './read-word';

/** The questions of a .docx. Throws 'bank.macros', 'bank.word_*' and 'bank.text_too_many'. */
export function readWordQuestions(bytes: Uint8Array, fileName: string): FoundQuestions {
	const { lines, pictures, problems } = readWord(bytes, fileName);
	const found = recognizeQuestions(lines);
	const apart = atQuestions(found.questions, problems);
	return {
		...found,
		questions: apart.questions,
		pictures,
		problems: [...found.problems, ...apart.problems]
	};
}

/** A problem of a paragraph belongs to the question that has begun last before it. */
function atQuestions(questions: FoundQuestion[], problems: QuestionProblem[]) {
	const starts = questions.map(({ place }) => place.paragraph ?? 0);
	const own = new Map<number, QuestionProblem[]>();
	const ofFile: QuestionProblem[] = [];
	for (const problem of problems) {
		const paragraph = problem.place?.paragraph ?? -1;
		const index = starts.findLastIndex((start) => start <= paragraph);
		if (index < 0) ofFile.push(problem);
		else if (own.has(index)) own.get(index)!.push(problem);
		else own.set(index, [problem]);
	}
	return {
		questions: questions.map((question, index) => ({
			...question,
			problems: [...question.problems, ...(own.get(index) ?? [])]
		})),
		problems: ofFile
	};
}
