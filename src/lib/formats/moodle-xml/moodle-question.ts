import type { NotTaken } from '../../domain/found-question';
import { plainText } from '../../domain/rich-text';
import type { ForeignChoice } from '../exchange/found-choice';
import { shortTitle, trueFalseOptions } from '../exchange/foreign-words';
import { ALL_OR_NOTHING } from '../exchange/item-tags';
import type { PictureBox } from '../exchange/picture-box';
import type { FlowText } from '../html-flow';
import { childNamed, childrenNamed, textOf, type XmlElement } from '../package/xml-tree';
import { formatOf, moodleText } from './moodle-text';

/** 'multichoiceset' is a plugin's: several right ones, all or nothing, as the bank has it. */
const CHOICES = new Set(['multichoice', 'multichoiceset', 'truefalse']);

/** What Moodle itself says after every answer: nobody wrote it for this question. */
const STOCK_PHRASES = new Set([
	'your answer is correct',
	'your answer is partially correct',
	'your answer is incorrect',
	'câu trả lời của bạn đúng',
	'câu trả lời của bạn là đúng',
	'câu trả lời của bạn đúng một phần',
	'câu trả lời của bạn sai',
	'câu trả lời của bạn không đúng'
]);

export function moodleQuestion(element: XmlElement, path: string[], box: PictureBox): ForeignChoice | NotTaken {
	const type = element.attributes.get('type') ?? '';
	const name = textOf(childNamed(childNamed(element, 'name') ?? element, 'text')).trim();
	const place = { line: element.line };
	const questionText = childNamed(element, 'questiontext');
	if (!CHOICES.has(type)) {
		// Only its words are wanted, for the list; its pictures are not taken.
		const words = moodleText(questionText, { pictures: [], add: () => '' }).text;
		return { name: name || shortTitle(plainText(words)), type, reason: 'bank.exchange_kind', place };
	}
	const stem = moodleText(questionText, box);
	const isSet = type === 'multichoiceset';
	return {
		...{ name, type, place, path, stem },
		kind: type === 'truefalse' ? 'true_false' : isSet || !isSingle(element) ? 'multiple' : 'single',
		options: type === 'truefalse' ? truthOf(element, box) : answersOf(element, box),
		feedback: ['generalfeedback', 'correctfeedback', 'partiallycorrectfeedback', 'incorrectfeedback']
			.map((field) => moodleText(childNamed(element, field), box))
			.filter((note) => !isStock(note)),
		tags: [
			...childrenNamed(childNamed(element, 'tags') ?? element, 'tag').map((tag) =>
				textOf(childNamed(tag, 'text')).trim()
			),
			...(isSet ? [ALL_OR_NOTHING] : [])
		],
		problems: []
	};
}

const isStock = ({ text }: FlowText): boolean =>
	text === '' || STOCK_PHRASES.has(plainText(text).trim().toLowerCase().replace(/\.$/, ''));

/** Moodle takes a question without the element as one with a single right answer. */
const isSingle = (element: XmlElement): boolean => !/^\s*(false|0)\s*$/i.test(textOf(childNamed(element, 'single')));

function answersOf(element: XmlElement, box: PictureBox): ForeignChoice['options'] {
	const stem = childNamed(element, 'questiontext');
	const format = stem === undefined ? 'html' : formatOf(stem, 'html');
	return childrenNamed(element, 'answer').map((answer) => ({
		text: moodleText(answer, box, format),
		weight: weightOf(answer),
		feedback: moodleText(childNamed(answer, 'feedback'), box, format)
	}));
}

function weightOf(answer: XmlElement): number {
	const weight = Number((answer.attributes.get('fraction') ?? '0').replace(',', '.'));
	return Number.isFinite(weight) ? weight : 0;
}

function truthOf(element: XmlElement, box: PictureBox): ForeignChoice['options'] {
	const answers = childrenNamed(element, 'answer');
	const saying = (word: string) =>
		answers.find((answer) => textOf(childNamed(answer, 'text')).trim().toLowerCase() === word);
	const note = (answer: XmlElement | undefined) => moodleText(answer && childNamed(answer, 'feedback'), box);
	const [yes, no] = [saying('true') ?? answers[0], saying('false') ?? answers[1]];
	const isTrue = yes !== undefined && weightOf(yes) > 0;
	return trueFalseOptions(isTrue, [note(yes), note(no)]);
}
