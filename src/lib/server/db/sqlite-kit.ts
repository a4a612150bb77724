import {
	blob,
	check,
	foreignKey,
	index,
	integer,
	primaryKey,
	real,
	sqliteTable,
	text,
	uniqueIndex
} from 'drizzle-orm/sqlite-core';

/** Column helpers for SQLite; the shape that every engine's kit has. `instant` is ms since the epoch (UTC), `date` a local 'YYYY-MM-DD'. */
export const sqliteKit = {
	table: sqliteTable,
	text: () => text(),
	date: () => text(),
	int: () => integer(),
	real: () => real(),
	flag: () => integer({ mode: 'boolean' }),
	instant: () => integer(),
	bytes: () => blob({ mode: 'buffer' }),
	json: <T>() => text({ mode: 'json' }).$type<T>(),
	primaryKey,
	foreignKey,
	index,
	uniqueIndex,
	check
};

export type ColumnKit = typeof sqliteKit;
