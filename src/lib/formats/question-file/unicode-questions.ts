import type { FoundQuestion, FoundQuestions } from '../../domain/found-question';
import { fromLegacy, recogniseLegacy } from '../../domain/legacy-vietnamese';
import { plainText } from '../../domain/rich-text';
import { conversionWarning } from '../exchange/file-text';

const TEXTS = ['stem', 'explanation', 'source'] as const;
/** Enough questions to recognise an old font by. */
const SAMPLE = 200;

/** Questions of an XML file, whose letters were read as Unicode but written in an old font (TCVN3, VNI), as Unicode, with a warning; others as they are. */
export function unicodeQuestions(found: FoundQuestions): FoundQuestions {
	const encoding = recogniseLegacy(found.questions.slice(0, SAMPLE).map(wordsOf).join('\n'));
	if (encoding === null) return found;
	const converted = (text: string) => fromLegacy(text, encoding).normalize('NFC');
	const questions = found.questions.map((question) => ({
		...question,
		...Object.fromEntries(TEXTS.map((name) => [name, converted(question[name])])),
		label: question.label && converted(question.label),
		section: question.section && converted(question.section),
		topic: question.topic && converted(question.topic),
		options: question.options.map(({ id, text }) => ({ id, text: converted(text) }))
	}));
	const notTaken = found.notTaken.map((one) => ({ ...one, name: converted(one.name) }));
	return { ...found, questions, notTaken, problems: [...found.problems, conversionWarning(encoding)] };
}

const wordsOf = (question: FoundQuestion) =>
	[...TEXTS.map((name) => question[name]), ...question.options.map(({ text }) => text)].map(plainText).join('\n');
