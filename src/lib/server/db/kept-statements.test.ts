import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { keepStatements } from './kept-statements';

let database: Database.Database;
beforeEach(() => {
	database = new Database(':memory:');
	database.exec(
		`create table word (id integer primary key, text text); insert into word (text) values ('đình'), ('làng')`
	);
});

describe('a connection that keeps its statements', () => {
	it('gives the same statement for the same text', () => {
		keepStatements(database);
		expect(database.prepare('select 1')).toBe(database.prepare('select 1'));
		expect(database.prepare('select 1')).not.toBe(database.prepare('select 2'));
	});

	it('gives rows as objects again after somebody wanted arrays', () => {
		keepStatements(database);
		const source = 'select text from word order by id limit 1';
		expect(database.prepare(source).raw().all()).toEqual([['đình']]);
		expect(database.prepare(source).all()).toEqual([{ text: 'đình' }]);
	});

	it('lets a statement be asked for again while its rows are being read', () => {
		keepStatements(database);
		const source = 'select text from word order by id';
		const seen = [];
		for (const row of database.prepare(source).iterate()) seen.push([row, database.prepare(source).all().length]);
		expect(seen).toEqual([
			[{ text: 'đình' }, 2],
			[{ text: 'làng' }, 2]
		]);
	});

	it('lets the one go that was not asked for longest, and never keeps a very long one', () => {
		keepStatements(database, 2);
		const [one, two] = [database.prepare('select 1'), database.prepare('select 2')];
		expect(database.prepare('select 1')).toBe(one);
		database.prepare('select 3');
		expect(database.prepare('select 1')).toBe(one);
		expect(database.prepare('select 2')).not.toBe(two);
		const long = `select '${'x'.repeat(10_000)}'`;
		expect(database.prepare(long)).not.toBe(database.prepare(long));
	});

	it('sees a column that was added meanwhile', () => {
		keepStatements(database);
		const source = 'select * from word where id = 1';
		expect(database.prepare(source).get()).toEqual({ id: 1, text: 'đình' });
		database.exec('alter table word add column note text');
		expect(database.prepare(source).get()).toEqual({ id: 1, text: 'đình', note: null });
	});
});
