import type { FoundQuestions } from '../../domain/found-question';
import { plainText } from '../../domain/rich-text';
import { fileLines } from '../exchange/file-text';
import { formattedText, type TextFormat } from '../exchange/formatted-text';
import { foundBox } from '../exchange/found-box';
import type { ForeignChoice } from '../exchange/found-choice';
import { addDataPicture, pictureBox } from '../exchange/picture-box';
import { shortTitle, trueFalseOptions } from '../exchange/foreign-words';
import type { FlowText, PictureSource } from '../html-flow';
import { giftBlocks, type GiftBlock } from './gift-block';
import { hideEscapes, showEscapes } from './gift-escape';
import { giftQuestion, type GiftAnswers } from './gift-question';

/** Questions of a file in Moodle's GIFT format. Throws 'bank.file_*', 'bank.too_many_*', 'bank.nothing_found'. */
export function readGift(bytes: Uint8Array): FoundQuestions {
	const { lines, problems } = fileLines(bytes);
	const box = pictureBox();
	const found = foundBox(box.pictures, problems);
	const picture: PictureSource = (src, alt) => addDataPicture(box, src, alt);
	for (const block of giftBlocks(lines)) {
		const read = readBlock(block, picture);
		if ('reason' in read) found.leave(read);
		else found.take(read);
	}
	return found.done();
}

function readBlock(block: GiftBlock, picture: PictureSource) {
	const question = giftQuestion(hideEscapes(block.text));
	const { format, text } = formatOf(question.stem, 'moodle');
	const rich = (piece: string): FlowText => {
		const own = formatOf(piece, format);
		return formattedText(showEscapes(own.text), own.format, picture);
	};
	const stem = formattedText(showEscapes(text), format, picture);
	const name = showEscapes(question.title);
	const place = { line: block.line };
	const { answers } = question;
	const type = answers.type;
	const kind = kindOf(answers);
	if (kind === null) {
		const reason = type === 'unknown' ? 'bank.gift_unreadable' : 'bank.exchange_kind';
		return { name: name || shortTitle(plainText(stem.text)), type, reason, place };
	}
	const choice: ForeignChoice = {
		...{ name, type, place, path: block.path, tags: block.tags, kind, stem },
		options: optionsOf(answers, rich),
		feedback: [rich(question.feedback)],
		problems: []
	};
	return choice;
}

function formatOf(text: string, inherited: TextFormat): { format: TextFormat; text: string } {
	const written = /^\s*\[(html|moodle|plain|markdown)\]/i.exec(text);
	if (written === null) return { format: inherited, text };
	return { format: written[1]!.toLowerCase() as TextFormat, text: text.slice(written[0].length).trim() };
}

function kindOf(answers: GiftAnswers): ForeignChoice['kind'] | null {
	if (answers.type === 'truefalse') return 'true_false';
	if (answers.type !== 'multichoice') return null;
	return answers.several ? 'multiple' : 'single';
}

function optionsOf(answers: GiftAnswers, rich: (text: string) => FlowText): ForeignChoice['options'] {
	if (answers.type === 'truefalse') {
		const notes = [rich(answers.whenWrong), rich(answers.whenRight)] as const;
		return trueFalseOptions(answers.isTrue, answers.isTrue ? [notes[1], notes[0]] : notes);
	}
	if (answers.type !== 'multichoice') return [];
	return answers.answers.map(({ text, weight, feedback }) => ({ text: rich(text), weight, feedback: rich(feedback) }));
}
