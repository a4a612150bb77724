import { DomainError } from '../../../domain/domain-error';
import { authorize, type Actor } from '../../access';
import type { Db } from '../../db';
import * as importQuestions from '../../store/import-questions';
import * as itemImports from '../../store/item-imports';

/** The import of a bank that this person writes for. Throws 'bank.import.not_found', 'access.denied'. */
export async function importOf(actor: Actor, id: string, db?: Db): Promise<itemImports.ItemImportHead> {
	const head = await itemImports.find(id, db);
	if (!head) throw new DomainError('bank.import.not_found');
	authorize(actor, 'item:edit', head.unitPath);
	return head;
}

/** The same while its questions are to be looked through. Throws 'bank.import.closed' too. */
export async function openImport(actor: Actor, id: string): Promise<itemImports.ItemImportHead> {
	const head = await importOf(actor, id);
	if (head.status !== 'found') throw new DomainError('bank.import.closed');
	return head;
}

/** With one of its questions. Throws 'bank.import_question.not_found' too. */
export async function openQuestion(actor: Actor, importId: string, questionId: string) {
	const head = await openImport(actor, importId);
	const row = await importQuestions.find(importId, questionId);
	if (!row) throw new DomainError('bank.import_question.not_found');
	return { head, row };
}

/** Counts a change of a question: whoever confirms what they saw before it is told so. First of the write: nobody confirms meanwhile. */
export async function countChange(tx: Db, importId: string): Promise<void> {
	if (!(await itemImports.update(tx, { id: importId, status: ['found'] }))) throw new DomainError('bank.import.closed');
}
