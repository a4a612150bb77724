import type { ColumnKit } from '../sqlite-kit';

export function defineInstallation(kit: ColumnKit) {
	const settings = kit.table('settings', { key: kit.text().primaryKey(), value: kit.json<unknown>().notNull() });
	/** Counts changes of what is kept in memory, such as the unit tree with its headcounts: a copy of an older revision is read again. */
	const revisions = kit.table('revisions', { name: kit.text().primaryKey(), n: kit.int().notNull() });
	/** A file that was read and is being looked through before anything of it is stored. */
	const importDrafts = kit.table(
		'import_drafts',
		{
			id: kit.text().primaryKey(),
			/** What it is to become: 'units', 'populations', 'roster', 'outreach'… */
			kind: kit.text().notNull(),
			unitId: kit.text(),
			staffId: kit.text().notNull(),
			fileName: kit.text().notNull(),
			payload: kit.json<unknown>().notNull(),
			createdAt: kit.instant().notNull()
		},
		(t) => [kit.index('import_drafts_created').on(t.createdAt)]
	);
	const rateLimits = kit.table(
		'rate_limits',
		{ key: kit.text().primaryKey(), count: kit.int().notNull(), resetsAt: kit.instant().notNull() },
		(t) => [kit.index('rate_limits_reset').on(t.resetsAt)]
	);
	/** The end of a hash chain: the next row takes it up. One row for each chain. */
	const chainHeads = kit.table('chain_heads', {
		name: kit.text().primaryKey(),
		seq: kit.int().notNull(),
		hash: kit.text().notNull()
	});
	/** Every act of staff: who, when, what, before and after. Append-only; each row's hash covers the one before. */
	const auditLog = kit.table(
		'audit_log',
		{
			id: kit.text().primaryKey(),
			/** 1, 2, 3… without gaps. */
			seq: kit.int().notNull(),
			hash: kit.text().notNull(),
			at: kit.instant().notNull(),
			actorId: kit.text(),
			act: kit.text().notNull(),
			objectKind: kit.text().notNull(),
			objectId: kit.text().notNull(),
			before: kit.json<unknown>(),
			after: kit.json<unknown>()
		},
		(t) => [
			kit.uniqueIndex('audit_log_seq').on(t.seq),
			kit.index('audit_log_actor').on(t.actorId, t.seq),
			kit.index('audit_log_object').on(t.objectKind, t.objectId)
		]
	);
	return { settings, revisions, importDrafts, rateLimits, chainHeads, auditLog };
}
