import * as v from 'valibot';
import { formObject } from '../../../domain/form-object';
import { authoredText, optionalAuthoredText } from '../../../domain/authored-text';
import { proposeContestCode } from '../../../domain/contest-code';
import { DomainError } from '../../../domain/domain-error';
import { contestCodeSchema } from '../../../domain/short-code';
import type { Actor } from '../../access';
import * as contests from '../../store/contests';
import { changeDraft } from './change-draft';
import { idFieldOrNone, revisionField } from './form-fields';

/** What a contest is called; an empty code is proposed from the title. */
export const detailFields = {
	title: authoredText('contest.title', 200),
	summary: optionalAuthoredText('contest.summary', 1000),
	code: v.pipe(
		v.optional(v.string('contest.code'), ''),
		v.transform((code) => code.trim() || null),
		v.nullable(contestCodeSchema)
	),
	planId: idFieldOrNone('contest.plan')
};

export const detailsSchema = formObject({ ...detailFields, revision: revisionField });

/** The code that was asked for, or a free one after the title. Throws 'contest.code_taken' or 'contest.code_needed' at the field. */
export async function settleCode(asked: string | null, title: string, ownId: string | null): Promise<string> {
	const isFree = async (code: string) => {
		const other = await contests.findByCode(code);
		return !other || other.id === ownId;
	};
	if (asked !== null) {
		if (!(await isFree(asked))) throw new DomainError('contest.code_taken', { code: asked }, 'code');
		return asked;
	}
	const proposed = proposeContestCode(title).slice(0, 17).replace(/-+$/, '');
	if (proposed === '') throw new DomainError('contest.code_needed', {}, 'code');
	for (const ending of ['', ...Array.from({ length: 98 }, (_, index) => `-${index + 2}`)]) {
		if (await isFree(proposed + ending)) return proposed + ending;
	}
	throw new DomainError('contest.code_needed', {}, 'code');
}

export async function saveDetails(
	actor: Actor,
	contestId: string,
	input: v.InferOutput<typeof detailsSchema>,
	now: number
): Promise<void> {
	await changeDraft(actor, { contestId, revision: input.revision }, 'what', now, async ({ contest }) => {
		const { title, summary, planId } = input;
		const code = await settleCode(input.code, title, contestId);
		const after = { title, summary, planId, code };
		const before = { title: contest.title, summary: contest.summary, planId: contest.planId, code: contest.code };
		return { contest: after, before, after };
	});
}
