import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { longestKeyFraction, unbalancedPositions } from './bank-balance';
import { facts, readChecks } from './bank-files';
import { foldedText } from '../../src/lib/domain/folded-text';
import { evidenceOf, repeated, unusableFactIds, wrongCheckFigures } from './content-check';
import { unsupportedFigures } from './figures';
import {
	lessonFileExists,
	lessonSlugs,
	parseLesson,
	readableText,
	readText,
	svgText,
	wordCount
} from './lesson-source';
import { frontMatterSchema } from './schemas';
import { typographyFaults } from './typography';

function readLesson(slug: string, file: string) {
	const { frontMatter, body } = parseLesson(readText('lessons', slug, file));
	return { frontMatter: v.parse(frontMatterSchema, frontMatter), body };
}

const lessons = lessonSlugs().map((slug) => {
	const [vi, en] = [readLesson(slug, 'vi.md'), readLesson(slug, 'en.md')];
	return { slug, vi, en, checks: readChecks(slug) };
});
const checks = lessons.flatMap((lesson) => lesson.checks);
const sides = lessons.flatMap(({ slug, vi, en }) => [
	{ name: `${slug} (vi)`, ...vi, figure: 'figure.svg', box: '> **Làm thử ngay**', sources: '## Nguồn' },
	{ name: `${slug} (en)`, ...en, figure: 'figure.en.svg', box: '> **Try it now**', sources: '## Sources' }
]);

describe('the lessons', () => {
	it('are twelve, with ids, places, titles and check ids of their own', () => {
		const twelve = Array.from({ length: 12 }, (_, index) => `L${String(index + 1).padStart(2, '0')}`);
		expect(lessons.map((lesson) => lesson.vi.frontMatter.id).sort()).toEqual(twelve);
		expect(repeated(lessons.map((lesson) => String(lesson.vi.frontMatter.order)))).toEqual([]);
		expect(repeated(sides.map((side) => side.frontMatter.title))).toEqual([]);
		expect(repeated(checks.map((check) => check.id))).toEqual([]);
	});

	it.each(lessons.map((lesson) => [lesson.slug, lesson] as const))(
		'%s agrees in both languages',
		(slug, { vi, en }) => {
			const { title: _vi, summary: __vi, ...shared } = vi.frontMatter;
			expect(en.frontMatter).toMatchObject(shared);
			expect(shared.slug).toBe(slug);
			const headings = (body: string) => body.split('\n').filter((line) => line.startsWith('## ')).length;
			expect(headings(en.body)).toBe(headings(vi.body));
		}
	);

	it.each(lessons.map((lesson) => [lesson.slug, lesson] as const))('%s takes 450 to 800 words', (_, { vi }) => {
		expect(wordCount(vi.body)).toBeGreaterThanOrEqual(450);
		expect(wordCount(vi.body)).toBeLessThanOrEqual(800);
	});

	it.each(sides.map((side) => [side.name, side] as const))('%s has its parts in place', (_, side) => {
		expect(side.body).toContain(side.box);
		expect(side.body).toContain(side.sources);
		expect(side.body).toMatch(new RegExp(`!\\[[^\\]]{20,}\\]\\(${side.figure}\\)`));
		expect(lessonFileExists(side.frontMatter.slug, side.figure)).toBe(true);
	});

	it.each(sides.map((side) => [side.name, side] as const))('%s states only what its facts state', (_, side) => {
		const { factIds, title, summary, slug } = side.frontMatter;
		expect(unusableFactIds(factIds, facts)).toEqual([]);
		const drawn = svgText(readText('lessons', slug, side.figure));
		const said = [title, summary, readableText(side.body), drawn].join('\n');
		expect(unsupportedFigures(said, evidenceOf(factIds, facts))).toEqual([]);
	});

	it.each(sides.map((side) => [side.name, side] as const))('%s has a picture that reads well on a phone', (_, side) => {
		const svg = readText('lessons', side.frontMatter.slug, side.figure);
		expect(svg).toMatch(/viewBox="0 0 800 450"/);
		expect(svg).toMatch(/<title[^>]*>[^<]+<\/title>\s*<desc[^>]*>[^<]+<\/desc>/);
		const sizes = [...svg.matchAll(/font-size="(\d+)"/g)].map((match) => Number(match[1]));
		expect(Math.min(...sizes)).toBeGreaterThanOrEqual(30);
	});
});

describe('the check questions', () => {
	it.each(lessons.map((lesson) => [lesson.slug, lesson] as const))('%s has three', (_, lesson) => {
		expect(lesson.checks).toHaveLength(3);
	});

	it.each(checks.map((check) => [check.id, check] as const))('%s states only what its facts state', (_, check) => {
		expect(unusableFactIds(check.factIds, facts)).toEqual([]);
		expect(wrongCheckFigures(check, facts)).toEqual([]);
		expect(repeated(check.vi.options.map(foldedText))).toEqual([]);
		expect(repeated(check.en.options.map(foldedText))).toEqual([]);
	});

	it.each(lessons.map((lesson) => [lesson.slug, lesson] as const))(
		'%s teaches the facts it asks about',
		(_, lesson) => {
			const asked = lesson.checks.flatMap((check) => check.factIds);
			expect(lesson.vi.frontMatter.factIds).toEqual(expect.arrayContaining(asked));
		}
	);

	it.each(checks.map((check) => [check.id, check] as const))('%s keeps the typographic rules', (_, check) => {
		expect(typographyFaults(check.vi)).toEqual([]);
	});

	it('spread their keys evenly over the four positions', () => {
		expect(unbalancedPositions(checks.map((check) => check.key))).toEqual([]);
	});

	it.each(['vi', 'en'] as const)('in %s have the longest option as key in at most 30 %', (language) => {
		const questions = checks.map((check) => ({ options: check[language].options, key: check.key }));
		expect(longestKeyFraction(questions)).toBeLessThanOrEqual(0.3);
	});
});
