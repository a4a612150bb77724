import type { AudienceGroup } from './audience-group';
import type { Difficulty } from './item';

export const QUESTION_FILE_FORMATS = ['word', 'sheet', 'text', 'gift', 'aiken', 'moodle_xml', 'qti'] as const;
/** What a file of questions is, told by its content. */
export type QuestionFileFormat = (typeof QUESTION_FILE_FORMATS)[number];

export const IMPORT_STATUSES = ['mapping', 'reading', 'found', 'confirmed', 'undone'] as const;
/** mapping: a sheet whose columns must be told first; reading: its questions are being stored; found: to be looked through; confirmed: items of the bank; undone: taken back. */
export type ImportStatus = (typeof IMPORT_STATUSES)[number];

/** What is given to every question that has none of its own. */
export interface ImportSettings {
	topic: string | null;
	difficulty: Difficulty | null;
	source: string;
	audiences: AudienceGroup[];
}

/** Something that asks the same as a question of the file, or nearly so. */
export interface ImportDuplicate {
	/** 'bank': an item, by its id; 'file': another question of the same file, by its id there. */
	where: 'bank' | 'file';
	id: string;
	isSame: boolean;
	/** 0–1, by words of stem and right answer. */
	likeness: number;
}
