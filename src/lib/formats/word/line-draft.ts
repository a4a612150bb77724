import type { FilePlace } from '../../domain/found-question';
import type { LegacyEncoding } from '../../domain/legacy-vietnamese';
import type { LinePicture, MarkedLine, MarkedPiece } from '../../domain/marked-line';
import type { Look } from './look';
import { oldFontOf, shownBy, type OldFont } from './old-font';
import type { Pages } from './pages';

/** A piece whose letters are still those of its font. */
type Part = (MarkedPiece & { font: OldFont | null }) | LinePicture;

/** The lines of a paragraph while it is read. */
export interface LineDraft {
	parts: Part[];
	place: FilePlace;
	/** Whether the page it begins on is known for good: something stands on it. */
	isPlaced: boolean;
}

/** What no reader sees: joiners of nothing, marks of writing direction. A soft hyphen is 'ư' in an old font, and stays until that is known. */
const UNSEEN = /[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

export const newDraft = (paragraph: number, pages: Pages): LineDraft => ({
	parts: [],
	place: { page: pages.page, paragraph },
	isPlaced: false
});

export function addText(draft: LineDraft, text: string, { marks, colour, highlight, font: name }: Look, pages: Pages) {
	const font = oldFontOf(name);
	const seen = text.replace(UNSEEN, '');
	if (seen === '') return;
	settle(draft, pages);
	addPart(draft, { text: seen, marks, colour, highlight, font });
}

/** Adds to the last piece what looks like it, so that letters and diacritics from several runs can be composed. */
export function addPart(draft: LineDraft, part: Part) {
	const last = draft.parts.at(-1);
	const isSame =
		last &&
		'text' in last &&
		'text' in part &&
		last.font === part.font &&
		last.colour === part.colour &&
		last.highlight === part.highlight &&
		last.marks.join() === part.marks.join();
	if (isSame) last.text += part.text;
	else draft.parts.push(part);
}

export function addPicture(draft: LineDraft, picture: string, pages: Pages) {
	settle(draft, pages);
	draft.parts.push({ picture });
}

/** The parts in Unicode; `converted` takes the encodings that some of them had. */
export const finishedParts = (draft: LineDraft, converted: Set<LegacyEncoding>): MarkedLine['parts'] =>
	draft.parts.map((part) => {
		if (!('text' in part)) return part;
		const { font, text, ...look } = part;
		return { ...look, text: textOfFont(text, font, converted) };
	});

/** The old font that a line begins in; null for any other. */
export const fontOf = ({ parts }: LineDraft): OldFont | null => {
	const first = parts.find((part) => 'text' in part);
	return first && 'text' in first ? first.font : null;
};

export function textOfFont(text: string, font: OldFont | null, converted: Set<LegacyEncoding>): string {
	const shown = font ? shownBy(font, text) : text;
	if (font && shown !== text) converted.add(font.encoding);
	return shown.normalize('NFC');
}

function settle(draft: LineDraft, pages: Pages) {
	pages.used();
	if (!draft.isPlaced) draft.place.page = pages.page;
	draft.isPlaced = true;
}
