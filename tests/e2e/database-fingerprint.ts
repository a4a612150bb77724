import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';

/** Kept by trying itself: counted tries and sessions. */
const NOT_CONTENT = ['rate_limits', 'staff_sessions', 'participant_sessions'];
/** What the server does by itself every few seconds, while a long test goes on: sealing ended papers and folding figures. */
const BY_ITSELF = ['sealed_attempts', 'chain_heads', 'figure_counts', 'figure_deltas'];
const SELECT: Record<string, string> = {
	audit_log: `select * from audit_log where act <> 'attempts.seal' order by seq`,
	attempts:
		'select id, state, step_count, responses, prediction, last_hash, ended_at, correct from attempts order by id'
};

/** A hash by table of everything stored, so that a test can say that nothing was changed, or where. */
export function fingerprint(file: string): Record<string, string> {
	const db = new Database(file, { readonly: true });
	const tables = db
		.prepare(
			`select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name not like '\\_\\_%' escape '\\'`
		)
		.pluck()
		.all() as string[];
	const prints = tables
		.filter((table) => ![...NOT_CONTENT, ...BY_ITSELF].includes(table))
		.map((table) => {
			const rows = db
				.prepare(SELECT[table] ?? `select * from "${table}" order by 1, 2`)
				.raw()
				.all();
			return [table, createHash('sha256').update(JSON.stringify(rows)).digest('hex')] as const;
		});
	db.close();
	return Object.fromEntries(prints);
}

/** The ids that the addresses of the staff pages need, read from the demonstration. */
export function demonstrationIds(file: string) {
	const db = new Database(file, { readonly: true });
	const one = (sql: string) => db.prepare(sql).pluck().get() as string;
	const ids = {
		contest: one('select id from contests where published_at is not null'),
		draft: one('select id from contests where published_at is null'),
		openRound: one('select id from rounds order by position desc'),
		finalizedRound: one('select id from rounds where finalized_at is not null'),
		pooledVersion: one('select version_id from round_pool'),
		draftItem: one(`select id from items where status = 'draft'`),
		approvedItem: one(`select id from items where status = 'approved'`),
		unit: one(`select id from units where code = 'thon-dong'`),
		colleague: one(`select id from staff where username = 'canbo'`),
		othersAttempt: one(`select id from attempts where state = 'submitted'`)
	};
	db.close();
	return ids;
}
