import { foldedText } from '../../../domain/folded-text';
import type { FoundQuestion } from '../../../domain/found-question';
import { problemCounts, standingProblems, twinsAmong } from '../../../domain/imported-question';
import type { ImportDuplicate } from '../../../domain/item-import';
import { indexQuestions } from '../../../domain/near-question';
import { picturesIn, plainText } from '../../../domain/rich-text';
import * as importedItems from '../../store/imported-items';
import * as importQuestions from '../../store/import-questions';
import type { ItemImportHead } from '../../store/item-imports';
import { textsOf } from '../item/pictures-of';
import { ownPictures } from './own-pictures';

/** Of items that begin with the same words, more than these need not be compared. */
const MOST_COMPARED = 100;

/**
 * What is stored beside a question that was changed. It is compared anew with what it was like before and with every item that holds its
 * stem word for word; the whole bank is compared only when a file is read.
 */
export async function recheck(
	head: Pick<ItemImportHead, 'id' | 'unitId' | 'unitPath'>,
	id: string,
	question: FoundQuestion,
	before: readonly ImportDuplicate[]
) {
	const pictures = new Set(Object.keys(await ownPictures(head, textsOf(question).flatMap(picturesIn))));
	const duplicates = await duplicatesOf(head.unitPath, head.id, { id, ...question }, before);
	const counts = problemCounts(standingProblems(question, pictures));
	return { question, ...counts, duplicates, twins: twinsAmong(id, duplicates) };
}

async function duplicatesOf(
	unitPath: string,
	importId: string,
	question: FoundQuestion & { id: string },
	before: readonly ImportDuplicate[]
): Promise<ImportDuplicate[]> {
	const idsIn = (where: ImportDuplicate['where']) => before.filter((one) => one.where === where).map(({ id }) => id);
	// As `searchTextOf` keeps them: each word once, the stem's before all others.
	const words = [...new Set(foldedText(plainText(question.stem)).split(' '))].join(' ');
	const bank = await importedItems.bankLike(unitPath, idsIn('bank'), words, MOST_COMPARED);
	const rows = await Promise.all(idsIn('file').map((other) => importQuestions.find(importId, other)));
	const file = rows.flatMap((row) => (row ? [{ ...row.question, id: row.id }] : []));
	const inFile = new Set(file.map((one) => one.id));
	return indexQuestions([...bank, ...file])
		.find(question)
		.map((one) => ({ where: inFile.has(one.id) ? 'file' : 'bank', ...one }));
}
