import * as v from 'valibot';
import { authoredText } from './authored-text';
import { DomainError } from './domain-error';
import { localDateSchema } from './local-date';
import type { Measure } from './target';
import { isCount, takesEvidence } from './target-figure';

const MOST = 100_000_000;

const wholeNumber = (code: string) =>
	v.pipe(
		v.optional(v.string(), ''),
		v.trim(),
		v.regex(/^\d{0,9}$/, code),
		v.transform((text) => (text === '' ? null : Number(text))),
		v.check((number) => number === null || number <= MOST, code)
	);

const webAddress = v.pipe(
	v.optional(v.string(), ''),
	v.trim(),
	v.maxLength(500, 'field.too_long'),
	v.check((text) => text === '' || (/^https?:\/\//i.test(text) && URL.canParse(text)), 'evidence.link'),
	v.transform((text) => text || null)
);

/** What is typed about evidence (minh chứng); which of the figures is needed depends on the target's measure. */
export const evidenceSchema = v.object({
	unitId: v.pipe(v.string('field.required'), v.nonEmpty('field.required'), v.maxLength(60, 'field.invalid')),
	occurredOn: localDateSchema,
	numerator: wholeNumber('evidence.number'),
	denominator: wholeNumber('evidence.number'),
	count: wholeNumber('evidence.number'),
	done: v.optional(v.picklist(['yes', 'no'], 'evidence.done')),
	note: authoredText('evidence.note', 1000),
	link: webAddress,
	/** Photos and documents; what they are is told by their content when they are read. */
	files: v.optional(v.array(v.instance(File, 'file.kind')), [])
});
export type EvidenceInput = Omit<v.InferOutput<typeof evidenceSchema>, 'files'> & { files?: File[] };

export const strikeSchema = v.object({
	evidenceId: v.pipe(v.string('field.required'), v.nonEmpty('field.required'), v.maxLength(60, 'field.invalid')),
	reason: authoredText('evidence.reason', 500)
});
export type StrikeInput = v.InferOutput<typeof strikeSchema>;

/**
 * The figure of a record as it is stored, by the target's measure. Throws for a target that takes no evidence
 * ('evidence.automatic'), a missing figure, a share above the whole, and a day that has not come ('evidence.future').
 */
export function evidenceFigure(
	measure: Measure,
	input: Pick<EvidenceInput, 'occurredOn' | 'numerator' | 'denominator' | 'count' | 'done'>,
	today: string
): { numerator: number; denominator: number | null } {
	if (!takesEvidence(measure)) throw new DomainError('evidence.automatic');
	if (input.occurredOn > today) throw new DomainError('evidence.future', {}, 'occurredOn');
	if (measure === 'done') {
		if (!input.done) throw new DomainError('evidence.done', {}, 'done');
		return { numerator: input.done === 'yes' ? 1 : 0, denominator: null };
	}
	if (isCount(measure)) {
		if (!input.count) throw new DomainError('evidence.count', {}, 'count');
		return { numerator: input.count, denominator: null };
	}
	const { numerator, denominator } = input;
	if (numerator === null) throw new DomainError('evidence.number', {}, 'numerator');
	if (!denominator) throw new DomainError('evidence.denominator', {}, 'denominator');
	if (numerator > denominator) throw new DomainError('evidence.over', {}, 'numerator');
	return { numerator, denominator };
}
