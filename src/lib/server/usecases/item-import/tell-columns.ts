import { DomainError } from '../../../domain/domain-error';
import type { ColumnMapping } from '../../../domain/question-columns';
import type { Actor } from '../../access';
import { write } from '../../db';
import { withQuestionWorker } from '../../question-worker/with-question-worker';
import * as importQuestions from '../../store/import-questions';
import * as itemImports from '../../store/item-imports';
import * as topics from '../../store/topics';
import { importOf } from './import-of';
import type { SheetPreview } from './import-view';
import { keepFound } from './keep-found';

/** Whether the columns of a sheet may be told, for the first time or anew: nothing that somebody mended, skipped or set is lost. */
export async function mayTellColumns({ id, status, hasSheet }: itemImports.ItemImportHead): Promise<boolean> {
	if (!hasSheet) return false;
	return status === 'mapping' || (status === 'found' && !(await importQuestions.isAnyChanged(id)));
}

/**
 * Reads the questions of a sheet by the columns that a person told. Throws 'bank.sheet_no_stem', 'bank.sheet_no_columns', 'bank.nothing_found'
 * and what a worker may; 'bank.import_columns_fixed' once a question is changed.
 */
export async function tellColumns(
	actor: Actor,
	{ importId, mapping }: { importId: string; mapping: ColumnMapping },
	now: number
): Promise<void> {
	const head = await importOf(actor, importId);
	if (!(await mayTellColumns(head))) throw new DomainError('bank.import_columns_fixed');
	const sheets = (await itemImports.sheetPart(importId, 'sheets'))!;
	const preview = JSON.parse((await itemImports.sheetPart(importId, 'preview'))!) as SheetPreview;
	const sheet = { sheets, preview: JSON.stringify({ ...preview, guess: mapping }) };
	const expected = { id: importId, status: [head.status], revision: head.revision };
	await withQuestionWorker({ now, topics: await topics.list() }, async (ask) => {
		const found = await ask('readSheet', sheets, mapping);
		await write(async (tx) => {
			const change = { status: 'reading' as const, sheet, notTaken: found.notTaken };
			if (!(await itemImports.update(tx, expected, change))) throw new DomainError('bank.import.stale');
			await importQuestions.removeAll(tx, importId);
		});
		// The rows of the sheet stay: its columns may be told once more.
		await keepFound(ask, head, found.problems, now, () => backToColumns(importId));
	});
}

const backToColumns = (importId: string) =>
	write(async (tx) => {
		await importQuestions.removeAll(tx, importId);
		await itemImports.update(tx, { id: importId, status: ['reading'] }, { status: 'mapping' });
	});
