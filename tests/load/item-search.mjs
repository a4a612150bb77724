import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../postgres-server.mjs';
import { machine, percentile } from './load-server.mjs';

/** What the project has promised for a search, its page and its total. */
const LIMIT_MS = 200;

/** Times the bank's list over `--items` items on SQLite and on PostgreSQL. Gives how many promises were broken. */
export async function itemSearch(flag) {
	const items = flag('--items', '50000');
	console.log(machine());
	const folder = mkdtempSync(join(tmpdir(), 'sandinh-search-'));
	const broken = [];
	try {
		broken.push(...measured('SQLite', `file:${join(folder, 'search.db')}`, items));
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
	const postgres = flag('--postgres', 'yes') === 'no' ? null : await startPostgres();
	try {
		if (postgres) broken.push(...measured('PostgreSQL', postgres.url, items));
		else console.log('\nNot measured on PostgreSQL.');
	} finally {
		postgres?.stop();
	}
	for (const promise of broken) console.log(`\n✗ ${promise}`);
	return broken.length;
}

const load = (module, args, databaseUrl) =>
	JSON.parse(
		execFileSync('node', ['src/cli/load-module.mjs', module, ...args], {
			env: { ...process.env, DATABASE_URL: databaseUrl },
			encoding: 'utf8'
		})
			.trim()
			.split('\n')
			.at(-1)
	);

function measured(engine, databaseUrl, items) {
	const { looker } = load('tests/load/items-for-load.ts', [items], databaseUrl);
	const results = load('tests/load/item-search-times.ts', [looker], databaseUrl);
	console.log(`\n## ${items} items on ${engine}: one page of the list with its total\n`);
	console.log('| asked for | found | p50 ms | p95 ms | max ms | longest pause ms |\n|---|---:|---:|---:|---:|---:|');
	const broken = [];
	for (const [name, { found, times, pauseMs }] of Object.entries(results)) {
		const sorted = times.sort((a, b) => a - b);
		const cells = [0.5, 0.95, 1].map((share) => percentile(sorted, share).toFixed(1));
		console.log(`| ${name} | ${found} | ${cells.join(' | ')} | ${pauseMs.toFixed(1)} |`);
		const p95 = percentile(sorted, 0.95);
		if (p95 > LIMIT_MS) broken.push(`${name} on ${engine}: p95 ${p95.toFixed(0)} ms`);
	}
	return broken;
}
