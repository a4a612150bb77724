import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const CONTENT_ROOT = join(import.meta.dirname, '../../src/content');
const LESSONS_ROOT = join(CONTENT_ROOT, 'lessons');

export function readText(...path: string[]): string {
	return readFileSync(join(CONTENT_ROOT, ...path), 'utf8');
}

/** Every file below src/content, as paths relative to it. */
export function contentFiles(): string[] {
	return readdirSync(CONTENT_ROOT, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(CONTENT_ROOT.length + 1));
}

export function lessonSlugs(): string[] {
	return readdirSync(LESSONS_ROOT).sort();
}

export function lessonFileExists(slug: string, file: string): boolean {
	return existsSync(join(LESSONS_ROOT, slug, file));
}

/** Front matter: one `key: value` a line, where a value is JSON when it is a number or a list, text otherwise. */
export function parseLesson(source: string): { frontMatter: Record<string, unknown>; body: string } {
	const [, head, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source) ?? [];
	const entries = (head ?? '').split('\n').map((line) => {
		const [key, ...rest] = line.split(': ');
		const value = rest.join(': ');
		return [key, /^(\[|\d+$)/.test(value) ? JSON.parse(value) : value];
	});
	return { frontMatter: Object.fromEntries(entries), body: body ?? '' };
}

/** What a reader reads: without image and link targets, list numbers and Markdown marks. */
export function readableText(body: string): string {
	return body
		.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
		.replace(/^\s*\d+\. /gm, '')
		.replace(/[#>*|`_]|-{3,}/g, ' ');
}

export function wordCount(body: string): number {
	return readableText(body)
		.split(/\s+/)
		.filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** The words drawn in an SVG, its title and description included. */
export function svgText(svg: string): string {
	return [...svg.matchAll(/<(title|desc|text|tspan)[^>]*>([^<]*)</g)].map((match) => match[2]).join('\n');
}
