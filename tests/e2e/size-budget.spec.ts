import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from './app';
import { aPerson, identifyAndStart } from './participant-steps';
import { startServer } from './running-server';

const BUDGET_KB = 120;
const LESSON_BUDGET_KB = 100;
const SEEDED = 'test-results/size-budget.db';

interface File {
	url: string;
	/** As Chromium names it: Document, Script, Image… */
	type: string;
	bytes: number;
}

/** What a page that nothing is cached of takes over the line, the largest file first. */
async function sizesOfVisit({ context, page }: { context: BrowserContext; page: Page }, url: string): Promise<File[]> {
	const network = await context.newCDPSession(page);
	await network.send('Network.enable');
	const files = new Map<string, File>();
	network.on('Network.responseReceived', ({ requestId, response, type }) =>
		files.set(requestId, { url: response.url, type, bytes: 0 })
	);
	network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		const file = files.get(requestId);
		if (file) file.bytes = encodedDataLength;
	});
	await page.goto(url, { waitUntil: 'networkidle' });
	const { origin } = new URL(url);
	return [...files.values()].filter((file) => file.url.startsWith(origin)).sort((a, b) => b.bytes - a.bytes);
}

/** Prints the sizes and gives their sum in KB. */
function say(name: string, sizes: File[]): number {
	const kb = sizes.reduce((sum, { bytes }) => sum + bytes, 0) / 1024;
	console.log(`${name}, first visit: ${kb.toFixed(1)} KB in ${sizes.length} files`);
	for (const { url, bytes } of sizes.slice(0, 12))
		console.log(`  ${(bytes / 1024).toFixed(1)} KB ${new URL(url).pathname}`);
	return kb;
}

/** A contest with papers of thirty questions, as communes hold them. */
function seed() {
	mkdirSync('test-results', { recursive: true });
	for (const ending of ['', '-wal', '-shm']) rmSync(SEEDED + ending, { force: true });
	const { status, stdout, stderr } = spawnSync('node', ['src/cli/load-module.mjs', 'tests/load/contest-for-load.ts'], {
		env: { ...process.env, DATABASE_URL: `file:${SEEDED}` },
		encoding: 'utf8',
		shell: process.platform === 'win32'
	});
	if (status !== 0) throw new Error(stderr);
	return JSON.parse(stdout.trim().split('\n').at(-1)!) as { code: string };
}

test(`the paper page's whole first visit fits ${BUDGET_KB} KB`, async ({ newPerson }) => {
	const { code } = seed();
	const server = await startServer(SEEDED);
	const { context, page } = await newPerson({ viewport: { width: 360, height: 740 } });
	const paper = await identifyAndStart(page, server.origin, code, aPerson({ unit: 'Thôn 7' }));

	// Another browser of the same person: nothing is in its cache.
	const first = await newPerson({ viewport: { width: 360, height: 740 } });
	await first.context.addCookies(await context.cookies());
	const sizes = await sizesOfVisit(first, server.origin + paper);
	await expect(first.page.locator('fieldset:visible').first()).toBeVisible();
	await server.stop();

	const kb = say('Paper page', sizes);
	expect(sizes.some(({ url }) => url.endsWith('.woff2'))).toBe(true);
	expect(kb).toBeLessThanOrEqual(BUDGET_KB);
});

test(`the largest lesson's whole first visit fits ${LESSON_BUDGET_KB} KB without its pictures`, async ({
	demo,
	newPerson
}) => {
	const list = await newPerson();
	await list.page.goto(`${demo.origin}/lessons`);
	const links = await list.page
		.locator('article h2 a')
		.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
	const texts = await Promise.all(
		links.map(async (url) => ({ url, length: (await (await fetch(url)).text()).length }))
	);
	const largest = texts.sort((a, b) => b.length - a.length)[0]!;

	const first = await newPerson({ viewport: { width: 360, height: 740 } });
	const sizes = await sizesOfVisit(first, largest.url);
	await expect(first.page.getByRole('heading', { level: 1 })).toBeVisible();
	expect(sizes.some(({ url }) => url.includes('/lesson-page.js'))).toBe(true);
	const kb = say(
		'Lesson',
		sizes.filter(({ type }) => type !== 'Image')
	);
	expect(kb).toBeLessThanOrEqual(LESSON_BUDGET_KB);
});
