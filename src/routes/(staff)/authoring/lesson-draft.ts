import type { LessonCheck } from '$lib/domain/lesson';
import { NO_KEY, type LessonContent } from '$lib/domain/lesson-content';
import type { FormFailure } from '../form-failure';

/** As many as the server takes: without JavaScript there is no other way to add one. */
export const CHECK_ROWS = 5;
export const OPTION_ROWS = 6;
const USUAL_CHECKS = 3;
const USUAL_OPTIONS = 4;

interface CheckSide {
	stem: string;
	/** Always six, the last ones empty. */
	options: string[];
	explanation: string;
	source: string;
}
export interface CheckDraft extends CheckSide {
	/** Empty on a check that was never saved. */
	id: string;
	/** The number of the option's row; empty when none is marked. */
	key: string;
	en: CheckSide;
}

/** A lesson while it is being written: as the form's fields hold it. */
export interface LessonDraft {
	title: string;
	summary: string;
	slug: string;
	markdown: string;
	durationMin: string;
	audiences: string[];
	topics: string[];
	unitId: string;
	/** Always five, the last ones empty. */
	checks: CheckDraft[];
	en: { title: string; summary: string; markdown: string };
}

const sixRows = (options: string[]) => Array.from({ length: OPTION_ROWS }, (_, row) => options[row] ?? '');
const emptySide = (): CheckSide => ({ stem: '', options: sixRows([]), explanation: '', source: '' });
const emptyCheck = (): CheckDraft => ({ id: '', key: '', ...emptySide(), en: emptySide() });
const fiveChecks = (checks: CheckDraft[]) =>
	Array.from({ length: CHECK_ROWS }, (_, index) => checks[index] ?? emptyCheck());

/** A new lesson is for everybody until its author says otherwise. */
export const emptyDraft = (unitId: string, audiences: readonly string[]): LessonDraft => ({
	title: '',
	summary: '',
	slug: '',
	markdown: '',
	durationMin: '',
	audiences: [...audiences],
	topics: [],
	unitId,
	checks: fiveChecks([]),
	en: { title: '', summary: '', markdown: '' }
});

const sideOf = (check: LessonCheck | undefined): CheckSide =>
	check
		? { stem: check.stem, options: sixRows(check.options), explanation: check.explanation, source: check.source }
		: emptySide();

export function draftOfContent({ texts, durationMin, audiences, topics }: LessonContent, slug: string): LessonDraft {
	const { title, summary, markdown, checks } = texts.vi;
	return {
		title,
		summary,
		slug,
		markdown,
		durationMin: String(durationMin),
		audiences: [...audiences],
		topics: [...topics],
		unitId: '',
		checks: fiveChecks(
			checks.map((check, index) => ({
				id: check.id,
				key: check.key === NO_KEY ? '' : String(check.key),
				...sideOf(check),
				en: sideOf(texts.en?.checks[index])
			}))
		),
		en: { title: texts.en?.title ?? '', summary: texts.en?.summary ?? '', markdown: texts.en?.markdown ?? '' }
	};
}

/** What was entered, after a refusal, each row where it was. */
export function draftOfValues(values: FormFailure['values']): LessonDraft {
	const text = (name: string) => String(values[name] ?? '');
	const side = (prefix: string): CheckSide => ({
		stem: text(`${prefix}.stem`),
		options: sixRows(Array.from({ length: OPTION_ROWS }, (_, row) => text(`${prefix}.options.${row}`))),
		explanation: text(`${prefix}.explanation`),
		source: text(`${prefix}.source`)
	});
	const check = (prefix: string) => ({
		id: text(`${prefix}.id`),
		key: text(`${prefix}.key`),
		...side(prefix),
		en: side(`${prefix}.en`)
	});
	return {
		title: text('title'),
		summary: text('summary'),
		slug: text('slug'),
		markdown: text('markdown'),
		durationMin: text('durationMin'),
		audiences: [values['audiences[]'] ?? []].flat(),
		topics: [values['topics[]'] ?? []].flat(),
		unitId: text('unitId'),
		checks: Array.from({ length: CHECK_ROWS }, (_, index) => check(`checks.${index}`)),
		en: { title: text('en.title'), summary: text('en.summary'), markdown: text('en.markdown') }
	};
}

const isWritten = ({ stem, options, explanation, source }: CheckSide) =>
	[stem, ...options, explanation, source].some((one) => one.trim() !== '');

/** How many checks to show at first: three, or as many as are written. */
export const checksShown = ({ checks }: LessonDraft) =>
	Math.max(USUAL_CHECKS, checks.findLastIndex((check) => isWritten(check) || isWritten(check.en)) + 1);

/** How many options of a check to show at first: four, or as many as are written. */
export const optionsShown = ({ options, en }: CheckDraft) =>
	Math.max(USUAL_OPTIONS, ...[options, en.options].map((rows) => rows.findLastIndex((row) => row.trim() !== '') + 1));

/** Whether somebody began the English side. */
export const isTranslated = ({ en, checks }: LessonDraft) =>
	Object.values(en).some((text) => text.trim() !== '') || checks.some((check) => isWritten(check.en));

/** As much of the draft as advice is given on. */
export const adviceTexts = ({ title, summary, markdown, checks }: LessonDraft) => ({
	texts: {
		vi: {
			title,
			summary,
			markdown,
			checks: checks.filter(isWritten).map(({ id, stem, options, key, explanation, source }) => ({
				id,
				stem,
				options,
				key: key === '' ? NO_KEY : Number(key),
				explanation,
				source
			}))
		}
	}
});
