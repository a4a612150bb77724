import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { expect, test } from './app';
import { aPerson, identifyAndStart } from './participant-steps';
import { startServer } from './running-server';

const BUDGET_KB = 120;
const SEEDED = 'test-results/size-budget.db';

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
	const network = await first.context.newCDPSession(first.page);
	await network.send('Network.enable');
	const files = new Map<string, { url: string; bytes: number }>();
	network.on('Network.responseReceived', ({ requestId, response }) =>
		files.set(requestId, { url: response.url, bytes: 0 })
	);
	network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		const file = files.get(requestId);
		if (file) file.bytes = encodedDataLength;
	});
	await first.page.goto(server.origin + paper, { waitUntil: 'networkidle' });
	await expect(first.page.locator('fieldset:visible').first()).toBeVisible();
	await server.stop();

	const sizes = [...files.values()]
		.filter(({ url }) => url.startsWith(server.origin))
		.sort((a, b) => b.bytes - a.bytes);
	const kb = sizes.reduce((sum, { bytes }) => sum + bytes, 0) / 1024;
	console.log(`Paper page, first visit: ${kb.toFixed(1)} KB in ${sizes.length} files`);
	for (const { url, bytes } of sizes.slice(0, 12))
		console.log(`  ${(bytes / 1024).toFixed(1)} KB ${new URL(url).pathname}`);
	expect(sizes.some(({ url }) => url.endsWith('.woff2'))).toBe(true);
	expect(kb).toBeLessThanOrEqual(BUDGET_KB);
});
