import { ORIGIN, percentile } from './load-server.mjs';
import { Browser } from './virtual-participant.mjs';

/** Between two answers of a paper; faster than people, so that twenty papers stand for hundreds. */
const THINKING_MS = 400;

export function staffBrowser(token) {
	const browser = new Browser(ORIGIN, () => undefined);
	browser.cookies.set('staff_session', token);
	return browser;
}

/** The paper of whoever has this session, begun. */
export async function openPaper(code, token) {
	const browser = new Browser(ORIGIN, () => undefined);
	browser.cookies.set('participant_session', token);
	const { location } = await browser.form('start', `/c/${code}?/start`, {});
	const { text } = await browser.get('paper', location);
	const tags = text.match(/<input[^>]*name="r\.0[^>]*>/g) ?? [];
	const options = tags.map((tag) => tag.match(/value="([^"]+)"/)?.[1]);
	return { browser, path: `${location}/answers`, options };
}

/** Each paper saves an answer, waits for it, pauses as a person does, and so on until `work` is done; the times of the saves, sorted. */
export async function savesDuring(papers, work) {
	const times = [];
	let running = true;
	const save = async ({ browser, path, options }) => {
		for (let n = 0; running; n++) {
			const start = performance.now();
			const { status, text } = await browser.json('save', path, {
				answers: [{ position: 0, optionIds: [options[n % options.length]] }]
			});
			times.push(performance.now() - start);
			if (status !== 200) throw new Error(`save: ${status} ${text.slice(0, 200)}`);
			await new Promise((resume) => setTimeout(resume, THINKING_MS * (0.5 + Math.random())));
		}
	};
	const all = Promise.all(papers.map(save));
	const done = work().finally(() => (running = false));
	await Promise.all([done, all]);
	return times.sort((a, b) => a - b);
}

export const at = (sorted, share) => percentile(sorted, share) ?? NaN;

/** A line of a table of times: their number, p50, p95, p99 and the longest. */
export function row(name, sorted) {
	const cells = [0.5, 0.95, 0.99].map((share) => at(sorted, share).toFixed(1));
	console.log(`| ${name} | ${sorted.length} | ${cells.join(' | ')} | ${(sorted.at(-1) ?? NaN).toFixed(1)} |`);
}
