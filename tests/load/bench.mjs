// npm run bench -- attempts [--levels 1,10,50,200] [--persons 300]
// Whole attempts against the built server on a fresh SQLite database. Traffic stays on this machine; every loop is bounded.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { checkGrades } from './check-grades.mjs';
import { Browser, takeContest } from './virtual-participant.mjs';

const [what = 'attempts', ...flags] = process.argv.slice(2);
if (what !== 'attempts') {
	console.error(`There is no load program "${what}"; there is: attempts`);
	process.exit(2);
}
const flag = (name, fallback) => (flags.includes(name) ? flags[flags.indexOf(name) + 1] : fallback);
const levels = flag('--levels', '1,10,50,200').split(',').map(Number);
const personsAt = (level) => Number(flag('--persons', Math.min(600, 40 + level * 4)));
const PORT = 3977;
const ORIGIN = `http://127.0.0.1:${PORT}`;

if (!existsSync('build/index.js')) execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' });

async function startServer(databaseUrl) {
	const env = {
		...process.env,
		PORT: String(PORT),
		HOST: '127.0.0.1',
		ORIGIN,
		DATABASE_URL: databaseUrl,
		LOG_LEVEL: 'error'
	};
	const server = spawn(process.execPath, ['build'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
	for (let tries = 0; tries < 100; tries++) {
		if ((await fetch(`${ORIGIN}/healthz`).catch(() => null))?.ok) return server;
		await new Promise((resume) => setTimeout(resume, 100));
	}
	server.kill();
	throw new Error('The server did not come up.');
}

/** Peak resident memory in MB; only Linux tells. */
function peakMemory(pid) {
	const status = existsSync(`/proc/${pid}/status`) ? readFileSync(`/proc/${pid}/status`, 'utf8') : '';
	return Math.round(Number(status.match(/VmHWM:\s+(\d+)/)?.[1] ?? NaN) / 1024);
}

const percentile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

async function measure(level) {
	const folder = mkdtempSync(join(tmpdir(), 'sandinh-bench-'));
	const file = join(folder, 'bench.db');
	const made = execFileSync('node', ['src/cli/load-module.mjs', 'tests/load/contest-for-load.ts'], {
		env: { ...process.env, DATABASE_URL: `file:${file}` },
		encoding: 'utf8'
	});
	const contest = JSON.parse(made.trim().split('\n').at(-1));
	const server = await startServer(`file:${file}`);
	const times = new Map();
	const record = (step, ms) => times.get(step)?.push(ms) ?? times.set(step, [ms]);
	const persons = personsAt(level);
	let next = 0;
	const start = performance.now();
	const worker = async () => {
		while (next < persons) {
			const browser = new Browser(ORIGIN, record);
			await takeContest(browser, contest, next++);
			browser.close();
		}
	};
	try {
		await Promise.all(Array.from({ length: Math.min(level, persons) }, worker));
		const seconds = (performance.now() - start) / 1000;
		const requests = [...times.values()].reduce((sum, list) => sum + list.length, 0);
		const memory = peakMemory(server.pid);
		const faults = checkGrades(file, persons);
		report(level, { persons, seconds, requests, memory, times, faults });
		return faults.length;
	} finally {
		server.kill('SIGKILL');
		rmSync(folder, { recursive: true, force: true });
	}
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

console.log(
	`${cpus()[0]?.model ?? 'unknown CPU'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}; server and load share the machine.`
);
let wrong = 0;
for (const level of levels) wrong += await measure(level);
process.exit(wrong ? 1 : 0);
