import * as v from 'valibot';
import { DomainError } from '../../../domain/domain-error';
import { formObject } from '../../../domain/form-object';
import type { Actor } from '../../access';
import { write } from '../../db';
import * as auditLog from '../../store/audit-log';
import * as importedItems from '../../store/imported-items';
import * as importQuestions from '../../store/import-questions';
import * as itemImports from '../../store/item-imports';
import { importOf } from './import-of';

export const undoImportSchema = formObject({ sure: v.literal('on', 'bank.import_undo_sure') });

/**
 * Takes a batch out of the bank again, in one write. Items that somebody has worked with since stay and are counted; what the file held can
 * be read as before. Throws 'bank.import.closed' for one that is not confirmed, or was taken back already.
 */
export async function undoImport(
	actor: Actor,
	{ importId }: { importId: string },
	now: number
): Promise<{ undone: number; kept: number }> {
	return write(async (tx) => {
		const head = await importOf(actor, importId, tx);
		const ids = await importedItems.untouched(tx, importId);
		const change = { status: 'undone' as const, undone: ids.length, undoneAt: now, undoneBy: actor.id };
		if (!(await itemImports.update(tx, { id: importId, status: ['confirmed'] }, change))) {
			throw new DomainError('bank.import.closed');
		}
		await importedItems.remove(tx, ids);
		await importQuestions.unmarkRemoved(tx, importId);
		const kept = await importedItems.countOf(tx, importId);
		await auditLog.add(tx, now, {
			actorId: actor.id,
			act: 'item.import_undo',
			objectKind: 'item_import',
			objectId: importId,
			before: { taken: head.taken },
			after: { undone: ids.length, kept }
		});
		return { undone: ids.length, kept };
	});
}
