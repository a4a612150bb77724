import type { FilePlace } from './found-question';
import type { TextMark } from './rich-text';

/** A piece of a line that is set in one way; tabs stay in the text as '\t'. */
export interface MarkedPiece {
	text: string;
	marks: TextMark[];
	/** 'rrggbb' where it is not the text's usual colour. */
	colour: string | null;
	/** 'rrggbb' of a highlight or shading behind it. */
	highlight: string | null;
}

/** How an automatic label is set. */
export type LabelLook = Pick<MarkedPiece, 'marks' | 'colour' | 'highlight'>;

/** A picture within a line, by its id among the file's pictures. */
export interface LinePicture {
	picture: string;
}

/** A line of a document as its reader sees it, whatever made it: a paragraph, one part of it between line breaks, a cell's paragraph. */
export interface MarkedLine {
	place: FilePlace;
	/** What automatic numbering puts before it and the text does not hold: 'Câu 1.', 'A.'; empty where there is none. */
	label: string;
	/** Null where it is set as usual text, or there is none. */
	labelLook: LabelLook | null;
	/** The list it is numbered in and the level there (0-based); a restart is another list. */
	list: { id: string; level: number } | null;
	/** 1 for a title, 2 for what stands below it…; null for running text. */
	heading: number | null;
	/** Where it stands in a table: counted from 0; null outside of one. */
	cell: { table: number; row: number; column: number } | null;
	parts: (MarkedPiece | LinePicture)[];
}
