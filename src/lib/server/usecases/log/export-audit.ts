import { toLocalInput } from '../../../domain/zone-time';
import { csvOf, type CsvCell } from '../../../formats/csv';
import type { Actor } from '../../access';
import { breathe } from '../../breathe';
import { write } from '../../db';
import { ZONE } from '../../environment';
import * as auditLog from '../../store/audit-log';
import { authorizeLog, filterOf, type AuditWish } from './audit-wish';

const READ_AT_ONCE = 1_000;
const MOST = 100_000;

interface Words {
	/** One for each of the ten columns. */
	headings: string[];
	actText: (act: string) => string;
}

/** What is asked for as CSV, the newest 100,000 entries at most; that it was taken is logged. */
export async function exportAudit(actor: Actor, wish: AuditWish, { headings, actText }: Words, now: number) {
	authorizeLog(actor);
	const filter = filterOf(wish);
	const lines: CsvCell[][] = [];
	for (let before: number | null = null; lines.length < MOST;) {
		const page = await auditLog.page(filter, before, READ_AT_ONCE);
		for (const { entry, actorName } of page) {
			const { seq, at, act, objectKind, objectId, hash } = entry;
			const when = toLocalInput(at, ZONE).replace('T', ' ');
			const what = [JSON.stringify(entry.before), JSON.stringify(entry.after)];
			lines.push([seq, when, actorName ?? '', act, actText(act), objectKind, objectId, ...what, hash]);
		}
		before = page.at(-1)?.entry.seq ?? null;
		if (page.length < READ_AT_ONCE) break;
		await breathe();
	}
	await write((tx) =>
		auditLog.add(tx, now, {
			actorId: actor.id,
			act: 'audit.export',
			objectKind: 'audit',
			objectId: actor.id,
			before: null,
			after: { rows: lines.length, ...wish }
		})
	);
	return csvOf([headings, ...lines]);
}
