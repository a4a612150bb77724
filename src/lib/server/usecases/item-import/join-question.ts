import { DomainError } from '../../../domain/domain-error';
import { joinedQuestion } from '../../../domain/joined-question';
import type { Actor } from '../../access';
import { write } from '../../db';
import * as importQuestions from '../../store/import-questions';
import { countChange, openQuestion } from './import-of';
import { recheck } from './recheck-question';

interface Join {
	importId: string;
	questionId: string;
	/** Of the question as its reader saw it; without it whatever stands now is joined. */
	revision?: number;
}

/** Makes one question of this one and the next, which the file tore apart. Throws 'bank.import_join_last' at the last one. */
export async function joinQuestion(
	actor: Actor,
	{ importId, questionId, revision }: Join,
	_now: number
): Promise<void> {
	const { head, row } = await openQuestion(actor, importId, questionId);
	const next = await importQuestions.neighbour(importId, row.position, 'next');
	if (!next) throw new DomainError('bank.import_join_last');
	const others = row.duplicates.filter(({ id }) => id !== next.id);
	const joined = await recheck(head, row.id, joinedQuestion(row.question, next.question), others);
	await write(async (tx) => {
		await countChange(tx, importId);
		const expected = { ...row, revision: revision ?? row.revision };
		const change = { ...joined, topic: row.topic ?? next.topic, isMended: true };
		// The second half as it was read, too: else what somebody wrote into it meanwhile would be lost.
		if (!(await importQuestions.update(tx, expected, change)) || !(await importQuestions.remove(tx, next))) {
			throw new DomainError('bank.import_question.stale');
		}
	});
}
