import { execFileSync } from 'node:child_process';
import { machine } from './load-server.mjs';

/** What the project has promised for 5,000 questions in any format. */
const LIMIT_MS = 5_000;

/** Times the readers of question files. Gives how many promises were broken. */
export async function readQuestions(flag) {
	const count = flag('--questions', '5000');
	console.log(machine());
	const program = ['src/cli/load-module.mjs', 'tests/load/questions-to-read.ts', count];
	const env = { ...process.env, DATABASE_URL: 'memory:' };
	const printed = execFileSync('node', program, { env, encoding: 'utf8', maxBuffer: 1e8 });
	const results = JSON.parse(printed.trim().split('\n').at(-1));
	console.log(`\n## ${count} questions read from a file\n`);
	console.log('| format | file MB | found | with errors | s | processor s |\n|---|---:|---:|---:|---:|---:|');
	for (const { format, bytes, found, wrong, ms, cpuMs } of results) {
		const seconds = [ms, cpuMs].map((one) => (one / 1000).toFixed(2)).join(' | ');
		console.log(`| ${format} | ${(bytes / 1e6).toFixed(2)} | ${found} | ${wrong} | ${seconds} |`);
	}
	const slow = results.filter(({ ms }) => ms > LIMIT_MS);
	for (const { format, ms } of slow) console.log(`\n✗ ${format}: ${(ms / 1000).toFixed(1)} s`);
	return slow.length;
}
