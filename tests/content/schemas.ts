import * as v from 'valibot';
import { AUDIENCE_GROUPS } from '../../src/lib/domain/audience-group';
import { MEASURES } from '../../src/lib/domain/target';

const text = v.pipe(v.string(), v.trim(), v.minLength(1));
const audiences = v.pipe(v.array(v.picklist(AUDIENCE_GROUPS)), v.minLength(1));
const optionalText = v.nullable(text);

export const factSchema = v.strictObject({
	id: text,
	topic: text,
	statement_vi: text,
	value: optionalText,
	source_document: text,
	clause: text,
	confidence: v.picklist(['verified', 'well-known'])
});
export type Fact = v.InferOutput<typeof factSchema>;

export const factFileSchema = v.strictObject({
	checked_on: v.pipe(v.string(), v.isoDate()),
	rules: v.array(text),
	facts: v.array(factSchema)
});

export const topicSchema = v.strictObject({ code: text, nameVi: text, nameEn: text });

export const itemSchema = v.strictObject({
	id: text,
	kind: v.literal('single'),
	stem: text,
	options: v.pipe(v.array(v.strictObject({ id: v.picklist(['A', 'B', 'C', 'D']), text })), v.length(4)),
	key: v.tuple([v.picklist(['A', 'B', 'C', 'D'])]),
	explanation: text,
	source: text,
	topic: text,
	difficulty: v.picklist([1, 2, 3]),
	audiences,
	factIds: v.pipe(v.array(text), v.minLength(1))
});
export type ShippedItem = v.InferOutput<typeof itemSchema>;

const checkText = v.strictObject({
	stem: text,
	options: v.pipe(v.array(text), v.length(4)),
	explanation: text,
	source: text
});
export const checkSchema = v.strictObject({
	id: text,
	factIds: v.pipe(v.array(text), v.minLength(1)),
	key: v.picklist([0, 1, 2, 3]),
	vi: checkText,
	en: checkText
});
export type LessonCheck = v.InferOutput<typeof checkSchema>;

export const frontMatterSchema = v.strictObject({
	id: text,
	slug: text,
	title: text,
	summary: text,
	durationMin: v.pipe(v.number(), v.integer(), v.minValue(3), v.maxValue(5)),
	order: v.pipe(v.number(), v.integer()),
	audiences,
	topics: v.pipe(v.array(text), v.minLength(1)),
	factIds: v.pipe(v.array(text), v.minLength(1))
});

const targetSchema = v.looseObject({
	id: text,
	phase: text,
	kind: v.picklist(['target', 'activity', 'reporting']),
	measure: v.picklist(MEASURES),
	audience_groups: v.pipe(v.array(text), v.minLength(1)),
	groups: v.array(v.picklist(AUDIENCE_GROUPS)),
	metric: text,
	comparator: v.picklist(['>', '>=', '=']),
	threshold: v.union([v.number(), v.literal(true)]),
	unit: v.picklist(['percent', 'count', 'boolean']),
	deadline: v.nullable(v.pipe(v.string(), v.regex(/^\d{4}$/))),
	recurrence: optionalText,
	clause: text,
	quote_vi: text
});

export const planFileSchema = v.strictObject({
	audience_group_codes: v.record(v.string(), text),
	plans: v.array(
		v.looseObject({
			id: text,
			title_vi: text,
			issuing_body: text,
			phases: v.pipe(
				v.array(v.strictObject({ id: text, label_vi: text, end: v.pipe(v.string(), v.isoDate()) })),
				v.minLength(1)
			),
			targets: v.pipe(v.array(targetSchema), v.minLength(1)),
			channels: v.array(text),
			recurring: v.array(v.looseObject({ kind: text, date: text, name_vi: text, clause: text })),
			reporting: v.array(v.looseObject({ rule_vi: text, dates: v.nullable(v.array(text)), clause: text }))
		})
	),
	contradictions: v.array(v.strictObject({ id: text, topic: text, detail: text, handling: text }))
});
