import { readFileSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { startPostgres } from '../postgres-server.mjs';
import { at, openPaper, row, savesDuring, staffBrowser } from './answered-papers.mjs';
import { machine, peakMemory, withServer } from './load-server.mjs';

const BASELINE_MS = 15_000;
/** What the project promises of answers that are saved while a file is read: their p99 against the one before, on the same machine. */
const MOST_GROWTH = 3;

/** Imports a large Word file while people answer papers, confirms it and takes it back. Gives how many promises were broken. */
export async function itemImport(flag) {
	const wish = ['--questions', '--bank', '--savers', '--pictures'];
	const args = wish.map((name, index) => flag(name, ['5000', '10000', '20', '40'][index]));
	const times = Number(flag('--times', 3));
	console.log(machine());
	let broken = await measured('SQLite', args, times);
	if (flag('--postgres', 'yes') === 'no') return broken;
	const postgres = await startPostgres();
	if (!postgres) {
		console.log('\nNo PostgreSQL server could be started here.');
		return broken;
	}
	try {
		broken += await measured('PostgreSQL', args, times, postgres.url);
	} finally {
		postgres.stop();
	}
	return broken;
}

async function measured(engine, [questions, bank, savers, pictures], times, databaseUrl) {
	const work = async (world, { pid }) => {
		const papers = await Promise.all(world.savers.map((token) => openPaper(world.openCode, token)));
		const baseline = await savesDuring(papers, () => new Promise((resume) => setTimeout(resume, BASELINE_MS)));
		const saves = { reading: [], confirming: [], undoing: [] };
		const took = { reading: [], confirming: [], undoing: [] };
		const during = async (step, act) => {
			const start = performance.now();
			let value;
			saves[step].push(
				...(await savesDuring(papers, async () => {
					value = await act();
					took[step].push((performance.now() - start) / 1000);
				}))
			);
			return value;
		};
		const organizer = staffBrowser(world.organizer);
		for (let n = 0; n < times; n++) {
			const page = await during('reading', () => sendFile(organizer, world));
			await posted(organizer, `${page}?/set`, { topic: 'resolution_overview', difficulty: '1' });
			// Words put together by chance make a wrong question now and then.
			await posted(organizer, `${page}/confirm?/skipWrong`, {});
			await during('confirming', () => confirm(organizer, page));
			await during('undoing', () => posted(organizer, `${page}?/undo`, { sure: 'on' }));
		}
		for (const all of Object.values(saves)) all.sort((a, b) => a - b);

		const size = (statSync(world.file).size / 2 ** 20).toFixed(1);
		const seconds = (step) => took[step].map((one) => one.toFixed(1)).join(', ');
		console.log(
			`\n## ${engine}: a Word file of ${questions} questions (${pictures} pictures, ${size} MB), ${bank} items in the bank, ${savers} papers\n`
		);
		console.log(
			`read in ${seconds('reading')} s · confirmed in ${seconds('confirming')} s · taken back in ${seconds('undoing')} s · peak memory ${peakMemory(pid)} MB\n`
		);
		console.log('| save an answer | number | p50 ms | p95 ms | p99 ms | max ms |\n|---|---:|---:|---:|---:|---:|');
		row('before', baseline);
		row('while the file is read', saves.reading);
		row('while the batch is confirmed', saves.confirming);
		row('while the batch is taken back', saves.undoing);
		rmSync(dirname(world.file), { recursive: true, force: true });
		const growth = at(saves.reading, 0.99) / at(baseline, 0.99);
		console.log(`\np99 while the file is read: ${growth.toFixed(1)} × the one before`);
		if (growth <= MOST_GROWTH) return 0;
		console.log(`\n✗ ${engine}: more than ${MOST_GROWTH} times`);
		return 1;
	};
	return withServer(
		'tests/load/import-for-load.ts',
		[questions, bank, savers, pictures].map(String),
		work,
		databaseUrl
	);
}

/** Sends the file as the page's form does; gives the page of its import. */
async function sendFile(browser, { unitId, file }) {
	const boundary = 'sandinh-bench-boundary';
	const head = (name, more = '') => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n`;
	const body = Buffer.concat([
		Buffer.from(`${head('unitId')}${unitId}\r\n${head('text')}\r\n`),
		Buffer.from(head('file', '; filename="cau-hoi.docx"\r\nContent-Type: application/octet-stream')),
		readFileSync(file),
		Buffer.from(`\r\n--${boundary}--\r\n`)
	]);
	const type = `multipart/form-data; boundary=${boundary}`;
	const { status, location, text } = await browser.send('import', 'POST', '/items/import', { body, type });
	if (status !== 303) throw new Error(`import: ${status} ${text.slice(0, 3000)}`);
	return location;
}

async function confirm(browser, page) {
	const { text } = await browser.get('confirm page', `${page}/confirm`);
	const revision = text.match(/name="revision" value="(\d+)"/)?.[1];
	await posted(browser, `${page}/confirm?/confirm`, { revision, submits: 'on', sure: 'on' });
}

async function posted(browser, path, fields) {
	const { status, text } = await browser.form('step', path, fields);
	const said = text.match(/<[^>]*error[^>]*>[\s\S]{0,400}/)?.[0];
	if (status !== 303) throw new Error(`${path}: ${status} ${said ?? text.slice(0, 400)}`);
}
