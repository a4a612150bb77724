import type { FoundQuestion, NotTaken, QuestionProblem } from '../../domain/found-question';
import type { ImportDuplicate, QuestionFileFormat } from '../../domain/item-import';
import type { NamedTopic } from '../../domain/imported-question';
import type { ComparedQuestion } from '../../domain/near-question';
import type { ColumnMapping } from '../../domain/question-columns';
import type { WritingTask } from './writing';

/** What a worker is started with. */
export interface WorkerTask {
	/** For the ids of what it finds. */
	now: number;
	topics: NamedTopic[];
	/** Where packages that are not bundled are looked for: a module's address. */
	base: string;
}

/** What a file is, before its questions are asked for. */
export interface ReadFile {
	format: QuestionFileFormat;
	/** Of a sheet: all its rows as JSON, and what a page shows while its columns are told. */
	sheet: { sheets: string; preview: string; isSure: boolean; guess: ColumnMapping } | null;
	questions: number;
	notTaken: NotTaken[];
	problems: QuestionProblem[];
}

/** A question as it is stored. */
export interface ReadQuestion {
	id: string;
	question: FoundQuestion;
	topic: string | null;
	errors: number;
	warnings: number;
	duplicates: ImportDuplicate[];
	twins: number;
}

/** A picture drawn anew. */
export interface ReadPicture {
	id: string;
	bytes: Uint8Array;
	mediaType: string;
	width: number;
	height: number;
	alt: string;
}

/** What the server asks of a worker, in this order; one call at a time. */
export interface WorkerCalls {
	readFile(bytes: Uint8Array, fileName: string): Promise<ReadFile>;
	readText(text: string): Promise<ReadFile>;
	/** Rows as JSON, as `ReadFile.sheet` has them. */
	readSheet(sheets: string, mapping: ColumnMapping): Promise<ReadFile>;
	/** Undefined after the last one. */
	nextPicture(): Promise<ReadPicture | undefined>;
	takeBank(questions: ComparedQuestion[]): Promise<void>;
	/** Compares the questions with the bank and with each other. Gives what is to be said of the file. */
	compare(): Promise<QuestionProblem[]>;
	/** Empty after the last ones. */
	nextQuestions(limit: number): Promise<ReadQuestion[]>;
	/** Items as a file to download; it needs nothing of the calls above. */
	writeFile(task: WritingTask): Promise<Uint8Array>;
}

export type CallName = keyof WorkerCalls;
export interface Call {
	name: CallName;
	args: unknown[];
}
/** `refused`: a rule of the readers; `failed`: a fault of the program. */
export type Reply =
	{ value: unknown } | { refused: { code: string; params: Record<string, string | number> } } | { failed: string };
