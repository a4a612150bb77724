import { parseRichText, plainText } from '../../domain/rich-text';
import type { ExchangeFile, ExchangeItem, ExchangeLoss } from '../exchange/exchange-item';
import { textsOf } from '../exchange/picture-file';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Items as an Aiken file: text, options and the one right answer. All else that an item has is in `lost`, with the items that do not fit at all. */
export function writeAiken(items: ExchangeItem[]): ExchangeFile {
	const lost: ExchangeLoss[] = [];
	const blocks: string[] = [];
	for (const item of items) {
		const reason = unfit(item);
		lost.push(...(reason === null ? losses(item) : [{ label: item.label, code: reason }]));
		if (reason === null) blocks.push(questionText(item));
	}
	return { bytes: new TextEncoder().encode(blocks.join('\n\n') + '\n'), lost };
}

function unfit({ content }: ExchangeItem): string | null {
	if (content.kind === 'multiple' || content.key.length !== 1) return 'bank.aiken_one_answer';
	if (content.options.length < 2 || content.options.length > LETTERS.length) return 'bank.aiken_options';
	const texts = [content.stem, ...content.options.map(({ text }) => text)];
	return texts.some((text) => oneLine(text) === '') ? 'bank.aiken_only_picture' : null;
}

const oneLine = (text: string): string => plainText(text).replace(/\s+/g, ' ').trim();

function questionText({ content: { stem, options, key } }: ExchangeItem): string {
	const lines = options.map(({ text }, index) => `${LETTERS[index]}. ${oneLine(text)}`);
	const right = options.findIndex(({ id }) => id === key[0]);
	return [oneLine(stem), ...lines, `ANSWER: ${LETTERS[right]}`].join('\n');
}

function losses(item: ExchangeItem): ExchangeLoss[] {
	const { content, label } = item;
	const parts = [content.stem, ...content.options.map(({ text }) => text)].flatMap(parseRichText);
	const lines = [content.stem, ...content.options.map(({ text }) => text)].some((text) => text.includes('\n'));
	const found: [string, boolean][] = [
		['bank.aiken_explanation', content.explanation !== ''],
		['bank.aiken_source', content.source !== ''],
		[
			'bank.aiken_pictures',
			textsOf(item)
				.flatMap(parseRichText)
				.some((part) => 'picture' in part)
		],
		['bank.aiken_marks', parts.some((part) => 'text' in part && part.marks.length > 0)],
		['bank.aiken_lines', lines]
	];
	return found.filter(([, lost]) => lost).map(([code]) => ({ label, code }));
}
