import type { FilePlace, FoundPicture, QuestionProblem } from '../../domain/found-question';
import { DomainError } from '../../domain/domain-error';
import type { MarkedLine } from '../../domain/marked-line';
import { conversionWarning } from '../exchange/file-text';
import { openBlocks } from './blocks';
import { openWordPackage } from './package';
import { newReading } from './reading';
import { readUnnamedFont } from './unnamed-font';
import { readXml } from './xml';

export interface WordText {
	lines: MarkedLine[];
	pictures: FoundPicture[];
	problems: QuestionProblem[];
}

/**
 * Reads a .docx as its reader sees it: numbers of lists, looks of styles, tracked changes resolved, what is hidden left out, and no headers, footers,
 * notes and comments. Throws 'bank.macros' or 'bank.word_*' for a file that cannot or must not be read.
 */
export function readWord(bytes: Uint8Array, fileName: string): WordText {
	const opened = openWordPackage(bytes, fileName);
	const reading = newReading(opened);
	const body = openBlocks(reading, { cell: null, shade: null });
	const document = opened.zip.read(opened.document);
	if (!document) throw new DomainError('bank.word_damaged');
	const root = readXml(document, (element, parent) => {
		if (parent.name !== 'w:body') return false;
		body.read(element);
		return true;
	});
	if (root.name !== 'w:document') throw new DomainError('bank.word_kind');
	body.close();

	const { problems, pages, pictures, converted } = reading;
	const lines = readUnnamedFont(reading.lines, converted);
	if (!pages.known) for (const { place } of [...lines, ...problems]) forgetPage(place);
	const conversions = [...converted].map(conversionWarning);
	return { lines, pictures: pictures.found, problems: [...problems, ...conversions] };
}

/** A document that was never laid out says 'page 1' of everything. */
function forgetPage(place: FilePlace | undefined) {
	delete place?.page;
}
