import type { FoundPicture } from '../../domain/found-question';
import type { ItemContent } from '../../domain/item';
import { writeCategory } from '../exchange/category-path';
import { shareOfRight } from '../exchange/choice-key';
import type { ExchangeFile, ExchangeItem } from '../exchange/exchange-item';
import { isPlainTrueFalse } from '../exchange/foreign-words';
import { writeTags } from '../exchange/item-tags';
import { base64, missingPictures, pictureType, textsOf } from '../exchange/picture-file';
import { withSourceLine } from '../exchange/source-line';
import { escapeXml, richToHtml } from '../rich-html';
import { tagComment } from './gift-block';
import { escapeGift } from './gift-escape';

/** Items as a GIFT file, topics as categories; pictures travel inside the texts. */
export function writeGift(items: ExchangeItem[], pictures: FoundPicture[]): ExchangeFile {
	const byId = new Map(pictures.map((picture) => [picture.id, picture]));
	const blocks: string[] = [];
	let current: string | null = null;
	for (const item of items) {
		const category = writeCategory(item.content.topic);
		if (category !== null && category !== current) {
			blocks.push(`$CATEGORY: ${category}`);
			current = category;
		}
		blocks.push(questionText(item, category === null, byId));
	}
	const bytes = new TextEncoder().encode(blocks.join('\n\n') + '\n');
	return { bytes, lost: items.flatMap((item) => missingPictures(item, byId)) };
}

function questionText(item: ExchangeItem, withTopic: boolean, pictures: ReadonlyMap<string, FoundPicture>): string {
	const { label, content } = item;
	const html = textsOf(item).some(needsHtml);
	const write = (text: string) => (html ? '[html]' + escapeGift(htmlOf(text, pictures)) : escapeGift(text));
	const title = label === null ? '' : `::${escapeGift(label.replace(/\s+/g, ' '))}::`;
	const note = withSourceLine(content.explanation, content.source);
	const general = note === '' ? '' : `\n\t####${write(note)}`;
	return [
		tagComment(writeTags(content, withTopic)),
		`${title}${write(content.stem)}{${answers(content, write)}${general}\n}`
	].join('\n');
}

function answers(content: ItemContent, write: (text: string) => string): string {
	const { options, key, kind } = content;
	if (isPlainTrueFalse(content)) return key[0] === options[0]!.id ? 'TRUE' : 'FALSE';
	const right = kind === 'multiple' ? `~%${shareOfRight(key.length)}%` : '=';
	return options
		.map(({ id, text }) => {
			const written = write(text);
			// '%50% …' would be read as points.
			const wrong = kind === 'multiple' ? '~%-100%' : written.startsWith('%') ? '~%0%' : '~';
			return `\n\t${key.includes(id) ? right : wrong}${written}`;
		})
		.join('');
}

/** Where bare text would not be read as it is meant. */
const needsHtml = (text: string): boolean =>
	/[<&\t]| {2}| \n|\n |^\/\/|^\s*\[(html|moodle|plain|markdown)\]/i.test(text);

function htmlOf(text: string, pictures: ReadonlyMap<string, FoundPicture>): string {
	return richToHtml(text, {
		dialect: 'html',
		picture(id) {
			const found = pictures.get(id);
			if (found === undefined) return '';
			const { bytes, alt } = found;
			return `<img src="data:${pictureType(bytes)};base64,${base64(bytes)}" alt="${escapeXml(alt)}"/>`;
		}
	});
}
