import type { AudienceGroup } from './audience-group';
import type { Difficulty, ItemKind, ItemOption } from './item';

/** Where something stands in a file, as far as its kind of file tells; all counted from 1. */
export interface FilePlace {
	/** Of a text file: GIFT, Aiken, XML. */
	line?: number;
	/** Of a sheet. */
	row?: number;
	column?: string;
	/** Of a Word document. */
	page?: number;
	paragraph?: number;
	/** The file within a package. */
	part?: string;
}

/** An error keeps a question out of the bank until it is mended; a warning is something to look at. */
export interface QuestionProblem {
	/** A message code below 'bank.', said at the question. */
	code: string;
	params?: Record<string, string | number>;
	severity: 'error' | 'warning';
	field?: 'stem' | 'options' | 'key' | 'explanation' | 'source' | 'topic' | 'difficulty' | 'audiences';
	place?: FilePlace;
}

/** A question as it was found in a file, whole or not. Texts are rich (see rich-text.ts), in NFC; pictures go by the name given in `FoundQuestions.pictures`. */
export interface FoundQuestion {
	/** As written: '12', 'Câu 12'; null where the file has none. */
	label: string | null;
	/** The chapter or part it stands under. */
	section: string | null;
	place: FilePlace;
	kind: ItemKind;
	stem: string;
	/** Ids 'A', 'B', … in the file's order; an option that the file leaves empty has an empty text. */
	options: ItemOption[];
	/** Empty where the file does not tell. */
	key: string[];
	explanation: string;
	source: string;
	/** As written in the file, to be matched with the bank's topics; null where it has none. */
	topic: string | null;
	difficulty: Difficulty | null;
	/** Null where the file has none; empty = for everybody. */
	audiences: AudienceGroup[] | null;
	problems: QuestionProblem[];
}

/** Something that a file holds and the bank cannot: an essay, drag and drop… It is listed by name, never dropped silently. */
export interface NotTaken {
	name: string;
	/** The format's own word for it: 'essay', 'ddwtos', 'hotspotInteraction'. */
	type: string;
	/** A message code below 'bank.'. */
	reason: string;
	place: FilePlace;
}

export interface FoundPicture {
	/** The id that texts use in '<img ID>'. */
	id: string;
	name: string;
	bytes: Uint8Array;
	/** The author's words for who cannot see it; empty where there are none. */
	alt: string;
}

/** What an importer makes of a file. */
export interface FoundQuestions {
	questions: FoundQuestion[];
	notTaken: NotTaken[];
	pictures: FoundPicture[];
	/** Of the file as a whole: its encoding was converted, its key list does not match… */
	problems: QuestionProblem[];
}
