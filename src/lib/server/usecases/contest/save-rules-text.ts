import * as v from 'valibot';
import { formObject } from '../../../domain/form-object';
import { authoredText } from '../../../domain/authored-text';
import type { Actor } from '../../access';
import { changeDraft } from './change-draft';
import { revisionField } from './form-fields';

export const rulesTextFormSchema = formObject({
	revision: revisionField,
	rulesText: authoredText('rules_text', 40_000)
});

/** Step "rules": the text as the organizer leaves it. */
export async function saveRulesText(
	actor: Actor,
	contestId: string,
	{ revision, rulesText }: v.InferOutput<typeof rulesTextFormSchema>,
	now: number
): Promise<void> {
	await changeDraft(actor, { contestId, revision }, 'rules', now, ({ contest }) => ({
		contest: { rulesText },
		before: { rulesText: contest.rulesText },
		after: { rulesText }
	}));
}
