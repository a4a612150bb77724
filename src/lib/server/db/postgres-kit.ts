import {
	bigint,
	boolean,
	check,
	doublePrecision,
	foreignKey,
	index,
	integer,
	jsonb,
	pgTable,
	primaryKey,
	text,
	uniqueIndex
} from 'drizzle-orm/pg-core';
import type { ColumnKit } from './sqlite-kit';

/** The same helpers for PostgreSQL. The one cast of the schema: both kits give columns of the same TypeScript types. */
export const postgresKit = {
	table: pgTable,
	text: () => text(),
	date: () => text(),
	int: () => integer(),
	real: () => doublePrecision(),
	flag: () => boolean(),
	instant: () => bigint({ mode: 'number' }),
	json: () => jsonb(),
	primaryKey,
	foreignKey,
	index,
	uniqueIndex,
	check
} as unknown as ColumnKit;
