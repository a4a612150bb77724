import * as v from 'valibot';
import { formObject } from '../../../domain/form-object';
import { DIVISION_LAYOUTS, divisionsOf } from '../../../domain/division';
import { DomainError } from '../../../domain/domain-error';
import { eligibilitySchema } from '../../../domain/round-rules';
import type { Actor } from '../../access';
import * as units from '../../store/units';
import { changeDraft } from './change-draft';
import { revisionField, wholeFieldOrNone } from './form-fields';

export const eligibilityFormSchema = formObject({
	revision: revisionField,
	groups: v.optional(eligibilitySchema.entries.groups, []),
	unitIds: v.optional(eligibilitySchema.entries.unitIds, []),
	minimumAge: wholeFieldOrNone('eligibility.minimum_age', 1, 120),
	layout: v.optional(v.picklist(DIVISION_LAYOUTS, 'divisions.layout'), 'one')
});

/** Step "who": who may enter, and in which lists they are ranked. Throws 'eligibility.units' for a unit that does not exist. */
export async function saveEligibility(
	actor: Actor,
	contestId: string,
	{ revision, layout, ...eligibility }: v.InferOutput<typeof eligibilityFormSchema>,
	now: number
): Promise<void> {
	const known = new Set((await units.list()).map(({ id }) => id));
	if (!eligibility.unitIds.every((id) => known.has(id))) throw new DomainError('eligibility.units', {}, 'unitIds');
	const divisions = divisionsOf(layout, eligibility.groups);
	await changeDraft(actor, { contestId, revision }, 'who', now, ({ contest }) => ({
		contest: { eligibility, divisions },
		before: { ...contest.eligibility, divisions: contest.divisions },
		after: { ...eligibility, divisions }
	}));
}
