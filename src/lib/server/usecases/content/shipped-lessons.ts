import * as v from 'valibot';
import { AUDIENCE_GROUPS } from '../../../domain/audience-group';
import type { LessonContent } from '../../../domain/lesson-content';
import type { Locale } from '../../../domain/locale';
import { readFrontMatter } from '../../../formats/front-matter';

const text = v.pipe(v.string(), v.nonEmpty());
const count = v.pipe(v.number(), v.integer(), v.minValue(1));

const headSchema = v.object({
	id: text,
	slug: text,
	title: text,
	summary: text,
	durationMin: count,
	order: count,
	audiences: v.pipe(v.array(v.picklist(AUDIENCE_GROUPS)), v.nonEmpty()),
	topics: v.array(text)
});

const checkTextSchema = v.object({ stem: text, options: v.array(text), explanation: text, source: text });
const checksSchema = v.array(
	v.object({ id: text, key: v.pipe(v.number(), v.integer()), vi: checkTextSchema, en: checkTextSchema })
);

const folder = '/src/content/lessons';
const texts = import.meta.glob<string>('/src/content/lessons/*/{vi,en}.md', {
	query: '?raw',
	import: 'default',
	eager: true
});
const checkFiles = import.meta.glob<unknown>('/src/content/lessons/*/checks.json', { import: 'default', eager: true });

function readText(slug: string, locale: Locale, checks: v.InferOutput<typeof checksSchema>) {
	const { values, body } = readFrontMatter(texts[`${folder}/${slug}/${locale}.md`] ?? '');
	const head = v.parse(headSchema, values);
	return {
		head,
		text: {
			title: head.title,
			summary: head.summary,
			markdown: body,
			checks: checks.map(({ id, key, [locale]: words }) => ({ id, key, ...words }))
		}
	};
}

export interface ShippedLesson {
	id: string;
	slug: string;
	position: number;
	content: LessonContent;
}

/** The lessons in src/content/lessons; throws when a file does not have its form. */
export function shippedLessons(): ShippedLesson[] {
	const slugs = Object.keys(checkFiles).map((path) => path.split('/').at(-2)!);
	return slugs.map((slug) => {
		const checks = v.parse(checksSchema, checkFiles[`${folder}/${slug}/checks.json`]);
		const [vi, en] = [readText(slug, 'vi', checks), readText(slug, 'en', checks)];
		const { id, order: position, durationMin, audiences, topics } = vi.head;
		return { id, slug, position, content: { texts: { vi: vi.text, en: en.text }, durationMin, audiences, topics } };
	});
}
