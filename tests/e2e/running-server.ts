import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface RunningServer {
	origin: string;
	databaseFile: string;
	/** Everything the server printed so far. */
	output(): string;
	stop(): Promise<void>;
}

export async function freePort(): Promise<number> {
	const probe = createServer().listen(0, '127.0.0.1');
	await new Promise((resume) => probe.once('listening', resume));
	const { port } = probe.address() as { port: number };
	await new Promise((resume) => probe.close(resume));
	return port;
}

/** Starts the built server on a copy of `template`, or on an empty database, in a temporary folder of its own. */
export async function startServer(template?: string): Promise<RunningServer> {
	const folder = mkdtempSync(join(tmpdir(), 'sandinh-e2e-'));
	const databaseFile = join(folder, 'sandinh.db');
	if (template) copyFileSync(template, databaseFile);
	const port = await freePort();
	const origin = `http://localhost:${port}`;
	const server = spawn(process.execPath, ['src/cli/start.mjs'], {
		env: { ...process.env, PORT: String(port), ORIGIN: origin, DATABASE_URL: `file:${databaseFile}` },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let printed = '';
	server.stdout.on('data', (chunk) => (printed += chunk));
	server.stderr.on('data', (chunk) => (printed += chunk));
	const ended = new Promise<void>((resume) => server.once('exit', () => resume()));
	const stop = async () => {
		server.kill('SIGKILL');
		await ended;
		rmSync(folder, { recursive: true, force: true });
	};
	try {
		await answering(
			`${origin}/healthz`,
			() => server.exitCode !== null,
			() => printed
		);
	} catch (failure) {
		await stop();
		throw failure;
	}
	return { origin, databaseFile, output: () => printed, stop };
}

async function answering(url: string, gone: () => boolean, printed: () => string) {
	for (let tries = 0; tries < 600; tries++) {
		if (gone()) break;
		const answer = await fetch(url).catch(() => null);
		if (answer?.ok) return;
		await new Promise((resume) => setTimeout(resume, 100));
	}
	throw new Error(`The server did not come up:\n${printed()}`);
}
