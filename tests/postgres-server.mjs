import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aptInstall } from './chromium.mjs';

const VERSIONS = '/usr/lib/postgresql';

function programs() {
	if (!existsSync(VERSIONS)) return undefined;
	const newest = readdirSync(VERSIONS).sort((a, b) => Number(b) - Number(a))[0];
	const folder = newest && join(VERSIONS, newest, 'bin');
	return folder && existsSync(join(folder, 'initdb')) ? folder : undefined;
}

async function freePort() {
	const probe = createServer().listen(0, '127.0.0.1');
	await new Promise((resume) => probe.once('listening', resume));
	const { port } = probe.address();
	await new Promise((resume) => probe.close(resume));
	return port;
}

/** PostgreSQL refuses to run as root, so its programs run as the `postgres` account that its package makes. */
function owner() {
	if (process.getuid?.() !== 0) return {};
	const id = (flag) => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout);
	return { uid: id('-u'), gid: id('-g') };
}

/**
 * Starts a PostgreSQL server of this test's own in a temporary folder and gives its URL and a function that stops it; null when no
 * server can be had here.
 */
export async function startPostgres() {
	if (!programs()) aptInstall('postgresql');
	const folder = programs();
	if (!folder) return null;
	const account = owner();
	const home = mkdtempSync(join(tmpdir(), 'sandinh-postgres-'));
	if (account.uid) chownSync(home, account.uid, account.gid);
	const data = join(home, 'data');
	const port = await freePort();
	const run = (program, ...args) =>
		spawnSync(join(folder, program), args, {
			...account,
			cwd: home,
			encoding: 'utf8',
			stdio: ['ignore', 'ignore', 'pipe']
		});

	const made = run(
		'initdb',
		'--pgdata',
		data,
		'--username',
		'sandinh',
		'--auth',
		'trust',
		'--encoding',
		'UTF8',
		'--no-sync'
	);
	const started = run(
		'pg_ctl',
		'--pgdata',
		data,
		'--wait',
		'--log',
		join(home, 'log'),
		'--options',
		`-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off`,
		'start'
	);
	if (made.status !== 0 || started.status !== 0) {
		console.error(`PostgreSQL did not start: ${made.stderr}${started.stderr}`);
		rmSync(home, { recursive: true, force: true });
		return null;
	}
	return {
		url: `postgres://sandinh@127.0.0.1:${port}/postgres`,
		stop() {
			run('pg_ctl', '--pgdata', data, '--mode', 'immediate', 'stop');
			rmSync(home, { recursive: true, force: true });
		}
	};
}
