import { ImageRun, Tab, TextRun, type ParagraphChild } from 'docx';
import { pictureOf } from '../../domain/picture';
import { parseRichText, type TextMark } from '../../domain/rich-text';
import type { FoundPicture } from '../../domain/found-question';

/** Largest measures of a picture, in pixels of 1/96 inch. */
export interface PictureBounds {
	width: number;
	height: number;
}

export const STEM_PICTURE: PictureBounds = { width: 430, height: 300 };
export const OPTION_PICTURE: PictureBounds = { width: 190, height: 130 };

const WORD_TYPES = { 'image/png': 'png', 'image/jpeg': 'jpg' } as const;

/** Whether Word can show it. */
export const isPrintable = (bytes: Uint8Array): boolean => wordPicture(bytes) !== null;

function wordPicture(bytes: Uint8Array) {
	const picture = pictureOf(bytes);
	const type = picture && picture.type in WORD_TYPES ? WORD_TYPES[picture.type as keyof typeof WORD_TYPES] : null;
	return picture && type ? { ...picture, type } : null;
}

/** The text of an item as runs: its marks, line breaks and pictures. */
export function richRuns(
	text: string,
	pictures: ReadonlyMap<string, FoundPicture>,
	bounds: PictureBounds
): ParagraphChild[] {
	return parseRichText(text).flatMap((part): ParagraphChild[] =>
		'picture' in part
			? pictureRun(pictures.get(part.picture), bounds)
			: part.text.split('\n').map((line, at) => run(line, part.marks, at > 0))
	);
}

const run = (line: string, marks: TextMark[], isNewLine: boolean) =>
	new TextRun({
		children: line.split(/(\t)/).map((piece) => (piece === '\t' ? new Tab() : piece)),
		...(isNewLine ? { break: 1 } : {}),
		bold: marks.includes('b'),
		italics: marks.includes('i'),
		...(marks.includes('u') ? { underline: {} } : {}),
		subScript: marks.includes('sub'),
		superScript: marks.includes('sup') && !marks.includes('sub')
	});

function pictureRun(picture: FoundPicture | undefined, { width, height }: PictureBounds): ParagraphChild[] {
	const known = picture && wordPicture(picture.bytes);
	if (!known) return [];
	const scale = Math.min(1, width / known.width, height / known.height);
	return [
		new ImageRun({
			type: known.type,
			data: picture.bytes,
			transformation: { width: Math.round(known.width * scale), height: Math.round(known.height * scale) },
			altText: { name: picture.id, title: '', description: picture.alt }
		})
	];
}
