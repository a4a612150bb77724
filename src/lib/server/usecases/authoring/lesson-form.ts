import * as v from 'valibot';
import { AUDIENCE_GROUPS } from '../../../domain/audience-group';
import { cleanText, optionalAuthoredText } from '../../../domain/authored-text';
import type { LessonCheck, LessonText } from '../../../domain/lesson';
import { minutesFor, wordsIn } from '../../../domain/lesson-advice';
import { NO_KEY, type LessonContent } from '../../../domain/lesson-content';
import { isSlug } from '../../../domain/lesson-slug';

export const CHECK_ROWS = 5;
export const OPTION_ROWS = 6;

const TITLE_MAX = 160;
const optional = (max: number) => optionalAuthoredText('authoring.text', max);

/** One language of a check: `options` holds every row of the form, some left empty. */
const checkSide = {
	stem: optional(600),
	options: v.optional(v.pipe(v.array(v.optional(optional(300), '')), v.maxLength(OPTION_ROWS, 'field.invalid')), []),
	explanation: optional(1500),
	source: optional(300)
};
const enteredCheck = v.object({
	id: v.optional(v.pipe(v.string('field.invalid'), v.regex(/^[\w-]{0,60}$/, 'field.invalid')), ''),
	...checkSide,
	/** The number of the row that was marked right. */
	key: v.optional(v.pipe(v.string('field.invalid'), v.regex(/^\d?$/, 'field.invalid')), ''),
	en: v.optional(v.object(checkSide), {})
});
type EnteredCheck = v.InferOutput<typeof enteredCheck>;

const isBlank = ({ stem, options, explanation, source }: Omit<EnteredCheck, 'en' | 'id' | 'key'>) =>
	[stem, ...options, explanation, source].every((text) => text === '');

/** Rows left empty close up, in both languages together, and the key follows its row. */
function closedUp({ id, key, en, ...vi }: EnteredCheck) {
	const rows = vi.options.flatMap((text, row) => (text === '' ? [] : [row]));
	const side = ({ stem, options, explanation, source }: Omit<EnteredCheck, 'en' | 'id' | 'key'>): LessonCheck => ({
		id,
		stem,
		options: rows.map((row) => options[row] ?? ''),
		key: key === '' ? NO_KEY : rows.indexOf(Number(key)),
		explanation,
		source
	});
	return { vi: side(vi), en: side(en), isTranslated: !isBlank(en) };
}

const enteredLesson = v.pipe(
	v.object({
		title: v.pipe(
			v.optional(v.string('authoring.title_required'), ''),
			v.transform(cleanText),
			v.nonEmpty('authoring.title_required'),
			v.maxLength(TITLE_MAX, 'authoring.title_long')
		),
		summary: optional(400),
		slug: v.pipe(
			v.optional(v.string('authoring.slug'), ''),
			v.transform((text) => text.trim().toLowerCase()),
			v.check((text) => text === '' || isSlug(text), 'authoring.slug')
		),
		markdown: optional(40_000),
		durationMin: v.pipe(
			v.optional(v.string('authoring.duration'), ''),
			v.trim(),
			v.regex(/^(|[1-9]|[1-5]\d|60)$/, 'authoring.duration'),
			v.transform((text) => (text === '' ? null : Number(text)))
		),
		audiences: v.pipe(
			v.optional(v.array(v.picklist(AUDIENCE_GROUPS, 'item.audience'), 'item.audience'), []),
			v.transform((groups) => AUDIENCE_GROUPS.filter((group) => groups.includes(group)))
		),
		topics: v.pipe(
			v.optional(v.array(v.pipe(v.string('field.invalid'), v.maxLength(100, 'field.invalid')), 'field.invalid'), []),
			v.maxLength(20, 'field.invalid'),
			v.transform((codes) => [...new Set(codes)])
		),
		checks: v.pipe(v.optional(v.array(v.optional(enteredCheck, {})), []), v.maxLength(CHECK_ROWS, 'field.invalid')),
		en: v.optional(v.object({ title: optional(TITLE_MAX), summary: optional(400), markdown: optional(40_000) }), {}),
		unitId: v.optional(v.pipe(v.string('field.invalid'), v.maxLength(60, 'field.invalid')), ''),
		revision: v.optional(v.pipe(v.string('field.invalid'), v.regex(/^\d{0,15}$/, 'field.invalid')), ''),
		overwrites: v.optional(v.pipe(v.string('field.invalid'), v.regex(/^\d{0,15}$/, 'field.invalid')), '')
	}),
	v.rawCheck(({ dataset, addIssue }) => {
		if (!dataset.typed) return;
		const { checks } = dataset.value;
		const report = (message: string, index: number, field: 'key' | 'options') =>
			addIssue({
				message,
				path: [
					{ type: 'object', origin: 'value', input: dataset.value, key: 'checks', value: checks },
					{ type: 'array', origin: 'value', input: checks, key: index, value: checks[index] },
					{ type: 'object', origin: 'value', input: checks[index]!, key: field, value: checks[index]![field] }
				] as never
			});
		for (const [index, check] of checks.entries()) {
			const written = check.options.filter((text) => text !== '').map((text) => text.toLocaleLowerCase('vi'));
			if (new Set(written).size < written.length) report('authoring.options_same', index, 'options');
			if (check.key !== '' && !check.options[Number(check.key)]) report('authoring.key_empty', index, 'key');
		}
	})
);

/** Ids stay with their check from version to version; a new one gets the first number that is free. */
function identified<C extends { vi: LessonCheck; en: LessonCheck }>(checks: C[]): C[] {
	const used = new Set<string>();
	const known = checks.map(({ vi: { id } }) => (id === '' || used.has(id) ? null : (used.add(id), id)));
	return checks.map((check, index) => {
		let id = known[index];
		for (let number = 1; !id; number++) if (!used.has(`c${number}`)) id = `c${number}`;
		used.add(id);
		return { ...check, vi: { ...check.vi, id }, en: { ...check.en, id } };
	});
}

function toContent(entered: v.InferOutput<typeof enteredLesson>): LessonContent {
	const { title, summary, markdown, durationMin, audiences, topics, en } = entered;
	const checks = identified(entered.checks.filter((check) => !isBlank(check) || !isBlank(check.en)).map(closedUp));
	const vi: LessonText = { title, summary, markdown, checks: checks.map((check) => check.vi) };
	const isTranslated = Object.values(en).some((text) => text !== '') || checks.some((check) => check.isTranslated);
	const english: LessonText = { ...en, checks: checks.map((check) => check.en) };
	return {
		texts: { vi, ...(isTranslated ? { en: english } : {}) },
		durationMin: durationMin ?? minutesFor(wordsIn(markdown)),
		audiences,
		topics
	};
}

/**
 * A lesson as the form sends it; much may still be missing, since a draft is saved in between. `slug` is empty when it is to be
 * proposed; `revision` is the one the form was opened on, or the newer one that its writer chose to overwrite, as `overwrites` says.
 */
export const lessonFormSchema = v.pipe(
	enteredLesson,
	v.transform((entered) => ({
		content: toContent(entered),
		slug: entered.slug,
		unitId: entered.unitId,
		revision: Number(entered.overwrites || entered.revision),
		overwrites: entered.overwrites !== ''
	}))
);

type Entered = v.InferOutput<typeof lessonFormSchema>;
export type LessonForm = Omit<Entered, 'overwrites'> & Partial<Pick<Entered, 'overwrites'>>;
