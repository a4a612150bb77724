import type Database from 'better-sqlite3';

/** Statements that are written once, as lists of thousands of rows are, would push out those that come with every request. */
const LONGEST_KEPT = 10_000;

/**
 * Lets a connection keep the `most` statements it was asked for last: Drizzle asks for each one anew, and SQLite takes longer to compile a
 * short statement than to run it. A changed schema makes SQLite compile a kept statement again by itself.
 */
export function keepStatements(database: Database.Database, most = 500): void {
	const kept = new Map<string, Database.Statement>();
	const prepare = database.prepare.bind(database);
	const keepingPrepare = (source: string) => {
		const known = kept.get(source);
		// One that is being read row by row cannot be started again.
		if (known?.busy) return prepare(source);
		const statement = known ?? prepare(source);
		// Whoever had it before may have asked for rows as arrays.
		if (statement.reader) statement.raw(false);
		if (source.length <= LONGEST_KEPT) {
			kept.delete(source);
			kept.set(source, statement);
			if (kept.size > most) kept.delete(kept.keys().next().value!);
		}
		return statement;
	};
	database.prepare = keepingPrepare as typeof database.prepare;
}
