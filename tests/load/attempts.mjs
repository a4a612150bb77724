import { checkGrades } from './check-grades.mjs';
import { machine, ORIGIN, peakMemory, percentile, withServer } from './load-server.mjs';
import { Browser, takeContest } from './virtual-participant.mjs';

/** Whole attempts, `levels` at once one after the other. Gives how many were wrong. */
export async function attempts(flag) {
	const levels = flag('--levels', '1,10,50,200').split(',').map(Number);
	console.log(machine());
	let wrong = 0;
	for (const level of levels) wrong += await measure(level, Number(flag('--persons', Math.min(600, 40 + level * 4))));
	return wrong;
}

async function measure(level, persons) {
	return withServer('tests/load/contest-for-load.ts', [], async (contest, { file, pid }) => {
		const times = new Map();
		const record = (step, ms) => times.get(step)?.push(ms) ?? times.set(step, [ms]);
		let next = 0;
		const start = performance.now();
		const worker = async () => {
			while (next < persons) {
				const browser = new Browser(ORIGIN, record);
				await takeContest(browser, contest, next++);
				browser.close();
			}
		};
		await Promise.all(Array.from({ length: Math.min(level, persons) }, worker));
		const seconds = (performance.now() - start) / 1000;
		const requests = [...times.values()].reduce((sum, list) => sum + list.length, 0);
		const faults = checkGrades(file, persons);
		report(level, { persons, seconds, requests, memory: peakMemory(pid), times, faults });
		return faults.length;
	});
}

function report(level, { persons, seconds, requests, memory, times, faults }) {
	console.log(`\n## ${level} at once, ${persons} whole attempts\n`);
	console.log(
		`${(persons / seconds).toFixed(1)} attempts/s · ${(requests / seconds).toFixed(0)} requests/s · peak memory ${memory} MB · ${seconds.toFixed(1)} s\n`
	);
	console.log('| step | requests | p50 ms | p95 ms | p99 ms |\n|---|---:|---:|---:|---:|');
	for (const [step, list] of times) {
		list.sort((a, b) => a - b);
		const cells = [0.5, 0.95, 0.99].map((share) => percentile(list, share).toFixed(1));
		console.log(`| ${step} | ${list.length} | ${cells.join(' | ')} |`);
	}
	console.log(
		faults.length
			? `\n✗ ${faults.length} wrong:\n${faults.slice(0, 10).join('\n')}`
			: `\nEvery attempt was graded right (${persons} recomputed from their steps).`
	);
}
