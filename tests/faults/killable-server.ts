import { spawn, type ChildProcess } from 'node:child_process';
import { freePort } from '../e2e/running-server';

/** The built server, which can be killed in the middle of its work and started again on the same address and database. */
export class KillableServer {
	private child: ChildProcess | null = null;
	private constructor(
		private readonly databaseUrl: string,
		private readonly port: number
	) {}

	static async start(databaseUrl: string): Promise<KillableServer> {
		const server = new KillableServer(databaseUrl, await freePort());
		await server.start();
		return server;
	}

	get origin(): string {
		return `http://127.0.0.1:${this.port}`;
	}

	async start() {
		const env = { ...process.env, PORT: String(this.port), HOST: '127.0.0.1', ORIGIN: this.origin };
		this.child = spawn(process.execPath, ['src/cli/start.mjs'], {
			env: { ...env, DATABASE_URL: this.databaseUrl, LOG_LEVEL: 'error' },
			stdio: ['ignore', 'ignore', 'inherit']
		});
		for (let tries = 0; tries < 200; tries++) {
			const answer = await fetch(`${this.origin}/healthz`).catch(() => null);
			if (answer?.ok) return;
			await new Promise((resume) => setTimeout(resume, 100));
		}
		throw new Error('The server did not come up.');
	}

	/** Without warning: whatever is under way is lost, unless it was acknowledged. */
	async kill() {
		const ended = new Promise((resume) => this.child?.once('exit', resume));
		this.child?.kill('SIGKILL');
		await ended;
	}
}
