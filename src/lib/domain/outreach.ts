import * as v from 'valibot';
import { AUDIENCE_GROUPS, type AudienceGroup } from './audience-group';
import { optionalAuthoredText } from './authored-text';
import { DomainError } from './domain-error';
import { formObject } from './form-object';
import { daysBetween, localDateSchema } from './local-date';
import { unitValidOn, type Unit } from './unit';
import { foldVietnamese } from './vietnamese-name';

export const OUTREACH_STATES = ['submitted', 'approved', 'returned', 'struck'] as const;
/** Of an outreach activity: only `approved` ones count as attested reach. */
export type OutreachState = (typeof OUTREACH_STATES)[number];

/** How many of each group were there (lượt người dự); a group that is not named had nobody. */
export type Headcounts = Partial<Record<AudienceGroup, number>>;

export const MOST_HEADCOUNT = 1_000_000;
/** Further back than any plan that is still reported on. */
const OLDEST_DAYS = 5 * 366;

/** A whole number as people type it, '1.250' too; nothing is nobody. */
const headcount = v.pipe(
	v.optional(v.string('outreach.headcount'), ''),
	v.trim(),
	v.regex(/^(\d{1,7}|\d{1,3}([., ]\d{3}){1,2})?$/, 'outreach.headcount'),
	v.transform((text) => Number(text.replace(/[., ]/g, ''))),
	v.maxValue(MOST_HEADCOUNT, 'outreach.headcount')
);
const idOf = (code: string) => v.pipe(v.string(code), v.nonEmpty(code), v.maxLength(60, 'field.invalid'));
const idOrNone = v.pipe(
	v.optional(v.string(), ''),
	v.trim(),
	v.maxLength(60, 'field.invalid'),
	v.transform((id) => id || null)
);
const tick = v.optional(v.literal('on', 'field.invalid'));

/** What is typed about an activity (hoạt động). `uncounted`: nobody can be counted, as with a banner. */
export const activitySchema = formObject({
	unitId: idOf('outreach.unit'),
	channel: idOf('outreach.channel'),
	occurredOn: localDateSchema,
	place: optionalAuthoredText('outreach.place', 150),
	title: optionalAuthoredText('outreach.title', 200),
	note: optionalAuthoredText('outreach.note', 2000),
	officials: headcount,
	students: headcount,
	residents: headcount,
	cooperatives: headcount,
	uncounted: tick,
	contestId: idOrNone,
	targetId: idOrNone
});
export type ActivityInput = v.InferOutput<typeof activitySchema>;

/**
 * The headcounts of what was typed. Throws 'outreach.nobody' without any, 'outreach.uncounted' where there are some all the same,
 * 'outreach.future' and 'outreach.too_old' by the day, 'outreach.unit_not_then' where the unit was none on that day.
 */
export function headcountsOf(
	input: ActivityInput,
	unit: Pick<Unit, 'validFrom' | 'validTo'>,
	today: string
): Headcounts {
	const age = daysBetween(input.occurredOn, today);
	if (age < 0) throw new DomainError('outreach.future', {}, 'occurredOn');
	if (age > OLDEST_DAYS) throw new DomainError('outreach.too_old', {}, 'occurredOn');
	if (!unitValidOn(unit, input.occurredOn)) throw new DomainError('outreach.unit_not_then', {}, 'occurredOn');
	const groups = AUDIENCE_GROUPS.filter((group) => input[group] > 0);
	if (groups.length === 0 && !input.uncounted) throw new DomainError('outreach.nobody', {}, 'residents');
	if (groups.length > 0 && input.uncounted) throw new DomainError('outreach.uncounted', {}, 'uncounted');
	return Object.fromEntries(groups.map((group) => [group, input[group]]));
}

/** Two records with the same one seem to tell of one event: unit, channel, day and place, however the place is spelt. */
export function fingerprintOf({
	unitId,
	channel,
	occurredOn,
	place
}: Pick<ActivityInput, 'unitId' | 'channel' | 'occurredOn' | 'place'>): string {
	const where = foldVietnamese(place).replace(/[^a-z\d]+/g, '');
	return [unitId, channel, occurredOn, where].join('|');
}
