import { DomainError } from '../../domain/domain-error';
import type { FoundQuestions } from '../../domain/found-question';
import type { QuestionFileFormat } from '../../domain/item-import';
import { checkFileSize } from '../exchange/file-text';
import { readQti } from '../qti/read-qti';
import { readSheet, type SheetRows } from '../sheet';
import { readWordQuestions } from '../word/read-word-questions';
import { tellFile } from './told-file';
import { unicodeQuestions } from './unicode-questions';
import { readWritten } from './written-file';

/** A file of questions: the rows of a sheet, whose columns must be told first, or the questions themselves. */
export type QuestionFile =
	{ format: 'sheet'; sheets: SheetRows } | { format: Exclude<QuestionFileFormat, 'sheet'>; found: FoundQuestions };

/**
 * Reads a file of questions; what it is, is told by its content. Throws 'bank.*' and 'sheet.*' for one that cannot or must not be read, each saying what
 * to do, and 'bank.nothing_found' where it holds no question at all.
 */
export async function readQuestionFile(bytes: Uint8Array, fileName: string): Promise<QuestionFile> {
	if (bytes.length === 0) throw new DomainError('bank.file_empty');
	checkFileSize(bytes);
	const told = tellFile(bytes, fileName);
	if (told === 'sheet') return { format: 'sheet', sheets: await readSheet(bytes, fileName) };
	if (told === 'word') return { format: 'word', found: withQuestions(readWordQuestions(bytes, fileName)) };
	if (told === 'qti') return { format: 'qti', found: unicodeQuestions(readQti(bytes)) };
	const written = readWritten(bytes);
	// A table is a table, whatever it is called.
	if (written.format === 'sheet') return { format: 'sheet', sheets: await readSheet(bytes, 'rows.csv') };
	const found = written.format === 'moodle_xml' ? unicodeQuestions(written.found) : written.found;
	return { format: written.format, found: withQuestions(found) };
}

/** Throws 'bank.nothing_found'. */
export function withQuestions(found: FoundQuestions): FoundQuestions {
	if (found.questions.length + found.notTaken.length === 0) throw new DomainError('bank.nothing_found');
	return found;
}
