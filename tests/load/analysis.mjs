import { openPaper, row, savesDuring, staffBrowser } from './answered-papers.mjs';
import { machine, peakMemory, percentile, withServer } from './load-server.mjs';

const BASELINE_MS = 10_000;
const LOOKS_EVERY_MS = 500;
const LOOKS = 1_200;
/** What the project has promised: nobody at a paper notices that a round is analysed. */
const LIMITS = { saveP99Ms: 200 };

/** Analyses a large closed round while people answer the papers of another one. Gives how many promises were broken. */
export async function analysis(flag) {
	const attempts = Number(flag('--attempts', 100_000));
	const savers = Number(flag('--savers', 20));
	console.log(machine());
	const asked = [String(attempts), String(savers), 'answered'];
	return withServer('tests/load/round-to-finalize.ts', asked, async (world, { pid }) => {
		const papers = await Promise.all(world.savers.map((token) => openPaper(world.openCode, token)));
		const baseline = await savesDuring(papers, () => pause(BASELINE_MS));

		const organizer = staffBrowser(world.organizer);
		const page = `/contests/${world.contestId}/analysis/${world.roundId}`;
		const start = performance.now();
		const during = await savesDuring(papers, async () => {
			const { status, text } = await organizer.form('analyse', `${page}?/analyse`, { attempts: 'first' });
			if (status !== 303) throw new Error(`analyse: ${status}\n${text.slice(0, 400)}`);
			await untilDone(organizer, page);
		});
		const seconds = (performance.now() - start) / 1000;

		console.log(`\n## ${attempts} attempts at twenty items analysed while ${savers} papers are answered\n`);
		console.log(`analysed in ${seconds.toFixed(1)} s · peak memory ${peakMemory(pid)} MB\n`);
		console.log('| requests | number | p50 ms | p95 ms | p99 ms | max ms |\n|---|---:|---:|---:|---:|---:|');
		row('save an answer, before', baseline);
		row('save an answer, while the round is analysed', during);
		const late = percentile(during, 0.99) > LIMITS.saveP99Ms;
		if (late) console.log(`\n✗ saves took longer than ${LIMITS.saveP99Ms} ms (p99)`);
		return late ? 1 : 0;
	});
}

const pause = (ms) => new Promise((resume) => setTimeout(resume, ms));

/** The page offers the table for download once it has one. */
async function untilDone(browser, page) {
	for (let n = 0; n < LOOKS; n++) {
		const { status, text } = await browser.get('page', page);
		if (status !== 200) throw new Error(`page: ${status}`);
		if (text.includes(`${page}/export`)) return;
		await pause(LOOKS_EVERY_MS);
	}
	throw new Error('The analysis did not come to its end.');
}
