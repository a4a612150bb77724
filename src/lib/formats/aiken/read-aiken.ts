import type { FoundQuestions } from '../../domain/found-question';
import { fileLines } from '../exchange/file-text';
import { literalText } from '../exchange/formatted-text';
import { foundBox } from '../exchange/found-box';
import type { ForeignChoice } from '../exchange/found-choice';
import { aikenBlocks, type AikenBlock } from './aiken-block';

/** Questions of a file in the Aiken format. Throws 'bank.file_*', 'bank.too_many_questions', 'bank.nothing_found'. */
export function readAiken(bytes: Uint8Array): FoundQuestions {
	const { lines, problems } = fileLines(bytes);
	const found = foundBox([], problems);
	for (const block of aikenBlocks(lines)) found.take(choiceOf(block));
	return found.done();
}

/** Aiken knows no marks: every character means itself. */
function choiceOf({ line, stem, options, answer }: AikenBlock): ForeignChoice {
	const wanted = answer === null ? -1 : options.findIndex(({ letter }) => letter === answer);
	const unknown = answer !== null && wanted < 0;
	return {
		...{ name: '', type: 'multichoice', place: { line }, path: [], kind: 'single', tags: [], feedback: [] },
		stem: literalText(stem.join('\n')),
		options: options.map(({ text }, index) => ({
			text: literalText(text.join('\n')),
			weight: index === wanted ? 100 : 0,
			feedback: null
		})),
		problems: unknown
			? [{ code: 'bank.aiken_answer', severity: 'error', field: 'key', params: { answer: answer.slice(0, 20) } }]
			: []
	};
}
