import { describe, expect, it } from 'vitest';
import { answersOf, assetsIn, isAnswers, keptName } from './kept-pages';

const at = (path: string) => new URL(path, 'https://xa.example');

describe('a page is kept for reading without a line', () => {
	it.each([
		['the list', '/lessons', '/lessons'],
		['the list of a group', '/lessons?for=students', '/lessons?for=students'],
		['the list with a group that there is not', '/lessons?for=me', '/lessons'],
		['a lesson', '/lessons/an-toan-thong-tin', '/lessons/an-toan-thong-tin'],
		['a lesson, without what was answered in it', '/lessons/tri-tue?answers=1.0.2', '/lessons/tri-tue']
	])('when it is %s', (_, path, name) => {
		expect(keptName(at(path))).toBe(name);
	});

	it.each([
		'/',
		'/me',
		'/me/export',
		'/join',
		'/sign-in',
		'/desk',
		'/lessons/manage/x',
		'/lessons/x/answers.json',
		'/lessons/x/completion',
		'/c/nq57',
		'/c/nq57/paper/01ABC',
		'/c/nq57/paper/01ABC/receipt',
		'/practice'
	])('not when it is %s', (path) => {
		expect(keptName(at(path))).toBeNull();
	});
});

it('a kept lesson has its answers, a kept list has none', () => {
	expect(answersOf('/lessons/tri-tue')).toBe('/lessons/tri-tue/answers.json');
	expect(answersOf('/lessons?for=students')).toBeNull();
	expect(isAnswers(at('/lessons/tri-tue/answers.json'))).toBe(true);
	expect(isAnswers(at('/lessons/tri-tue'))).toBe(false);
});

describe('the files a page needs', () => {
	const html = `<link href="/_app/immutable/assets/0.css" rel="stylesheet"><link href="/_app/immutable/assets/in-page.css" rel="stylesheet" disabled media="(max-width: 0)"><link rel="icon" href="/favicon.svg"><link rel="manifest" href="/site.webmanifest">
		<script type="module" src="/_app/lesson-page.js?v=1&amp;b=2"></script><a href="/me">Tôi</a><a href="/lesson-files/pdf1" download>Mẫu đơn</a>
		<img src="/_app/immutable/assets/figure.svg" alt=""><img alt="" src="/lesson-files/p1"><img src="https://elsewhere.example/_app/x.png">`;

	it('are its styles, scripts and pictures, not its links, attachments or what lies elsewhere', () => {
		expect(assetsIn(html, '/lessons/x')).toEqual([
			'/_app/immutable/assets/0.css',
			'/favicon.svg',
			'/_app/lesson-page.js?v=1&b=2',
			'/_app/immutable/assets/figure.svg',
			'/lesson-files/p1'
		]);
	});

	it('are the fonts of its styles', () => {
		const css =
			'@font-face{src:url(./a-400.woff2)format("woff2")}@font-face{src:url("/_app/immutable/assets/b.woff2")}';
		expect(assetsIn(css, '/_app/immutable/assets/0.css')).toEqual([
			'/_app/immutable/assets/a-400.woff2',
			'/_app/immutable/assets/b.woff2'
		]);
	});

	it('are the modules of its scripts', () => {
		const js = 'import{t as e}from"./immutable/chunks/Dk.js";import "./immutable/chunks/Ab.js";const a="./nothing.js"';
		expect(assetsIn(js, '/_app/lesson-page.js')).toEqual([
			'/_app/immutable/chunks/Dk.js',
			'/_app/immutable/chunks/Ab.js'
		]);
	});
});
