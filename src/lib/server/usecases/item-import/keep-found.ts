import { createHash } from 'node:crypto';
import { DomainError } from '../../../domain/domain-error';
import type { QuestionProblem } from '../../../domain/found-question';
import { breathe } from '../../breathe';
import { write } from '../../db';
import type { ReadQuestion } from '../../question-worker/calls';
import type { Ask } from '../../question-worker/worker-line';
import * as importedItems from '../../store/imported-items';
import * as importQuestions from '../../store/import-questions';
import * as itemImports from '../../store/item-imports';
import * as itemPictures from '../../store/item-pictures';

/** Rows that cross between the threads, and are written, at once: a few milliseconds each. */
const QUESTIONS_AT_ONCE = 100;
const BANK_AT_ONCE = 250;

interface Import {
	id: string;
	unitId: string;
	unitPath: string;
	staffId: string;
}

/**
 * Stores what a worker has read, of an import in 'reading': pictures, then the questions compared with the bank, in short writes. When
 * that breaks off the import is gone, unless `undo` does something else.
 */
export async function keepFound(
	ask: Ask,
	about: Import,
	problems: QuestionProblem[],
	now: number,
	undo: () => Promise<unknown> = () => dropImport(about.id)
): Promise<void> {
	try {
		await keepPictures(ask, about, now);
		for await (const questions of bankOf(about.unitPath)) await ask('takeBank', questions);
		const said = await ask('compare');
		await keepQuestions(ask, about.id);
		const change = { status: 'found' as const, problems: [...problems, ...said] };
		const kept = await write((tx) => itemImports.update(tx, { id: about.id, status: ['reading'] }, change));
		if (!kept) throw new DomainError('bank.import.closed');
	} catch (failure) {
		await undo();
		throw failure;
	}
}

async function keepPictures(ask: Ask, { id: importId, unitId, staffId }: Import, now: number) {
	for (let picture = await ask('nextPicture'); picture; picture = await ask('nextPicture')) {
		const bytes = Buffer.from(picture.bytes);
		const sha256 = createHash('sha256').update(bytes).digest('hex');
		const row = { ...picture, bytes, sha256, size: bytes.length, unitId, importId, addedBy: staffId, addedAt: now };
		await write((tx) => itemPictures.insert(tx, row));
	}
}

/** What the bank's unit may use, in stretches. */
async function* bankOf(unitPath: string) {
	for (let after = ''; ;) {
		const stretch = await importedItems.bankStretch(unitPath, after, BANK_AT_ONCE);
		if (stretch.length > 0) yield stretch;
		if (stretch.length < BANK_AT_ONCE) return;
		after = stretch.at(-1)!.id;
		await breathe();
	}
}

async function keepQuestions(ask: Ask, importId: string) {
	for (let position = 1; ;) {
		const found = await ask('nextQuestions', QUESTIONS_AT_ONCE);
		if (found.length === 0) return;
		const rows = found.map((one, index) => rowOf(importId, position + index, one));
		await write((tx) => importQuestions.insert(tx, rows));
		position += found.length;
		await breathe();
	}
}

const rowOf = (importId: string, position: number, read: ReadQuestion): importQuestions.ImportQuestionRow => ({
	...read,
	importId,
	position,
	isSkipped: false,
	isMended: false,
	revision: importQuestions.FOUND_REVISION,
	itemId: null
});

/** With its questions and pictures; false when it is part of a bank already. */
export const dropImport = (id: string): Promise<boolean> =>
	write(async (tx) => {
		if (!(await itemImports.update(tx, { id, status: itemImports.OPEN }))) return false;
		await itemPictures.removeOfImport(tx, id);
		await itemImports.remove(tx, id);
		return true;
	});
