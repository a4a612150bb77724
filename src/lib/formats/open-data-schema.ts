import { AUDIENCE_GROUPS } from '../domain/audience-group';
import { UNIT_KINDS } from '../domain/unit';

const maybe = (description: string) => ({
	type: ['integer', 'null'],
	minimum: 0,
	description: `${description} null: withheld or not known.`
});
const countsOf = {
	persons: maybe('Distinct persons (người).'),
	attempts: maybe('Finished attempts (lượt); one person may make several.'),
	headcount: maybe('The persons of this line as last counted (số người thuộc diện): what the share is of.'),
	share_percent: {
		type: ['number', 'null'],
		description: 'persons / headcount in percent, rounded half up to two decimals. null: withheld or no headcount.'
	},
	withheld: {
		type: 'boolean',
		description: 'true: not told, because it or another line is a number from 1 to 4.'
	}
};
const object = (properties: Record<string, unknown>) => ({
	type: 'object',
	properties,
	required: Object.keys(properties),
	additionalProperties: false
});
const listOf = (properties: Record<string, unknown>) => ({ type: 'array', items: object(properties) });
const text = { type: 'string' };
const day = { type: 'string', format: 'date' };
const rest = {
	oneOf: [
		{ type: 'null' },
		object({ lines: { type: 'integer' }, persons: { type: 'integer' }, attempts: countsOf.attempts })
	],
	description: 'The withheld lines together.'
};
const tables = {
	total: object(countsOf),
	groups: listOf({ group: { enum: AUDIENCE_GROUPS }, label_vi: text, ...countsOf }),
	groups_withheld: rest,
	units: listOf({
		code: { ...text, description: "'-': of the unit itself and of none below it." },
		name: text,
		...countsOf
	}),
	units_withheld: rest
};
const head = (kind: string) => ({
	$schema: text,
	kind: { const: kind },
	version: { const: 1 },
	licence: { type: 'string', format: 'uri' }
});

/** JSON Schema (2020-12) of the documents that `open-data.ts` writes. */
export const openDataSchema = (origin: string, path: string) => ({
	$schema: 'https://json-schema.org/draft/2020-12/schema',
	$id: `${origin}${path}`,
	title: 'Sân Đình open data',
	oneOf: [
		{
			title: 'Annual result of a unit',
			...object({
				...head('annual_result'),
				unit: object({ code: text, name: text, kind: { enum: UNIT_KINDS } }),
				year: { type: 'integer' },
				as_of: { ...day, description: 'The last day that is counted.' },
				published_at: { type: 'string', format: 'date-time' },
				note: text,
				...tables,
				persons_by_kind: object({
					contest: maybe('Distinct persons who finished a contest attempt.'),
					passed: maybe('Distinct persons who reached the pass mark.'),
					lesson: maybe('Distinct persons who completed a lesson.')
				}),
				contests: listOf({ code: text, title: text, persons: countsOf.persons, attempts: countsOf.attempts }),
				outreach: listOf({
					channel: text,
					label_vi: text,
					activities: { type: 'integer', minimum: 0 },
					attendances: maybe('Recorded attendances (lượt người dự); never added to persons.')
				})
			})
		},
		{
			title: 'Participation in a contest',
			...object({
				...head('contest_participation'),
				contest: object({ code: text, title: text }),
				organizer: object({ code: text, name: text }),
				from: day,
				to: day,
				...tables
			})
		}
	]
});
