import type { FoundQuestion } from './found-question';
import { linesOfText } from './question-text/lines-of-text';
import { recognizeQuestions } from './question-text/recognize-questions';
import { plainText } from './rich-text';

type Asked = Pick<FoundQuestion, 'stem' | 'options' | 'key' | 'explanation' | 'source'>;

/** A question as people type it: stem, lettered options, the key and what explains it, line by line. Marks and pictures stand as they are stored. */
export function linesOfQuestion({ stem, options, key, explanation, source }: Asked): string {
	return [
		stem,
		...options.map(({ id, text }) => `${id}. ${text}`),
		key.length > 0 && `Đáp án: ${key.join(', ')}`,
		explanation && `Lời giải: ${explanation}`,
		source && `Nguồn: ${source}`
	]
		.filter(Boolean)
		.join('\n');
}

const BEGINS = /^\s*(câu|bài|question)\s*\d+\s*[.:)]/i;

/** Reads one question that was typed so. Undefined when it is none or several; a stem alone is a question without options. */
export function questionOfLines(text: string): FoundQuestion | undefined {
	const { questions, notTaken } = recognizeQuestions(linesOfText(BEGINS.test(text) ? text : `Câu 1. ${text}`));
	const [question] = questions;
	if (question === undefined) return notTaken.length > 1 ? undefined : stemAlone(text);
	if (questions.length + notTaken.length > 1) return undefined;
	// To who recognises questions, marks were signs like others.
	const { stem, options, explanation, source } = question;
	return {
		...question,
		label: null,
		stem: plainText(stem),
		options: options.map(({ id, text: typed }) => ({ id, text: plainText(typed) })),
		explanation: plainText(explanation),
		source: plainText(source)
	};
}

function stemAlone(text: string): FoundQuestion | undefined {
	const stem = text.replace(BEGINS, '').trim().normalize('NFC');
	if (stem === '') return undefined;
	const nothing = { label: null, section: null, topic: null, difficulty: null, audiences: null };
	return {
		...nothing,
		place: {},
		kind: 'single',
		stem,
		options: [],
		key: [],
		explanation: '',
		source: '',
		problems: []
	};
}
