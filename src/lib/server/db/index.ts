import { AsyncLocalStorage } from 'node:async_hooks';
import { DATABASE_URL } from '../environment';
import type { Db, Engine } from './engine';
import { openPglite, openPostgres } from './postgres-engine';
import { openSqlite } from './sqlite-engine';

export type { Db } from './engine';

async function open(url: string): Promise<Engine> {
	if (/^postgres(ql)?:/.test(url)) return openPostgres(url);
	if (url === 'pglite:') return openPglite();
	return openSqlite(url === 'memory:' ? ':memory:' : url.replace(/^file:/, ''));
}

const writing = new AsyncLocalStorage<true>();
const engine = await open(DATABASE_URL);

export const schema = engine.schema;
export const read = engine.read;
export const { forUpdate, holds, insertMany, storedOrder, migrate, ping, close } = engine;

/**
 * The one way to write: one transaction, all or nothing. `work` awaits nothing but its queries, and does not call `write` again.
 * It may run more than once (PostgreSQL retries a deadlock), so it has no effect outside the database.
 */
export function write<T>(work: (tx: Db) => Promise<T>): Promise<T> {
	// On SQLite the inner write would wait for the outer one for ever: better a fault that a test sees.
	if (writing.getStore()) throw new Error('write() was called inside write()');
	return engine.write((tx) => writing.run(true, () => work(tx)));
}
