import type { AudienceGroup } from '../audience-group';
import type { FilePlace, QuestionProblem } from '../found-question';
import type { Difficulty } from '../item';
import type { KeyEntry } from './key-list';
import type { Run, TextLine } from './text-line';

export interface DraftOption {
	/** As written: 'A' or 'a'. */
	letter: string;
	/** The typed letter with what stands around it; empty for an automatic one. */
	lead: Run[];
	lines: Run[][];
	place: FilePlace;
	table: number | null;
}

/** A key written as letters; null letters: it names none, and `written` may be an option's text. */
export interface WrittenKey {
	letters: string[] | null;
	written: string;
	place: FilePlace;
	/** What follows the letters: the option's text again, or a reason. */
	rest: Run[];
}

/** A question while its lines are being gathered. */
export interface DraftQuestion {
	label: string | null;
	number: number | null;
	section: string | null;
	place: FilePlace;
	list: TextLine['list'];
	stem: Run[][];
	options: DraftOption[];
	explanation: Run[][];
	source: Run[][];
	topic: string | null;
	difficulty: Difficulty | null;
	audiences: AudienceGroup[] | null;
	written: WrittenKey[];
	problems: QuestionProblem[];
}

/** Keys that stand together, in a list or a table. */
export interface KeyBlock {
	entries: KeyEntry[];
	/** What stands above it: 'Đáp án phần II'. */
	title: string;
	place: FilePlace;
	hasVariants: boolean;
}

/** A document taken apart: its questions and its key lists, in order. */
export interface Draft {
	questions: DraftQuestion[];
	blocks: KeyBlock[];
}

export const isUpper = (letter: string) => letter < 'a';
