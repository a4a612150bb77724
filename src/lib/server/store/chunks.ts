/** Rows in one INSERT: wide tables stay below SQLite's 32,766 and PostgreSQL's 65,535 bound values. */
const ROWS = 500;

export function* inChunks<T>(rows: readonly T[]): Generator<T[]> {
	for (let from = 0; from < rows.length; from += ROWS) yield rows.slice(from, from + ROWS);
}
