import { DomainError } from '../../../domain/domain-error';
import { authorize, type Actor } from '../../access';
import type { Db } from '../../db';
import * as rosterEntries from '../../store/roster-entries';
import * as rosters from '../../store/rosters';

/** The roster with its unit, for those in charge of that unit. Throws 'roster.not_found', 'access.denied'. */
export async function rosterOf(actor: Actor, rosterId: string, db?: Db) {
	const found = await rosters.findWithUnit(rosterId, db);
	if (!found) throw new DomainError('roster.not_found');
	authorize(actor, 'roster:edit', found.unit.path);
	return found;
}

/** A line with its roster. Throws 'roster.line_not_found' also for a line of another roster. */
export async function lineOf(actor: Actor, { rosterId, entryId }: { rosterId: string; entryId: string }, db?: Db) {
	const { roster, unit } = await rosterOf(actor, rosterId, db);
	const entry = await rosterEntries.find(entryId, db);
	if (entry?.rosterId !== roster.id) throw new DomainError('roster.line.not_found');
	return { roster, unit, entry };
}

/** The same inside a write that changes the roster: it waits until nobody else does. Throws 'roster.ended'. */
export async function lockedRoster(tx: Db, actor: Actor, rosterId: string) {
	await rosters.lock(tx, rosterId);
	const found = await rosterOf(actor, rosterId, tx);
	if (found.roster.endsOn !== null) throw new DomainError('roster.closed');
	return found;
}
