import * as v from 'valibot';
import { DomainError } from '../../../domain/domain-error';
import { formObject } from '../../../domain/form-object';
import type { Actor } from '../../access';
import { write } from '../../db';
import * as auditLog from '../../store/audit-log';
import * as importedItems from '../../store/imported-items';
import * as importQuestions from '../../store/import-questions';
import * as itemImports from '../../store/item-imports';
import * as itemPictures from '../../store/item-pictures';
import { importOf } from './import-of';
import { revisionField } from './mend-form';
import { prepareBatch } from './prepare-batch';

const ticked = v.pipe(
	v.optional(v.literal('on', 'field.invalid')),
	v.transform((box) => box === 'on')
);
export const confirmImportSchema = formObject({
	revision: revisionField,
	submits: ticked,
	skipsTwins: ticked,
	sure: v.literal('on', 'bank.import_sure')
});

interface Confirmation {
	importId: string;
	/** The import's revision as the person saw it. */
	revision: number;
	/** The reviewers are asked at once. */
	submits: boolean;
	/** Leaves out what the bank has word for word, and what stands in the file a second time. */
	skipsTwins: boolean;
}

/**
 * Puts every question that is not skipped into the bank, in one write; a batch that was confirmed already is not stored again. Throws
 * 'bank.import_wrong_left', 'bank.import_topic_left', 'bank.import_difficulty_left' with their numbers, 'bank.import_none_left',
 * 'bank.import.stale', 'bank.import.closed'.
 */
export async function confirmImport(
	actor: Actor,
	{ importId, revision, submits, skipsTwins }: Confirmation,
	now: number
): Promise<{ taken: number }> {
	const head = await importOf(actor, importId);
	if (head.status === 'confirmed') return { taken: head.taken };
	if (head.status !== 'found') throw new DomainError('bank.import.closed');
	if (head.revision !== revision) throw new DomainError('bank.import.stale');
	// What is costly is done before: while the write lasts, answers of papers wait.
	const { items, twins, pictures } = await prepareBatch(actor, head, { submits, skipsTwins }, now);
	const taken = items.length;
	return write(async (tx) => {
		const change = { status: 'confirmed' as const, confirmedAt: now, taken, sheet: null };
		const isFirst = await itemImports.update(tx, { id: importId, status: ['found'], revision }, change);
		if (!isFirst) return takenMeanwhile(await itemImports.find(importId, tx));
		await importQuestions.setSkipped(tx, importId, twins, true);
		await importedItems.insert(tx, items);
		await importQuestions.markTaken(tx, importId);
		await itemPictures.settle(tx, importId, pictures);
		const { fileName, unitId } = head;
		await auditLog.add(tx, now, {
			actorId: actor.id,
			act: 'item.import',
			objectKind: 'item_import',
			objectId: importId,
			after: { fileName, unitId, taken, submitted: submits }
		});
		return { taken };
	});
}

/** The same form sent twice is stored once. */
function takenMeanwhile(head: itemImports.ItemImportHead | undefined): { taken: number } {
	if (head?.status === 'confirmed') return { taken: head.taken };
	throw new DomainError('bank.import.stale');
}
