import { at, openPaper, row, savesDuring, staffBrowser } from './answered-papers.mjs';
import { machine, peakMemory, withServer } from './load-server.mjs';

const BASELINE_MS = 10_000;
const PAGES = 40;
/** What the project has promised. */
const LIMITS = { finalizeMs: 10_000, standingsP95Ms: 100 };

/** Finalizes a large closed round while people answer the papers of another one. Gives how many promises were broken. */
export async function finalize(flag) {
	const entries = Number(flag('--entries', 100_000));
	const savers = Number(flag('--savers', 20));
	console.log(machine());
	return withServer('tests/load/round-to-finalize.ts', [String(entries), String(savers)], async (world, { pid }) => {
		const papers = await Promise.all(world.savers.map((token) => openPaper(world.openCode, token)));
		const baseline = await savesDuring(papers, () => new Promise((resume) => setTimeout(resume, BASELINE_MS)));

		const organizer = staffBrowser(world.organizer);
		const page = `/contests/${world.contestId}/standings/${world.roundId}`;
		let finalizeMs = 0;
		const during = await savesDuring(papers, async () => {
			const start = performance.now();
			const { status, text } = await organizer.form('finalize', `${page}?/finalize`, {});
			finalizeMs = performance.now() - start;
			if (status !== 303) throw new Error(`finalize: ${status}\n${text.slice(0, 400)}`);
		});
		const shown = await timesOf(PAGES, (n) =>
			organizer.get('standings', `${page}?after=${n * Math.floor(entries / PAGES)}`)
		);

		console.log(`\n## A round of ${entries} entries finalized while ${savers} papers are answered\n`);
		console.log(`finalized in ${(finalizeMs / 1000).toFixed(2)} s · peak memory ${peakMemory(pid)} MB\n`);
		console.log('| requests | number | p50 ms | p95 ms | p99 ms | max ms |\n|---|---:|---:|---:|---:|---:|');
		row('save an answer, before', baseline);
		row('save an answer, while it is finalized', during);
		row('standings page, from first to last place', shown);
		const broken = [
			finalizeMs > LIMITS.finalizeMs && `finalizing took longer than ${LIMITS.finalizeMs} ms`,
			at(shown, 0.95) > LIMITS.standingsP95Ms && `the standings page took longer than ${LIMITS.standingsP95Ms} ms (p95)`
		].filter(Boolean);
		for (const promise of broken) console.log(`\n✗ ${promise}`);
		return broken.length;
	});
}

export async function timesOf(count, ask) {
	const times = [];
	for (let n = 0; n < count; n++) {
		const start = performance.now();
		const { status } = await ask(n);
		if (status !== 200) throw new Error(`page: ${status}`);
		times.push(performance.now() - start);
	}
	return times.sort((a, b) => a - b);
}
