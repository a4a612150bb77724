import { execFileSync } from 'node:child_process';
import { startPostgres } from '../postgres-server.mjs';
import { machine, ORIGIN, peakMemory, percentile, withServer } from './load-server.mjs';
import { Browser } from './virtual-participant.mjs';

const TIMES = 40;
/** What the project has promised for each page of a leader. */
const LIMITS = { p95Ms: 150, growth: 1.5 };
/** A page this fast is not held to the growth: the clock's own noise would decide. */
const TOO_FAST_TO_COMPARE_MS = 15;
const DAY_MS = 86_400_000;

const iso = (ms) => new Date(ms).toISOString().slice(0, 10);

const pagesOf = ({ commune, village, contests: [june, autumn] }, at) => {
	const year = iso(at).slice(0, 4);
	const past = iso(at - 40 * DAY_MS);
	return {
		'overview, today': '/leader',
		'overview, a past day': `/leader?asOf=${past}`,
		'overview, this year': `/leader?period=${year}`,
		'a commune': `/leader/units/${commune}`,
		'a commune, a past day': `/leader/units/${commune}?asOf=${past}`,
		'a village': `/leader/units/${village}`,
		'a target': '/leader/plans/hoa-an/targets/HA-05',
		'ranking of the communes': '/leader/ranking',
		'ranking of all villages': '/leader/ranking?kind=village',
		'comparison of two quarters': `/leader/compare?a=p:${year}-Q2&b=p:${year}-Q3`,
		'comparison of two contests': `/leader/compare?a=c:${june}&b=c:${autumn}`,
		'a contest': `/leader/contests/${june}`,
		channels: '/leader/channels',
		'meeting room': '/leader/screen',
		'outreach activities': '/outreach',
		plans: '/plans',
		units: '/units',
		reports: '/reports',
		desk: '/desk'
	};
};

/** Times each leader's page on a small and on a large number of attempts, and compares the figures with PostgreSQL. Gives how many promises were broken. */
export async function reach(flag) {
	const attempts = Number(flag('--attempts', 1_000_000));
	const small = Number(flag('--small', 10_000));
	const persons = (n) => Math.round(n * 0.3);
	const units = flag('--units', 2_000);
	const at = Date.now();
	console.log(machine());
	const sizes = new Map();
	for (const size of [small, attempts]) {
		const args = [String(size), String(persons(size)), String(units), String(at)];
		sizes.set(
			size,
			await withServer('tests/load/reach-for-load.ts', args, (world, server) => timed(world, server, at))
		);
	}
	const [few, many] = [sizes.get(small), sizes.get(attempts)];
	console.log(
		`\n## ${attempts} finished attempts of ${persons(attempts)} people in ${units} units, against ${small} attempts\n`
	);
	console.log(`each page ${TIMES} times, one after another · peak memory ${many.memory} MB\n`);
	console.log(`| page | p50 ms | p95 ms | p50 ms at ${small} | p95 ms at ${small} |\n|---|---:|---:|---:|---:|`);
	const broken = [];
	for (const [name, times] of many.pages) {
		const before = few.pages.get(name);
		const cells = [times, before].flatMap((one) => [0.5, 0.95].map((share) => percentile(one, share).toFixed(1)));
		console.log(`| ${name} | ${cells.join(' | ')} |`);
		const [p50, p95] = [percentile(times, 0.5), percentile(times, 0.95)];
		if (p95 > LIMITS.p95Ms) broken.push(`${name}: p95 ${p95.toFixed(0)} ms`);
		if (p50 > TOO_FAST_TO_COMPARE_MS && p50 > LIMITS.growth * percentile(before, 0.5)) {
			broken.push(`${name}: ${(p50 / percentile(before, 0.5)).toFixed(2)} × the time at ${small}`);
		}
	}
	if (flag('--postgres', 'yes') !== 'no')
		broken.push(...(await compareEngines(many, attempts, persons(attempts), units, at)));
	for (const promise of broken) console.log(`\n✗ ${promise}`);
	return broken.length;
}

async function timed(world, { file, pid }, at) {
	const browser = new Browser(ORIGIN, () => undefined);
	browser.cookies.set('staff_session', world.leader);
	const pages = new Map();
	for (const [name, path] of Object.entries(pagesOf(world, at))) {
		const times = [];
		await ask(browser, name, path);
		for (let n = 0; n < TIMES; n++) times.push(await ask(browser, name, path));
		pages.set(
			name,
			times.sort((a, b) => a - b)
		);
	}
	return { pages, memory: peakMemory(pid), figures: figuresOf(`file:${file}`, at) };
}

async function ask(browser, name, path) {
	const start = performance.now();
	const { status, text } = await browser.get(name, path);
	if (status !== 200) throw new Error(`${name} (${path}): ${status} ${text.slice(0, 300)}`);
	return performance.now() - start;
}

const load = (module, args, databaseUrl) =>
	execFileSync('node', ['src/cli/load-module.mjs', module, ...args], {
		env: { ...process.env, DATABASE_URL: databaseUrl, NODE_OPTIONS: '--max-old-space-size=8000' },
		encoding: 'utf8',
		maxBuffer: 64 * 2 ** 20
	})
		.trim()
		.split('\n')
		.at(-1);

const figuresOf = (databaseUrl, at) => load('tests/load/figures-of.ts', [String(at)], databaseUrl);

async function compareEngines(sqlite, attempts, persons, units, at) {
	const postgres = await startPostgres();
	if (!postgres) {
		console.log('\nNo PostgreSQL server could be started here: figures were not compared.');
		return [];
	}
	try {
		load('tests/load/reach-for-load.ts', [attempts, persons, units, at].map(String), postgres.url);
		const same = figuresOf(postgres.url, at) === sqlite.figures;
		console.log(`\nFigures on PostgreSQL ${same ? 'are the same as' : 'differ from those'} on SQLite.`);
		return same ? [] : ['figures on PostgreSQL differ'];
	} finally {
		postgres.stop();
	}
}
