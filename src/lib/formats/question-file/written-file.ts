import { DomainError } from '../../domain/domain-error';
import type { FoundQuestions } from '../../domain/found-question';
import type { QuestionFileFormat } from '../../domain/item-import';
import { linesOfText } from '../../domain/question-text/lines-of-text';
import { recognizeQuestions } from '../../domain/question-text/recognize-questions';
import { readAiken } from '../aiken/read-aiken';
import { fileText } from '../exchange/file-text';
import { readGift } from '../gift/read-gift';
import { readMoodleXml } from '../moodle-xml/read-moodle-xml';
import { decodeXml } from '../package/xml-text';
import { readQti } from '../qti/read-qti';
import { rootOf } from './xml-root';
import { tellText } from './told-text';

type Written = { format: Exclude<QuestionFileFormat, 'sheet' | 'word'>; found: FoundQuestions };

/** Reads a file that is text of some kind; the rows of a table are left to who reads tables. Throws 'bank.*'. */
export function readWritten(bytes: Uint8Array): Written | { format: 'sheet' } {
	const root = rootOf(decodeXml(bytes.subarray(0, 20_000)));
	if (root !== null) return readMarkup(bytes, root);
	const { text, problems } = fileText(bytes);
	if (text.trim() === '') throw new DomainError('bank.file_empty');
	const format = tellText(text);
	switch (format) {
		case 'sheet':
			return { format };
		case 'gift':
			return { format, found: readGift(bytes) };
		case 'aiken':
			return { format, found: readAiken(bytes) };
		default: {
			const found = recognizeQuestions(linesOfText(text));
			return { format, found: { ...found, pictures: [], problems: [...problems, ...found.problems] } };
		}
	}
}

/** By the first element of the file. Programs that write XML write it for many ends. */
function readMarkup(bytes: Uint8Array, root: string): Written {
	if (/^html$/i.test(root)) throw new DomainError('bank.file_resave_word', { kind: 'HTML' });
	if (root === 'wordDocument' || root === 'package') throw new DomainError('bank.file_resave_word', { kind: 'XML' });
	if (root === 'quiz') return { format: 'moodle_xml', found: readMoodleXml(bytes) };
	if (root === 'Workbook') throw new DomainError('bank.file_resave_sheet', { kind: 'XML' });
	if (/^(qti-)?assessment-?|^questestinterop$|^manifest$/i.test(root)) return { format: 'qti', found: readQti(bytes) };
	throw new DomainError('bank.file_xml', { name: root.slice(0, 40) });
}
