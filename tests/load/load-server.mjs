import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';

const PORT = 3977;
export const ORIGIN = `http://127.0.0.1:${PORT}`;

export const machine = () =>
	`${cpus()[0]?.model ?? 'unknown CPU'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}; server and load share the machine.`;

export function buildOnce() {
	if (!existsSync('build/index.js')) execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' });
}

/**
 * Fills a fresh database (of SQLite, unless another one's URL is given) with what `module` makes, starts the built server on it and hands
 * both to `work`; takes both away again.
 */
export async function withServer(module, args, work, databaseUrl) {
	const folder = mkdtempSync(join(tmpdir(), 'sandinh-bench-'));
	const file = join(folder, 'bench.db');
	const made = execFileSync('node', ['src/cli/load-module.mjs', module, ...args], {
		// What is made is put together in memory; the server gets no more of it than anywhere.
		env: { ...process.env, DATABASE_URL: databaseUrl ?? `file:${file}`, NODE_OPTIONS: '--max-old-space-size=8000' },
		encoding: 'utf8',
		maxBuffer: 64 * 2 ** 20
	});
	const server = await startServer(databaseUrl ?? `file:${file}`);
	try {
		return await work(JSON.parse(made.trim().split('\n').at(-1)), { file, pid: server.pid });
	} finally {
		server.kill('SIGKILL');
		rmSync(folder, { recursive: true, force: true });
	}
}

async function startServer(databaseUrl) {
	const env = {
		...process.env,
		PORT: String(PORT),
		HOST: '127.0.0.1',
		ORIGIN,
		DATABASE_URL: databaseUrl,
		LOG_LEVEL: 'error'
	};
	const server = spawn(process.execPath, ['src/cli/start.mjs'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
	for (let tries = 0; tries < 100; tries++) {
		if ((await fetch(`${ORIGIN}/healthz`).catch(() => null))?.ok) return server;
		await new Promise((resume) => setTimeout(resume, 100));
	}
	server.kill();
	throw new Error('The server did not come up.');
}

/** Peak resident memory in MB; only Linux tells. */
export function peakMemory(pid) {
	const status = existsSync(`/proc/${pid}/status`) ? readFileSync(`/proc/${pid}/status`, 'utf8') : '';
	return Math.round(Number(status.match(/VmHWM:\s+(\d+)/)?.[1] ?? NaN) / 1024);
}

export const percentile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
