import {
	bigint,
	boolean,
	check,
	customType,
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

const bytea = customType<{ data: Buffer; driverData: Uint8Array }>({
	dataType: () => 'bytea',
	toDriver: (value) => value,
	fromDriver: (value) => Buffer.from(value)
});

/** The same helpers for PostgreSQL. The one cast of the schema: both kits give columns of the same TypeScript types. */
export const postgresKit = {
	table: pgTable,
	text: () => text(),
	date: () => text(),
	int: () => integer(),
	real: () => doublePrecision(),
	flag: () => boolean(),
	instant: () => bigint({ mode: 'number' }),
	bytes: () => bytea(),
	json: () => jsonb(),
	primaryKey,
	foreignKey,
	index,
	uniqueIndex,
	check
} as unknown as ColumnKit;
