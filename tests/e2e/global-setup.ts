import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';

export const DEMONSTRATION = 'test-results/demonstration.db';

/** Plays the demonstration into a database once; every worker starts its server on a copy. `npm test` has done so beside other work. */
export default function globalSetup() {
	if (process.env.DEMONSTRATION_MADE) return;
	mkdirSync('test-results', { recursive: true });
	for (const ending of ['', '-wal', '-shm']) rmSync(DEMONSTRATION + ending, { force: true });
	const { status, stderr } = spawnSync('npm', ['run', '--silent', 'demo'], {
		env: { ...process.env, DATABASE_URL: `file:${DEMONSTRATION}` },
		encoding: 'utf8',
		shell: process.platform === 'win32'
	});
	if (status !== 0) throw new Error(`The demonstration could not be loaded:\n${stderr}`);
}
