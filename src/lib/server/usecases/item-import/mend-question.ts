import type * as v from 'valibot';
import { DomainError } from '../../../domain/domain-error';
import type { FoundQuestion } from '../../../domain/found-question';
import type { Actor } from '../../access';
import { write } from '../../db';
import * as importQuestions from '../../store/import-questions';
import type { ItemImportHead } from '../../store/item-imports';
import * as topics from '../../store/topics';
import { countChange, openQuestion } from './import-of';
import type { mendQuestionSchema } from './mend-form';
import { recheck } from './recheck-question';

export { mendQuestionSchema } from './mend-form';

type Mended = v.InferOutput<typeof mendQuestionSchema> & { importId: string; questionId: string };

/**
 * Replaces a question by what a person made of it: with that its reader's problems are settled. Throws 'bank.import_question.stale' when
 * somebody else saved it meanwhile. Gives the next question that is wrong.
 */
export async function mendQuestion(
	actor: Actor,
	{ importId, questionId, revision, topic, audiences, ...mended }: Mended,
	_now: number
): Promise<{ nextWrong: string | null }> {
	const { head, row } = await openQuestion(actor, importId, questionId);
	if (topic !== null && !(await topics.list()).some(({ code }) => code === topic)) {
		throw new DomainError('item.topic.unknown', {}, 'topic');
	}
	// No group ticked is "for everybody" only where a group stood before: else it is still open.
	const chosen = audiences.length === 0 && row.question.audiences === null ? null : audiences;
	const question = { ...row.question, ...mended, audiences: chosen, problems: [] };
	await keepMended(head, { ...row, revision }, question, topic);
	return { nextWrong: await importQuestions.nextWrong(importId, row.position) };
}

/** The right options chosen in the list, without opening the question; only what was wrong with its key is settled. */
export async function chooseKey(
	actor: Actor,
	{ importId, questionId, revision, key }: { importId: string; questionId: string; revision: number; key: string[] },
	_now: number
): Promise<void> {
	const { head, row } = await openQuestion(actor, importId, questionId);
	const known = row.question.options.map(({ id }) => id).filter((id) => key.includes(id));
	const problems = row.question.problems.filter(({ field }) => field !== 'key');
	await keepMended(head, { ...row, revision }, { ...row.question, key: known, problems }, row.topic);
}

async function keepMended(
	head: ItemImportHead,
	row: importQuestions.ImportQuestionRow,
	question: FoundQuestion,
	topic: string | null
): Promise<void> {
	const checked = await recheck(head, row.id, question, row.duplicates);
	await write(async (tx) => {
		await countChange(tx, head.id);
		const saved = await importQuestions.update(tx, row, { ...checked, topic, isMended: true });
		if (!saved) throw new DomainError('bank.import_question.stale');
	});
}
