import { auditDifference } from '../../../domain/audit-difference';
import { spokenText } from '../../../domain/spoken-text';
import type { Actor } from '../../access';
import { ZONE } from '../../environment';
import * as auditLog from '../../store/audit-log';
import * as auditObjects from '../../store/audit-objects';
import * as staff from '../../store/staff';
import { authorizeLog, filterOf, type AuditWish } from './audit-wish';

const PAGE = 50;

/** The log, newest first: who did what to what, when, and what that changed; `before` is the number of an entry in the address. */
export async function listAudit(actor: Actor, wish: AuditWish, before: string | null) {
	authorizeLog(actor);
	const filter = filterOf(wish);
	const rows = await auditLog.page(filter, Number(/^\d{1,12}$/.exec(before ?? '')?.[0]) || null, PAGE + 1);
	const page = rows.slice(0, PAGE);
	const objects = page.map(({ entry }) => ({ kind: entry.objectKind, id: entry.objectId }));
	const names = await namesOf(filter.object ? [...objects, filter.object] : objects);
	const accounts = await staff.list();
	return {
		wish,
		zone: ZONE,
		entries: page.map(({ entry: { id: _, hash: __, ...entry }, actorName }) => ({
			...entry,
			actorName,
			objectName: names.get(`${entry.objectKind}:${entry.objectId}`) ?? null,
			changes: auditDifference(entry.before, entry.after)
		})),
		next: rows.length > PAGE ? (page.at(-1)?.entry.seq ?? null) : null,
		objectName: filter.object && (names.get(wish.object) ?? wish.object),
		people: [...new Map(accounts.map(({ id, name, username }) => [id, { id, name, username }])).values()],
		head: await auditLog.head()
	};
}

/** An item is called by the words of its question. */
async function namesOf(objects: { kind: string; id: string }[]): Promise<Map<string, string>> {
	const names = await auditObjects.namesOf(objects);
	return new Map(
		[...names].map(([object, name]) => [object, object.startsWith('item:') ? spokenText(name, {}, '[…]') : name])
	);
}
