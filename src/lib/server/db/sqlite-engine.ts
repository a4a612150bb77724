import Database from 'better-sqlite3';
import { getTableColumns, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Db, Engine } from './engine';
import { keepStatements } from './kept-statements';
import { sqliteSchema } from './schema-sqlite';
import { WriteQueue } from './write-queue';

const casing = 'snake_case';

/** An insert into a table that is known only at run time. */
interface PlainInsert {
	values(row: Record<string, unknown>): { toSQL(): { sql: string } };
}

/** `file`: a path, or ':memory:' for tests (then reads share the writer's connection). */
export function openSqlite(file: string): Engine {
	const inMemory = file === ':memory:';
	if (!inMemory) mkdirSync(dirname(file), { recursive: true });
	const writer = new Database(file);
	writer.pragma('journal_mode = WAL');
	// FULL: a commit is on disk before it is acknowledged, also when the power fails.
	writer.pragma('synchronous = FULL');
	writer.pragma('foreign_keys = ON');
	writer.pragma('busy_timeout = 10000');
	// Many rows put into wide indexes touch the same pages again and again: keep them at hand, and copy them back less often.
	writer.pragma('cache_size = -65536');
	writer.pragma('wal_autocheckpoint = 4000');
	keepStatements(writer);
	const tx = drizzle(writer, { casing }) as unknown as Db;
	const queue = new WriteQueue(writer);

	let reader = writer;
	if (!inMemory) {
		reader = new Database(file, { readonly: true });
		reader.pragma('busy_timeout = 10000');
		reader.pragma('mmap_size = 268435456');
		keepStatements(reader);
	}
	const read = (inMemory ? tx : drizzle(reader, { casing })) as unknown as Db;

	return {
		schema: sqliteSchema,
		read,
		write: (work) => queue.run(() => work(tx)),
		async insertMany(tx, table, rows) {
			// One statement prepared once and run on the driver: building a long VALUES list takes many times as long as running it.
			const columns = Object.entries(getTableColumns(table));
			const values = Object.fromEntries(columns.map(([name]) => [name, sql.placeholder(name)]));
			const insert = writer.prepare((tx.insert(table) as PlainInsert).values(values).toSQL().sql);
			const bound = (row: Record<string, unknown>) =>
				columns.map(([name, column]) => (row[name] === null ? null : column.mapToDriverValue(row[name])));
			for (const row of rows) insert.run(bound(row));
		},
		// Several times faster than `like '%…%'`.
		holds: (column, text) => sql`instr(${column}, ${text}) > 0`,
		storedOrder: (table) => ({ key: sql<number>`${table}.rowid`, beforeAll: 0 }),
		forUpdate: (query) => query,
		async migrate() {
			// Foreign keys are off meanwhile: SQLite changes a table by making it anew.
			writer.pragma('foreign_keys = OFF');
			migrate(drizzle(writer), { migrationsFolder: 'drizzle/sqlite' });
			writer.pragma('foreign_keys = ON');
		},
		async ping() {
			await read
				.select({ one: sql`1` })
				.from(sqliteSchema.settings)
				.limit(1);
		},
		async close() {
			if (reader !== writer) reader.close();
			writer.close();
		}
	};
}
