import Database from 'better-sqlite3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WriteQueue } from './write-queue';

let folder: string;
let writer: Database.Database;
let reader: Database.Database;
let queue: WriteQueue;
let commits: number;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'write-queue-'));
	writer = new Database(join(folder, 'test.db'));
	writer.pragma('journal_mode = WAL');
	writer.exec('create table notes (text text primary key)');
	reader = new Database(join(folder, 'test.db'), { readonly: true });
	commits = 0;
	queue = new WriteQueue({
		exec(sql) {
			if (sql === 'COMMIT') commits++;
			writer.exec(sql);
		}
	});
});

afterEach(() => {
	reader.close();
	writer.close();
	rmSync(folder, { recursive: true });
});

const insert = (text: string) => writer.prepare('insert into notes values (?)').run(text);
const stored = () => reader.prepare('select text from notes order by text').pluck().all();

describe('the write queue', () => {
	it('acknowledges a write only when another connection can read it', async () => {
		await queue.run(async () => insert('a'));
		expect(stored()).toEqual(['a']);
	});

	it('commits the writes that wait together with one flush', async () => {
		await Promise.all(['a', 'b', 'c'].map((text) => queue.run(async () => insert(text))));
		expect(stored()).toEqual(['a', 'b', 'c']);
		expect(commits).toBe(1);
	});

	it('undoes a write that throws, alone and whole', async () => {
		const results = await Promise.allSettled([
			queue.run(async () => insert('a')),
			queue.run(async () => {
				insert('half');
				await Promise.resolve();
				throw new Error('refused');
			}),
			queue.run(async () => insert('b'))
		]);
		expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
		expect(stored()).toEqual(['a', 'b']);
	});

	it('runs writes one after another, also when they wait in the middle', async () => {
		const seen: string[] = [];
		const slow = (name: string) => async () => {
			seen.push(`${name} begins`);
			await new Promise((resume) => setImmediate(resume));
			seen.push(`${name} ends`);
		};
		await Promise.all([queue.run(slow('first')), queue.run(slow('second'))]);
		expect(seen).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
	});

	it('tells every writer of a batch when the database cannot commit', async () => {
		const broken = new WriteQueue({
			exec(sql) {
				if (sql === 'COMMIT') throw new Error('disk full');
				writer.exec(sql);
			}
		});
		const results = await Promise.allSettled([
			broken.run(async () => insert('a')),
			broken.run(async () => insert('b'))
		]);
		expect(results.map((result) => result.status)).toEqual(['rejected', 'rejected']);
		expect(stored()).toEqual([]);
		await queue.run(async () => insert('c'));
		expect(stored()).toEqual(['c']);
	});

	it('takes more writes than fit one batch', async () => {
		await Promise.all(Array.from({ length: 150 }, (_, n) => queue.run(async () => insert(String(n)))));
		expect(stored()).toHaveLength(150);
		expect(commits).toBe(3);
	});

	it('lets other work of the event loop pass, also when each write that settles brings the next', async () => {
		let turns = 0;
		const turn = () => {
			turns += 1;
			timer = setImmediate(turn);
		};
		let timer = setImmediate(turn);
		for (let n = 0; n < 20; n++) await queue.run(async () => insert(String(n)));
		clearImmediate(timer);
		expect(turns).toBeGreaterThanOrEqual(19);
	});
});
