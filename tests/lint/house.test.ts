import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';

const SOURCES = globSync('src/**/*.{ts,svelte}').filter((file) => !file.includes('paraglide'));
const lines = (file: string) => readFileSync(file, 'utf8').split('\n').length - 1;
const percentile = (values: number[], share: number) =>
	values.sort((a, b) => a - b)[Math.floor(values.length * share)]!;

const messages = (locale: string) =>
	Object.assign(
		{},
		...globSync(`src/lib/i18n/messages/${locale}/*.json`).map((file) => JSON.parse(readFileSync(file, 'utf8')))
	) as Record<string, unknown>;

describe('the house', () => {
	it('has no source file over 300 lines, half of them at most 60, nine in ten at most 150', () => {
		const sizes = SOURCES.filter((file) => !file.endsWith('.test.ts')).map((file) => ({ file, size: lines(file) }));
		expect(sizes.filter(({ size }) => size > 300)).toEqual([]);
		const values = sizes.map(({ size }) => size);
		expect(percentile(values, 0.5)).toBeLessThanOrEqual(60);
		expect(percentile(values, 0.9)).toBeLessThanOrEqual(150);
	});

	it('keeps the server files of routes short: at most 60 lines, half of them at most 30', () => {
		const sizes = globSync('src/routes/**/*server.ts').map((file) => ({ file, size: lines(file) }));
		expect(sizes.filter(({ size }) => size > 60)).toEqual([]);
		expect(
			percentile(
				sizes.map(({ size }) => size),
				0.5
			)
		).toBeLessThanOrEqual(30);
	});

	it('names files in kebab-case and components in PascalCase, and nothing after what it is not', () => {
		const wrong = SOURCES.map((file) => basename(file)).filter((name) => {
			if (/^(utils?|helpers?|misc|common|manager)\b/.test(name)) return true;
			if (name.startsWith('+')) return false;
			return name.endsWith('.svelte')
				? !/^[A-Z][A-Za-z]+\.svelte$/.test(name)
				: !/^[a-z0-9]+(-[a-z0-9]+)*(\.(server|config|d|svelte|[a-z]+\.test|test))*\.ts$/.test(name);
		});
		expect(wrong).toEqual([]);
	});

	it('has the same message keys in Vietnamese and English, none of them empty', () => {
		const [vi, en] = [messages('vi'), messages('en')];
		expect(Object.keys(vi).sort()).toEqual(Object.keys(en).sort());
		expect(Object.entries({ ...vi, ...en }).filter(([, text]) => text === '')).toEqual([]);
	});

	it('uses the same parameters in both languages of a message', () => {
		const [vi, en] = [messages('vi'), messages('en')];
		const parameters = (text: unknown) => [...new Set(JSON.stringify(text).match(/\{\w+\}/g) ?? [])].sort();
		const differing = Object.keys(vi).filter((key) => parameters(vi[key]).join() !== parameters(en[key]).join());
		expect(differing).toEqual([]);
	});

	it('says every message somewhere', () => {
		const said = new Set(SOURCES.flatMap((file) => readFileSync(file, 'utf8').match(/\b[a-z]+(_[a-z0-9]+)+\b/g) ?? []));
		// Errors are said by their code (src/lib/server/errors.ts).
		const silent = Object.keys(messages('vi')).filter((key) => !key.startsWith('error_') && !said.has(key));
		expect(silent).toEqual([]);
	});

	it('has a text for every code that a rule or a use-case throws', () => {
		const vi = messages('vi');
		const code = /(?:new DomainError\(\s*|report\()'([a-z0-9_]+(?:\.[a-z0-9_]+)+)'/g;
		const thrown = SOURCES.filter((file) => !file.endsWith('.test.ts')).flatMap((file) =>
			[...readFileSync(file, 'utf8').matchAll(code)].map(([, name]) => name!)
		);
		expect(thrown.length).toBeGreaterThan(30);
		const silent = [...new Set(thrown)].filter((name) => !(`error_${name.replaceAll('.', '_')}` in vi));
		expect(silent).toEqual([]);
	});

	it('explains every file of the domain in the glossary', () => {
		const glossary = readFileSync('docs/glossary.md', 'utf8');
		const unexplained = globSync('src/lib/domain/*.ts')
			.map((file) => basename(file, '.ts'))
			.filter((name) => !name.endsWith('.test') && !glossary.includes(`\`${name}\``));
		expect(unexplained).toEqual([]);
	});

	it('knows the engine only in server/db', () => {
		const named = SOURCES.filter((file) => !file.includes('server/db/') && !file.endsWith('.test.ts')).filter((file) =>
			/better-sqlite3|\bsqlite\b|postgres(?!ql:\/\/|:\/\/|\(ql\))/i.test(
				readFileSync(file, 'utf8').replace(/\/\*\*[\s\S]*?\*\/|\/\/.*/g, '')
			)
		);
		expect(named).toEqual(['src/lib/server/environment.ts']);
	});
});
