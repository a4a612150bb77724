import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import postgres from 'postgres';
import type { Db, Engine, Schema } from './engine';
import { postgresSchema } from './schema-postgres';

const casing = 'snake_case';
const folder = { migrationsFolder: 'drizzle/postgres' };
/** Serialization failure and deadlock: the whole write may simply be tried again. */
const RETRYABLE = new Set(['40001', '40P01']);
const ATTEMPTS = 4;
/** Below PostgreSQL's 65,535 bound values for any table. */
const INSERTED_AT_ONCE = 1000;
/** Any number, the same in every process: only one migrates at a time. */
const MIGRATION_LOCK = 57_2024;

type PgDb = PgDatabase<PgQueryResultHKT, Record<string, unknown>>;

// Not imported on demand: the database opens in a top-level await, and a chunk that is loaded meanwhile may wait for this very module.
export function openPostgres(url: string): Engine {
	const client = postgres(url, { max: 10, onnotice: () => undefined });
	const db = drizzle(client, { casing });
	return engineOn(db as unknown as PgDb, {
		async migrate() {
			const single = postgres(url, { max: 1, onnotice: () => undefined });
			try {
				await single`select pg_advisory_lock(${MIGRATION_LOCK})`;
				await migrate(drizzle(single), folder);
			} finally {
				await single.end();
			}
		},
		close: () => client.end()
	});
}

/** PostgreSQL compiled to WebAssembly, in memory: for tests only, loaded from a development dependency. */
export async function openPglite(): Promise<Engine> {
	const { PGlite } = await import('@electric-sql/pglite');
	const pglite = await import('drizzle-orm/pglite');
	const migrator = await import('drizzle-orm/pglite/migrator');
	const client = new PGlite();
	return engineOn(pglite.drizzle(client, { casing }) as unknown as PgDb, {
		migrate: () => migrator.migrate(pglite.drizzle(client), folder),
		close: () => client.close()
	});
}

function engineOn(db: PgDb, lifecycle: Pick<Engine, 'migrate' | 'close'>): Engine {
	return {
		schema: postgresSchema as unknown as Schema,
		read: db as unknown as Db,
		write: (work) => retried(() => db.transaction((tx) => work(tx as unknown as Db))),
		async insertMany(tx, table, rows) {
			for (let from = 0; from < rows.length; from += INSERTED_AT_ONCE) {
				await tx.insert(table).values(rows.slice(from, from + INSERTED_AT_ONCE));
			}
		},
		holds: (column, text) => sql`strpos(${column}, ${text}) > 0`,
		// Ids are given in the order of birth.
		storedOrder: (_, id) => ({ key: sql<string>`${id}`, beforeAll: '' }),
		forUpdate: (query) => (query as { for(strength: 'update'): typeof query }).for('update'),
		async ping() {
			await db.execute(sql`select 1`);
		},
		...lifecycle
	};
}

async function retried<T>(work: () => Promise<T>): Promise<T> {
	for (let attempt = 1; ; attempt++) {
		try {
			return await work();
		} catch (failure) {
			if (attempt === ATTEMPTS || !RETRYABLE.has(sqlState(failure))) throw failure;
		}
	}
}

/** Drizzle wraps the driver's error as `cause`. */
function sqlState(failure: unknown): string {
	const { code, cause } = failure as { code?: string; cause?: { code?: string } };
	return cause?.code ?? code ?? '';
}
