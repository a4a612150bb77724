import * as v from 'valibot';
import { DomainError } from '../../../domain/domain-error';
import type { Actor } from '../../access';
import { write } from '../../db';
import * as importQuestions from '../../store/import-questions';
import { countChange, openImport } from './import-of';

/** Ids of questions as a form's boxes send them. */
export const idsField = v.pipe(
	v.optional(v.array(v.string('field.invalid'), 'field.invalid'), []),
	v.maxLength(5_000, 'field.invalid')
);
export const skipQuestionsSchema = v.object({
	ids: idsField,
	skip: v.pipe(
		v.picklist(['yes', 'no'], 'field.invalid'),
		v.transform((answer) => answer === 'yes')
	)
});

/** Leaves questions out of the batch, or takes them into it again. Throws 'bank.import_none_chosen' at 'ids'. */
export async function skipQuestions(
	actor: Actor,
	{ importId, ids, skip }: { importId: string; ids: string[]; skip: boolean },
	_now: number
): Promise<void> {
	if (ids.length === 0) throw new DomainError('bank.import_none_chosen', {}, 'ids');
	await openImport(actor, importId);
	await write(async (tx) => {
		await countChange(tx, importId);
		await importQuestions.setSkipped(tx, importId, ids, skip);
	});
}

/** Leaves out every question that is still wrong. */
export async function skipWrong(actor: Actor, { importId }: { importId: string }, _now: number): Promise<void> {
	await openImport(actor, importId);
	await write(async (tx) => {
		await countChange(tx, importId);
		await importQuestions.skipWrong(tx, importId);
	});
}
