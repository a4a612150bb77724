import { expect, test } from '@playwright/test';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FaultyLine } from './faulty-line';
import { KillableServer } from './killable-server';
import { rowsOf } from './raw-rows';
import { referenceStandings } from './reference-standings';
import { SimulatedPerson, type Person } from './simulated-person';

const AT_ONCE = 40;
const KILLS = 3;

interface Prepared {
	code: string;
	contestId: string;
	roundId: string;
	people: Person[];
	staff: { organizer: string; approver: string };
}

/** A small generator of its own for each person, so that what they set out to do is the same in every run. */
function chanceFrom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return state / 2 ** 32;
	};
}

function projectRun(databaseUrl: string, module: string, ...args: string[]) {
	return spawnSync(process.execPath, ['src/cli/load-module.mjs', module, ...args], {
		env: { ...process.env, DATABASE_URL: databaseUrl },
		encoding: 'utf8'
	});
}

/** Where the suite's PostgreSQL server has a database for this test; made here. */
function postgresDatabase(server: string): string {
	const name = `faults_${process.pid}`;
	const make = `import p from 'postgres'; const s = p(process.argv[1]); await s.unsafe('create database ${name}'); await s.end();`;
	execFileSync(process.execPath, ['--input-type=module', '-e', make, server]);
	const url = new URL(server);
	url.pathname = name;
	return url.href;
}

const server = process.env.TEST_POSTGRES_URL;
const engines = ['SQLite', ...(server ? ['PostgreSQL'] : [])];

for (const engine of engines) {
	test(`300 people with faults, ${KILLS} kills of the server: the standings are right, on ${engine}`, async () => {
		test.setTimeout(420_000);
		const folder = mkdtempSync(join(tmpdir(), 'sandinh-faults-'));
		const databaseUrl = engine === 'SQLite' ? `file:${join(folder, 'faults.db')}` : postgresDatabase(server!);
		const made = projectRun(databaseUrl, 'tests/faults/prepare-round.ts');
		expect(made.status, made.stderr).toBe(0);
		const prepared = JSON.parse(made.stdout.trim().split('\n').at(-1)!) as Prepared;
		const { code, contestId, roundId } = prepared;
		const app = await KillableServer.start(databaseUrl);
		try {
			const people = prepared.people.map(
				(person, index) => new SimulatedPerson(person, code, app.origin, chanceFrom(57 + index))
			);

			await test.step('the round is played, and the server killed in the middle of it', async () => {
				let next = 0;
				let killed = 0;
				const play = async () => {
					while (next < people.length) {
						const person = people[next++]!;
						await person.play();
						if (next > ((killed + 1) * people.length) / (KILLS + 1) && killed < KILLS) {
							killed += 1;
							await app.kill();
							await app.start();
						}
					}
				};
				await Promise.all(Array.from({ length: AT_ONCE }, play));
				expect(killed).toBe(KILLS);
			});

			const organizer = new FaultyLine(app.origin, `staff_session=${prepared.staff.organizer}`, () => 1);
			const standingsPage = `/contests/${contestId}/standings/${roundId}`;
			await test.step('the round closes; some answers are still on phones', async () => {
				const closed = await organizer.form(`/contests/${contestId}/live?/close`, { roundId, sure: 'on' });
				expect(closed.status).toBe(303);
				const early = await organizer.form(`${standingsPage}?/finalize`);
				expect(early.status, 'finalizing while papers run').toBe(409);
				await Promise.all(people.map((person) => person.comeBack(true)));
			});

			await test.step('the server is down when the time of the last papers ends, and closes them when it is back', async () => {
				await app.kill();
				await new Promise((resume) => setTimeout(resume, 6_500));
				await app.start();
				const running = async () =>
					(await rowsOf(databaseUrl, 'attempts')).filter(({ state }) => state === 'in_progress').length;
				await expect.poll(running, { timeout: 30_000 }).toBe(0);
				await Promise.all(people.map((person) => person.comeBack(false)));
			});

			await test.step('the round is finalized', async () => {
				expect((await organizer.form(`${standingsPage}?/finalize`)).status).toBe(303);
			});

			const raw = {
				round: (await rowsOf(databaseUrl, 'rounds')).find(({ id }) => id === roundId)!,
				attempts: await rowsOf(databaseUrl, 'attempts'),
				steps: await rowsOf(databaseUrl, 'attempt_steps'),
				versions: await rowsOf(databaseUrl, 'item_versions')
			};
			await test.step('nobody lost an answer that was confirmed, or got more attempts than allowed', () => {
				const saved = new Set(
					raw.steps.map(({ attempt_id, payload }) => {
						const { p, r } = payload as { p?: number; r?: string[] };
						return `${attempt_id} ${p} ${r?.[0]}`;
					})
				);
				const confirmed = people.flatMap((person) => person.confirmed);
				const lost = confirmed.filter(
					({ attemptId, position, option }) => !saved.has(`${attemptId} ${position} ${option}`)
				);
				expect(lost).toEqual([]);
				expect(confirmed.length).toBeGreaterThan(3_000);
				const perPerson = Map.groupBy(raw.attempts, ({ participant_id }) => participant_id);
				expect(perPerson.size).toBe(people.length);
				expect(Math.max(...[...perPerson.values()].map((own) => own.length))).toBe(2);
				const endings = Map.groupBy(
					raw.steps.filter(({ kind }) => kind === 'submitted' || kind === 'expired'),
					({ attempt_id }) => attempt_id
				);
				expect([...endings.values()].every((own) => own.length === 1)).toBe(true);
				expect(endings.size).toBe(raw.attempts.length);
				const handedIn = people.flatMap((person) => person.handedIn);
				const submitted = new Set(raw.attempts.filter(({ state }) => state === 'submitted').map(({ id }) => id));
				expect(handedIn.filter((id) => !submitted.has(id))).toEqual([]);
				expect(people.reduce((sum, person) => sum + person.lost, 0)).toBeGreaterThan(300);
			});

			await test.step('the standings are those worked out from the raw steps in another way', async () => {
				const rows = await rowsOf(databaseUrl, 'standings');
				const actual = rows.map((row) => [row.participant_id, { division: row.division, place: Number(row.place) }]);
				expect(new Map(actual as [string, unknown][])).toEqual(referenceStandings(raw));
			});

			await test.step('the log holds', () => {
				expect(projectRun(databaseUrl, 'src/cli/verify.ts', '--log').stdout).toContain('ĐÚNG / OK');
			});

			await test.step('a second person approves the prizes, and the published file can be worked out again', async () => {
				const approver = new FaultyLine(app.origin, `staff_session=${prepared.staff.approver}`, () => 1);
				const awardsPage = `/contests/${contestId}/awards/${roundId}`;
				const { body } = await approver.get(awardsPage);
				const proposals = [...body.matchAll(/name="ids\[\]" value="([^"]+)"/g)].map(([, id]) => id!);
				expect(proposals.length).toBeGreaterThan(6);
				const seen = proposals.map((id): [string, string] => ['ids[]', id]);
				const approved = await approver.form(`${awardsPage}?/approve`, [...seen, ['sure', 'on']]);
				expect(approved.status).toBe(303);
				expect((await organizer.form(`${standingsPage}?/publish`)).status).toBe(303);
				const file = await fetch(`${app.origin}/c/${code}/results/${String(raw.round.position)}.json`);
				expect(file.status).toBe(200);
				const path = join(folder, 'results.json');
				writeFileSync(path, Buffer.from(await file.arrayBuffer()));
				expect(projectRun(databaseUrl, 'src/cli/verify.ts', path).stdout).toContain('ĐÚNG / OK');
			});
		} finally {
			await app.kill();
			rmSync(folder, { recursive: true, force: true });
		}
	});
}
