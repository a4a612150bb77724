import Database from 'better-sqlite3';
import postgres from 'postgres';

export type Row = Record<string, unknown>;

/** All rows of a table as the engine stores them, JSON parsed; read without any of the program's own code. */
export async function rowsOf(databaseUrl: string, table: string): Promise<Row[]> {
	if (databaseUrl.startsWith('postgres')) {
		const sql = postgres(databaseUrl, {
			max: 1,
			types: { big: { to: 20, from: [20], parse: Number, serialize: String } }
		});
		const rows = await sql`select * from ${sql(table)}`;
		await sql.end();
		return rows.map((row) => ({ ...row }));
	}
	const db = new Database(databaseUrl.replace(/^file:/, ''), { readonly: true });
	const rows = db.prepare(`select * from ${table}`).all() as Row[];
	db.close();
	return rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, parsed(value)])));
}

function parsed(value: unknown): unknown {
	const isJson = typeof value === 'string' && /^[[{]/.test(value);
	return isJson ? JSON.parse(value) : value;
}
