import type { ColumnKit } from '../sqlite-kit';

export function defineInstallation(kit: ColumnKit) {
	const settings = kit.table('settings', { key: kit.text().primaryKey(), value: kit.json<unknown>().notNull() });
	const rateLimits = kit.table(
		'rate_limits',
		{ key: kit.text().primaryKey(), count: kit.int().notNull(), resetsAt: kit.instant().notNull() },
		(t) => [kit.index('rate_limits_reset').on(t.resetsAt)]
	);
	/** Every act of staff: who, when, what, before and after. Append-only. */
	const auditLog = kit.table(
		'audit_log',
		{
			id: kit.text().primaryKey(),
			at: kit.instant().notNull(),
			actorId: kit.text(),
			act: kit.text().notNull(),
			objectKind: kit.text().notNull(),
			objectId: kit.text().notNull(),
			before: kit.json<unknown>(),
			after: kit.json<unknown>()
		},
		(t) => [kit.index('audit_log_at').on(t.at, t.id), kit.index('audit_log_object').on(t.objectKind, t.objectId)]
	);
	return { settings, rateLimits, auditLog };
}
