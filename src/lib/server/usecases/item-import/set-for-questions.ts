import * as v from 'valibot';
import type { AudienceGroup } from '../../../domain/audience-group';
import { optionalAuthoredText } from '../../../domain/authored-text';
import { DomainError } from '../../../domain/domain-error';
import type { Difficulty } from '../../../domain/item';
import { problemCounts, standingProblems } from '../../../domain/imported-question';
import type { Actor } from '../../access';
import { breathe } from '../../breathe';
import { write, type Db } from '../../db';
import * as importQuestions from '../../store/import-questions';
import * as itemImports from '../../store/item-imports';
import * as topics from '../../store/topics';
import { countChange, openImport } from './import-of';
import { audiencesField, difficultyField } from './mend-form';
import { idsField } from './skip-questions';

/** Rewritten in one write, so that answers of papers wait no longer than for these. */
const AT_ONCE = 100;

/** As the form sends it; what is left blank there is not set. */
export const setForQuestionsSchema = v.pipe(
	v.object({
		scope: v.optional(v.picklist(['all', 'ticked'], 'field.invalid'), 'all'),
		ids: idsField,
		topic: v.optional(v.string('field.invalid'), ''),
		difficulty: difficultyField,
		source: optionalAuthoredText('item.source', 500),
		audiences: v.optional(audiencesField, []),
		replaces: v.optional(v.literal('on', 'field.invalid'))
	}),
	v.transform(({ scope, ids, topic, difficulty, source, audiences, replaces }) => ({
		ids: scope === 'all' ? ('all' as const) : ids,
		...(topic && { topic }),
		...(difficulty && { difficulty }),
		...(source && { source }),
		...(audiences.length > 0 && { audiences }),
		replaces: replaces === 'on'
	}))
);

interface Wish {
	topic?: string;
	difficulty?: Difficulty;
	source?: string;
	audiences?: AudienceGroup[];
}
interface Setting extends Wish {
	importId: string;
	ids: string[] | 'all';
	/** Else only questions that have none of their own get it. */
	replaces: boolean;
}

/**
 * Gives topic, difficulty, source, audiences to some questions, or to all. For all it becomes the import's setting too, which every question
 * without its own follows. Throws 'bank.import_none_chosen' at 'ids', 'bank.import_nothing_set' at 'topic', 'item.topic.unknown'.
 */
export async function setForQuestions(actor: Actor, setting: Setting, _now: number): Promise<void> {
	const { importId, ids, replaces, ...wish } = setting;
	await openImport(actor, importId);
	if (ids.length === 0) throw new DomainError('bank.import_none_chosen', {}, 'ids');
	if (Object.values(wish).every((value) => value === undefined)) {
		throw new DomainError('bank.import_nothing_set', {}, 'topic');
	}
	if (wish.topic !== undefined && !(await topics.list()).some(({ code }) => code === wish.topic)) {
		throw new DomainError('item.topic.unknown', {}, 'topic');
	}
	if (ids === 'all') {
		await write((tx) => keepSettings(tx, importId, wish));
		if (!replaces) return;
	}
	const chosen = ids === 'all' ? null : new Set(ids);
	for (let after: number | undefined = 0; after !== undefined; await breathe()) {
		const from: number = after;
		after = await write((tx) =>
			setStretch(tx, importId, from, (row) => (chosen?.has(row.id) ?? true) && given(row, wish, replaces))
		);
	}
}

/** Added to what stands there now: somebody else may have set another thing meanwhile. */
async function keepSettings(tx: Db, importId: string, wish: Wish): Promise<void> {
	await countChange(tx, importId);
	const head = (await itemImports.find(importId, tx))!;
	await itemImports.update(tx, { id: importId, status: ['found'] }, { settings: { ...head.settings, ...wish } });
}

type Row = importQuestions.ImportQuestionRow;

/** Changes what `change` changes in the next rows after a place. Gives the place of the last one; undefined at the end. */
async function setStretch(tx: Db, importId: string, after: number, change: (row: Row) => Partial<Row> | false) {
	await countChange(tx, importId);
	const rows = await importQuestions.stretch(importId, after, AT_ONCE, tx);
	for (const row of rows) {
		const changed = change(row);
		if (changed && !(await importQuestions.update(tx, row, changed)))
			throw new DomainError('bank.import_question.stale');
	}
	return rows.length < AT_ONCE ? undefined : rows.at(-1)?.position;
}

/** The row with what it is given; false where nothing changes. What the reader said of a field that is set is settled. */
function given(row: Row, wish: Wish, replaces: boolean): Partial<Row> | false {
	const { question } = row;
	const takes = {
		topic: wish.topic !== undefined && (replaces || row.topic === null),
		difficulty: wish.difficulty !== undefined && (replaces || question.difficulty === null),
		source: wish.source !== undefined && (replaces || question.source === ''),
		audiences: wish.audiences !== undefined && (replaces || question.audiences === null)
	};
	if (!Object.values(takes).includes(true)) return false;
	const isSettled = (field: string | undefined) => takes[field as keyof typeof takes] === true;
	const changed = {
		...question,
		difficulty: takes.difficulty ? wish.difficulty! : question.difficulty,
		source: takes.source ? wish.source! : question.source,
		audiences: takes.audiences ? wish.audiences! : question.audiences,
		problems: question.problems.filter(({ field }) => !isSettled(field))
	};
	// Pictures are left out of both counts: nothing that is set here concerns them.
	const [before, after] = [question, changed].map((one) => problemCounts(standingProblems(one)));
	return {
		topic: takes.topic ? wish.topic! : row.topic,
		errors: row.errors - before!.errors + after!.errors,
		warnings: row.warnings - before!.warnings + after!.warnings,
		question: changed
	};
}
