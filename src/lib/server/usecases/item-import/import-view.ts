import type { ColumnMapping } from '../../../domain/question-columns';
import type { FoundQuestion, NotTaken, QuestionProblem } from '../../../domain/found-question';
import type { ImportDuplicate, ImportSettings, ImportStatus, QuestionFileFormat } from '../../../domain/item-import';
import type { PictureHeads } from '../../../domain/item-picture';
import type { TopicRow } from '../../store/topics';

/** A problem with its text in the request's language. */
export type ShownProblem = QuestionProblem & { text: string };

export interface ImportQuestionView {
	id: string;
	/** Its place in the file's order, from 1. */
	number: number;
	question: FoundQuestion;
	/** A topic's code; null while it has none of its own. */
	topic: string | null;
	isSkipped: boolean;
	isMended: boolean;
	/** What still stands. An open topic or difficulty is none of them: `counts` and `needs` tell. */
	problems: ShownProblem[];
	/** What is open although neither the question nor the settings for all give it. */
	needs: ('topic' | 'difficulty')[];
	/** With how the other one begins, its number where it is in the same file. */
	duplicates: (ImportDuplicate & { stem: string; number: number | null })[];
	/** The item that it became, as long as it is there. */
	itemId: string | null;
	revision: number;
}

export interface ImportHead {
	id: string;
	unitId: string;
	unitName: string;
	fileName: string;
	format: QuestionFileFormat;
	status: ImportStatus;
	createdAt: number;
	staffName: string;
	settings: ImportSettings;
	notTaken: (NotTaken & { text: string })[];
	/** Of the file as a whole. */
	problems: ShownProblem[];
	confirmedAt: number | null;
	taken: number;
	undone: number;
	undoneAt: number | null;
	revision: number;
	mayUndo: boolean;
}

export interface ImportCounts {
	all: number;
	/** Not skipped, without errors, and with topic and difficulty (own or for all). */
	ready: number;
	/** The following are counted among those that are not skipped. */
	errors: number;
	/** With warnings and no error. */
	warnings: number;
	/** Word for word as an item of the bank, or a question further up in the file. */
	twins: number;
	/** Like another one without being its twin. */
	near: number;
	withoutTopic: number;
	withoutDifficulty: number;
	skipped: number;
}

export interface ImportView {
	head: ImportHead;
	counts: ImportCounts;
	/** 25 a page. */
	questions: ImportQuestionView[];
	/** For `after`. */
	next: string | null;
	topics: TopicRow[];
	pictures: PictureHeads;
	/** While the columns of a sheet may be told: before its questions are read, and after it until one of them is mended. */
	mapping: SheetPreview | null;
}

export interface SheetPreview {
	/** With their first 8 rows. */
	sheets: { name: string; rows: { line: number; cells: string[] }[]; columnCount: number }[];
	guess: ColumnMapping;
}

export interface QuestionView {
	head: Pick<ImportHead, 'id' | 'unitId' | 'unitName' | 'fileName' | 'status' | 'settings' | 'revision'>;
	question: ImportQuestionView;
	previous: string | null;
	next: string | null;
	/** The next one with an error, from the top again after the last one; null when there is none but this one. */
	nextWrong: string | null;
	/** Stem, lettered options and key as lines, to be cut in two. */
	asText: string;
	/** Of those that are to be mended, how many are left. */
	wrongLeft: number;
	topics: TopicRow[];
	pictures: PictureHeads;
}
