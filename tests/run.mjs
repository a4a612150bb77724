// npm test: installs what it needs, runs every check, ends with one line "N passed, N failed, N skipped".
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { resolve } from 'node:path';

const windows = process.platform === 'win32';
const totals = { passed: 0, failed: 0, skipped: 0 };

function sh(command, args, options = {}) {
	return spawnSync(command, args, { stdio: 'inherit', shell: windows, ...options });
}

/** A check that is one program: it passes when the program ends with 0. What it prints is shown at its end, so that two may run at once. */
async function check(name, command, args, env) {
	const start = Date.now();
	const program = spawn(command, args, { shell: windows, env: { ...process.env, ...env } });
	const printed = [];
	for (const stream of [program.stdout, program.stderr]) stream.on('data', (bytes) => printed.push(bytes));
	const status = await new Promise((ended) => program.on('error', () => ended(1)).on('close', ended));
	process.stdout.write(Buffer.concat(printed));
	const passed = status === 0;
	totals[passed ? 'passed' : 'failed'] += 1;
	console.log(`${passed ? '✓' : '✗'} ${name} (${((Date.now() - start) / 1000).toFixed(1)} s)\n`);
	return passed;
}

/** A test runner that writes JSON: its own counts are added; a run that wrote none has failed as a whole. */
function suite(name, report, counts, command, args, env) {
	const start = Date.now();
	// A report left by an earlier run must not speak for this one.
	rmSync(report, { force: true });
	const { status } = sh(command, args, { env: { ...process.env, ...env } });
	const result = existsSync(report)
		? counts(JSON.parse(readFileSync(report, 'utf8')))
		: { passed: 0, failed: 0, skipped: 0 };
	if (status !== 0 && result.failed === 0) result.failed = 1;
	if (result.passed + result.failed === 0) result.failed = 1;
	for (const kind of Object.keys(totals)) totals[kind] += result[kind];
	console.log(
		`${result.failed ? '✗' : '✓'} ${name}: ${JSON.stringify(result)} (${((Date.now() - start) / 1000).toFixed(1)} s)\n`
	);
}

function skip(name, why) {
	totals.skipped += 1;
	console.log(`– ${name}: skipped, ${why}\n`);
}

function finish() {
	console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
	process.exit(totals.failed ? 1 : 0);
}

const mark = 'node_modules/.package-lock.json';
if (!existsSync(mark) || statSync(mark).mtimeMs < statSync('package-lock.json').mtimeMs) {
	if (sh('npm', ['ci', '--no-audit', '--no-fund']).status !== 0) process.exit(1);
}

// Absolute, because each runner resolves a relative path against a folder of its own choosing.
const reports = resolve('test-results');
const npmRun = (script) => ['run', '--silent', script];
// The build comes first: it compiles the messages that lint and types need.
const format = check('format', 'npx', ['prettier', '--check', '--log-level', 'warn', '.']);
if (!(await check('build', 'npm', npmRun('build')))) finish();

mkdirSync(reports, { recursive: true });
const demonstration = resolve(reports, 'demonstration.db');
for (const ending of ['', '-wal', '-shm']) rmSync(demonstration + ending, { force: true });
// None of these writes what another reads, and each has but one thread.
const [demonstrationMade] = await Promise.all([
	check('demonstration', 'npm', npmRun('demo'), { DATABASE_URL: `file:${demonstration}` }),
	check('types', 'npm', npmRun('check')),
	check('lint and import walls', 'npm', npmRun('lint')).then(() =>
		check('migrations match the schema', 'node', ['tests/lint/migrations-match.mjs'])
	),
	format
]);

const { startPostgres } = await import('./postgres-server.mjs');
const postgres = await startPostgres();
const database = postgres ? { TEST_POSTGRES_URL: postgres.url } : {};
if (!postgres) skip('store suite on a PostgreSQL server', 'none could be started here (PGlite runs)');
suite(
	'unit, content and store suites',
	`${reports}/vitest.json`,
	(json) => ({
		passed: json.numPassedTests,
		failed: json.numFailedTests,
		skipped: json.numPendingTests + json.numTodoTests
	}),
	'npx',
	['vitest', 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${reports}/vitest.json`],
	database
);

const { findChromium } = await import('./chromium.mjs');
const chromium = findChromium();
if (chromium) {
	suite(
		'browser and faults: whole story, 300 people with faults and kills, accessibility, bad input, size budget',
		`${reports}/playwright.json`,
		({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped }),
		'npx',
		['playwright', 'test', '--config', 'tests/e2e/playwright.config.ts'],
		{
			...database,
			...(demonstrationMade && { DEMONSTRATION_MADE: 'yes' }),
			CHROMIUM: chromium,
			PLAYWRIGHT_JSON_OUTPUT_NAME: `${reports}/playwright.json`
		}
	);
} else {
	skip('browser suites', 'no Chromium could be installed here');
	totals.failed += 1;
}
postgres?.stop();
finish();
