import * as v from 'valibot';
import { AUDIENCE_GROUPS, type AudienceGroup } from '../../../domain/audience-group';

const MAX_HEADCOUNT = 200_000_000;

/** A headcount as it is typed, '1.568' too; an empty field is no figure, 0 is one. */
const headcount = v.pipe(
	v.optional(v.string('field.invalid'), ''),
	v.transform((typed) => typed.replace(/[\s.,]/g, '')),
	v.regex(/^\d*$/, 'population.headcount'),
	v.transform((digits) => (digits === '' ? null : Number(digits))),
	v.nullable(v.pipe(v.number(), v.maxValue(MAX_HEADCOUNT, 'population.headcount')))
);

/** One field for each group. */
export const headcountEntries = Object.fromEntries(AUDIENCE_GROUPS.map((group) => [group, headcount])) as Record<
	AudienceGroup,
	typeof headcount
>;
