import { chromium } from '@playwright/test';
import { findChromium } from '../chromium.mjs';
import { machine, ORIGIN, withServer } from './load-server.mjs';

/** What the project has promised of each lesson's first visit. */
const LIMITS = { kb: 100, lcpMs: 2_500 };
/** Slow 3G and an old phone: 400 kbit/s each way, 400 ms to the server and back, a processor four times slower than this one. */
const LINE = { offline: false, latency: 400, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8 };
const CPU_SLOWDOWN = 4;
const PHONE = { viewport: { width: 360, height: 740 }, locale: 'vi-VN' };
const LANGUAGES = ['vi', 'en'];

/** Opens every lesson in each language as a phone that was never here, several times, and gives how many promises were broken. */
export async function lesson(flag) {
	const visits = Number(flag('--visits', 5));
	console.log(machine());
	return withServer('tests/load/lessons-for-load.ts', [], async ({ slugs }) => {
		const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-gpu'] });
		// The first visit finds the server cold.
		await visit(browser, slugs[0], 'vi');
		const rows = [];
		for (const slug of slugs) {
			for (const language of LANGUAGES) {
				const seen = [];
				for (let n = 0; n < visits; n++) seen.push(await visit(browser, slug, language));
				rows.push({ slug, language, ...middle(seen) });
			}
		}
		await browser.close();
		return report(rows, visits);
	});
}

async function visit(browser, slug, language) {
	const context = await browser.newContext(PHONE);
	await context.addCookies([{ name: 'locale', value: language, url: ORIGIN }]);
	const page = await context.newPage();
	const devtools = await context.newCDPSession(page);
	await devtools.send('Network.enable');
	await devtools.send('Network.emulateNetworkConditions', LINE);
	await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
	const files = new Map();
	devtools.on('Network.responseReceived', ({ requestId, response, type }) =>
		files.set(requestId, { url: response.url, type, bytes: 0 })
	);
	devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		const file = files.get(requestId);
		if (file) file.bytes = encodedDataLength;
	});
	await page.addInitScript(() => {
		window.largest = 0;
		new PerformanceObserver((list) => {
			for (const { startTime } of list.getEntries()) window.largest = startTime;
		}).observe({ type: 'largest-contentful-paint', buffered: true });
	});
	await page.goto(`${ORIGIN}/lessons/${slug}`, { waitUntil: 'networkidle', timeout: 60_000 });
	const { lcpMs, fcpMs, shown } = await page.evaluate(() => ({
		shown: document.documentElement.lang,
		lcpMs: window.largest,
		fcpMs: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN
	}));
	await context.close();
	if (shown !== language) throw new Error(`${slug} was shown in '${shown}' instead of '${language}'`);
	const own = [...files.values()].filter(({ url }) => url.startsWith(ORIGIN));
	const kbOf = (some) => some.reduce((sum, { bytes }) => sum + bytes, 0) / 1024;
	const kb = kbOf(own.filter(({ type }) => type !== 'Image'));
	return { kb, pictureKb: kbOf(own) - kb, files: own.length, fcpMs, lcpMs };
}

/** The median of each figure. */
function middle(seen) {
	const median = (name) => seen.map((one) => one[name]).sort((a, b) => a - b)[Math.floor(seen.length / 2)];
	const worstLcpMs = Math.max(...seen.map(({ lcpMs }) => lcpMs));
	return { ...Object.fromEntries(Object.keys(seen[0]).map((name) => [name, median(name)])), worstLcpMs };
}

function report(rows, visits) {
	const ms = (value) => (value / 1000).toFixed(2);
	console.log(
		`\n## ${rows.length / LANGUAGES.length} lessons in ${LANGUAGES.length} languages, first visit, 400 kbit/s, 400 ms, ${CPU_SLOWDOWN} × slower processor, median of ${visits}\n`
	);
	console.log(
		'| lesson | language | KB without pictures | KB of pictures | files | first text, s | LCP, s | worst LCP, s |'
	);
	console.log('|---|---|---:|---:|---:|---:|---:|---:|');
	for (const { slug, language, kb, pictureKb, files, fcpMs, lcpMs, worstLcpMs } of rows) {
		console.log(
			`| ${slug} | ${language} | ${kb.toFixed(1)} | ${pictureKb.toFixed(1)} | ${files} | ${ms(fcpMs)} | ${ms(lcpMs)} | ${ms(worstLcpMs)} |`
		);
	}
	const broken = rows.filter(({ kb, lcpMs }) => !(kb <= LIMITS.kb) || !(lcpMs <= LIMITS.lcpMs));
	console.log(
		broken.length === 0
			? `\nEvery lesson keeps to ${LIMITS.kb} KB and ${ms(LIMITS.lcpMs)} s.`
			: `\nOver ${LIMITS.kb} KB or ${ms(LIMITS.lcpMs)} s: ${broken.map(({ slug, language }) => `${slug} (${language})`).join(', ')}`
	);
	return broken.length;
}
