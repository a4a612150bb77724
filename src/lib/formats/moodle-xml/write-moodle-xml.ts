import type { FoundPicture } from '../../domain/found-question';
import type { ItemContent } from '../../domain/item';
import { picturesIn } from '../../domain/rich-text';
import { writeCategory } from '../exchange/category-path';
import { shareOfRight } from '../exchange/choice-key';
import type { ExchangeFile, ExchangeItem } from '../exchange/exchange-item';
import { isPlainTrueFalse } from '../exchange/foreign-words';
import { writeTags } from '../exchange/item-tags';
import { base64, missingPictures, pictureFile } from '../exchange/picture-file';
import { withSourceLine } from '../exchange/source-line';
import { escapeXml, richToHtml } from '../rich-html';

type Pictures = ReadonlyMap<string, FoundPicture>;

/** Items as Moodle's XML, topics as categories; difficulty and audiences are tags, the source is the last line of the general feedback. */
export function writeMoodleXml(items: ExchangeItem[], pictures: FoundPicture[]): ExchangeFile {
	const byId = new Map(pictures.map((picture) => [picture.id, picture]));
	const questions: string[] = [];
	let current: string | null = null;
	for (const item of items) {
		const category = writeCategory(item.content.topic);
		if (category !== null && category !== current) {
			questions.push(`<question type="category"><category><text>${escapeXml(category)}</text></category></question>`);
			current = category;
		}
		questions.push(question(item, category === null, byId));
	}
	const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${questions.join('\n')}\n</quiz>\n`;
	return { bytes: new TextEncoder().encode(xml), lost: items.flatMap((item) => missingPictures(item, byId)) };
}

function question({ label, content }: ExchangeItem, withTopic: boolean, pictures: Pictures): string {
	const trueFalse = isPlainTrueFalse(content);
	const tags = writeTags(content, withTopic).map((tag) => `<tag><text>${escapeXml(tag)}</text></tag>`);
	const note = withSourceLine(content.explanation, content.source);
	return [
		`<question type="${trueFalse ? 'truefalse' : 'multichoice'}">`,
		`<name><text>${escapeXml(label ?? '')}</text></name>`,
		`<questiontext format="html">${text(content.stem, pictures)}</questiontext>`,
		`<generalfeedback format="html">${text(note, pictures)}</generalfeedback>`,
		'<defaultgrade>1</defaultgrade><penalty>0</penalty><hidden>0</hidden>',
		...(trueFalse ? truth(content) : choices(content, pictures)),
		`<tags>${tags.join('')}</tags>`,
		'</question>'
	].join('\n');
}

function truth({ options, key }: ItemContent): string[] {
	const isTrue = key[0] === options[0]!.id;
	return [true, false].map(
		(word) =>
			`<answer fraction="${word === isTrue ? 100 : 0}" format="moodle_auto_format"><text>${word}</text><feedback format="html"><text></text></feedback></answer>`
	);
}

function choices({ kind, options, key }: ItemContent, pictures: Pictures): string[] {
	const several = kind === 'multiple';
	const fraction = (right: boolean) => (right ? shareOfRight(several ? key.length : 1) : several ? -100 : 0);
	return [
		`<single>${!several}</single><shuffleanswers>true</shuffleanswers><answernumbering>ABCD</answernumbering>`,
		...options.map(
			({ id, text: words }) =>
				`<answer fraction="${fraction(key.includes(id))}" format="html">${text(words, pictures)}<feedback format="html"><text></text></feedback></answer>`
		)
	];
}

function text(words: string, pictures: Pictures): string {
	const html = richToHtml(words, {
		dialect: 'html',
		picture(id) {
			const found = pictures.get(id);
			return found ? `<img src="@@PLUGINFILE@@/${pictureFile(found)}" alt="${escapeXml(found.alt)}"/>` : '';
		}
	});
	const files = picturesIn(words).flatMap((id) => {
		const found = pictures.get(id);
		return found ? `<file name="${pictureFile(found)}" path="/" encoding="base64">${base64(found.bytes)}</file>` : [];
	});
	return `<text><![CDATA[${html.replaceAll(']]>', ']]]]><![CDATA[>')}]]></text>${files.join('')}`;
}
