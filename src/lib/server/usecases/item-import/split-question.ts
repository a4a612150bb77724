import * as v from 'valibot';
import { DomainError } from '../../../domain/domain-error';
import { formObject } from '../../../domain/form-object';
import type { FoundQuestion } from '../../../domain/found-question';
import { questionOfLines } from '../../../domain/question-lines';
import type { Actor } from '../../access';
import { write } from '../../db';
import { newId } from '../../id';
import * as importQuestions from '../../store/import-questions';
import { countChange, openQuestion } from './import-of';
import { revisionField } from './mend-form';
import { recheck } from './recheck-question';

const half = v.pipe(v.string('bank.import_split_blank'), v.maxLength(20_000, 'field.too_long'));
export const splitQuestionSchema = formObject({
	revision: revisionField,
	texts: v.tuple([half, half], 'bank.import_split_blank')
});

interface Split {
	importId: string;
	questionId: string;
	revision: number;
	texts: [string, string];
}

/** Makes two questions of one that the file ran together; each half is read as it was typed. Throws at 'texts.0' or 'texts.1'. */
export async function splitQuestion(actor: Actor, { importId, questionId, revision, texts }: Split, now: number) {
	const { head, row } = await openQuestion(actor, importId, questionId);
	const [first, second] = texts.map((text, index) => halfOf(text, index, row.question)) as [
		FoundQuestion,
		FoundQuestion
	];
	const secondId = newId(now);
	const firstRow = await recheck(head, row.id, first, row.duplicates);
	const secondRow = await recheck(head, secondId, second, row.duplicates);
	const { topic, isSkipped } = row;
	await write(async (tx) => {
		await countChange(tx, importId);
		const saved = await importQuestions.update(tx, { ...row, revision }, { ...firstRow, isMended: true });
		if (!saved) throw new DomainError('bank.import_question.stale');
		const next = await importQuestions.neighbour(importId, row.position, 'next', tx);
		const position = next ? (row.position + next.position) / 2 : row.position + 1;
		const own = { importId, id: secondId, position, topic, isSkipped };
		await importQuestions.insert(tx, [{ ...own, ...secondRow, isMended: true, revision: 1, itemId: null }]);
	});
	return { secondId };
}

function halfOf(text: string, index: number, whole: FoundQuestion): FoundQuestion {
	const field = `texts.${index}`;
	if (text.trim() === '') throw new DomainError('bank.import_split_blank', {}, field);
	const read = questionOfLines(text);
	if (read === undefined) throw new DomainError('bank.import_split_several', {}, field);
	const { section, place, topic, difficulty, audiences } = whole;
	// Places within the typed text are none of the file's.
	const problems = read.problems.map(({ place: _, ...problem }) => problem);
	return {
		...read,
		...{ section, place, problems },
		label: index === 0 ? whole.label : null,
		topic: read.topic ?? topic,
		difficulty: read.difficulty ?? difficulty,
		audiences: read.audiences ?? audiences
	};
}
