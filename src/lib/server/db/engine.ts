import type { AnyColumn, SQL } from 'drizzle-orm';
import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { sqliteSchema } from './schema-sqlite';

export type Schema = typeof sqliteSchema;
/** A connection or transaction of either engine, typed as one: only what both builders share is used (no `.get()`, `.all()`, `.run()`). */
export type Db = BaseSQLiteDatabase<'async', unknown, Record<string, never>>;

/** What a database engine offers the stores. */
export interface Engine {
	schema: Schema;
	/** For reads outside a write; on SQLite a read-only connection. */
	read: Db;
	write<T>(work: (tx: Db) => Promise<T>): Promise<T>;
	/** Adds many complete rows in the fastest way the engine has; part of a write. */
	insertMany<T extends SQLiteTable>(tx: Db, table: T, rows: T['$inferSelect'][]): Promise<void>;
	/** Whether a text holds another as it stands. */
	holds(column: AnyColumn, text: string): SQL;
	/** What puts the rows of a table in the order in which they lie on the disk, and is less than every row's: reading in it is several times as fast. */
	storedOrder(table: SQLiteTable, id: AnyColumn): { key: SQL<string | number>; beforeAll: string | number };
	/** Locks the selected rows until the write ends, where the engine does not serialise writes anyway. */
	forUpdate<Q>(query: Q): Q;
	migrate(): Promise<void>;
	/** Throws when the database does not answer. */
	ping(): Promise<void>;
	close(): Promise<void>;
}
