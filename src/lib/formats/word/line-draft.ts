import type { FilePlace } from '../../domain/found-question';
import type { LinePicture, MarkedPiece } from '../../domain/marked-line';
import type { Look } from './look';
import type { Pages } from './pages';

type Part = MarkedPiece | LinePicture;

/** The lines of a paragraph while it is read. */
export interface LineDraft {
	parts: Part[];
	place: FilePlace;
	/** Whether the page it begins on is known for good: something stands on it. */
	isPlaced: boolean;
}

/** What no reader sees: soft hyphens, joiners of nothing, marks of writing direction. */
const UNSEEN = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

export const newDraft = (paragraph: number, pages: Pages): LineDraft => ({
	parts: [],
	place: { page: pages.page, paragraph },
	isPlaced: false
});

export function addText(draft: LineDraft, text: string, { marks, colour, highlight }: Look, pages: Pages) {
	const seen = text.replace(UNSEEN, '');
	if (seen === '') return;
	settle(draft, pages);
	addPart(draft, { text: seen, marks, colour, highlight });
}

/** Adds to the last piece what looks like it, so that letters and diacritics from several runs can be composed. */
export function addPart(draft: LineDraft, part: Part) {
	const last = draft.parts.at(-1);
	const isSame =
		last &&
		'text' in last &&
		'text' in part &&
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

export const finishedParts = (draft: LineDraft): Part[] =>
	draft.parts.map((part) => ('text' in part ? { ...part, text: part.text.normalize('NFC') } : part));

function settle(draft: LineDraft, pages: Pages) {
	pages.used();
	if (!draft.isPlaced) draft.place.page = pages.page;
	draft.isPlaced = true;
}
