import type { Actor } from '../../access';
import { write } from '../../db';
import { newRosterCode } from '../../id';
import * as auditLog from '../../store/audit-log';
import * as rosterEntries from '../../store/roster-entries';
import { lockedRoster } from './roster-of';

/** Gives every line without a code one; codes that are there stay. Gives how many. */
export async function giveCodes(actor: Actor, rosterId: string, now: number): Promise<number> {
	return write(async (tx) => {
		const { roster } = await lockedRoster(tx, actor, rosterId);
		const without = (await rosterEntries.ofRoster(rosterId, tx)).filter(({ code }) => code === null);
		for (const { id } of without) await rosterEntries.update(tx, id, { code: newRosterCode() });
		await auditLog.add(tx, now, {
			actorId: actor.id,
			act: 'roster.give_codes',
			objectKind: 'roster',
			objectId: roster.id,
			after: { count: without.length }
		});
		return without.length;
	});
}
