import { DomainError } from '../../../domain/domain-error';
import type { Actor } from '../../access';
import { write, type Db } from '../../db';
import * as auditLog from '../../store/audit-log';
import * as participants from '../../store/participants';
import * as rosterPeople from '../../store/roster-people';
import { settlePerson } from '../reach/settle-reach';
import { mayBeChosen } from './candidates-of';
import { lineOf, lockedRoster } from './roster-of';

interface Link {
	rosterId: string;
	entryId: string;
	/** The other account, such as the one from before a change of phone. */
	person: string;
}

/**
 * Another account is the same person's as the one the line is matched to: from now on both count as one person in every figure, past ones
 * too. Throws 'roster.person_unknown' for an account the actor may not choose, 'roster.person_same' when it counts so already.
 */
export async function linkAccounts(actor: Actor, { rosterId, entryId, person }: Link, now: number): Promise<void> {
	await write(async (tx) => {
		const { roster, unit } = await lockedRoster(tx, actor, rosterId);
		const { entry } = await lineOf(actor, { rosterId, entryId }, tx);
		if (entry.participantId === null) throw new DomainError('roster.stale');
		const [account] = await rosterPeople.showAccounts([person], tx);
		if (!account || !mayBeChosen(actor, { entry, unit }, account))
			throw new DomainError('roster.person_unknown', {}, 'person');
		const main = await participants.countedAs(entry.participantId, tx);
		const other = await participants.countedAs(account.id, tx);
		if (main === other) throw new DomainError('roster.person_same', {}, 'person');
		await rosterPeople.countAs(tx, other, main);
		await settlePerson(tx, other, now);
		await log(tx, actor, 'roster.link', roster.id, { line: entry.id, participantId: other, countedAsId: main }, now);
	});
}

/** Takes the link back: the account is a person of its own again. */
export async function unlinkAccount(actor: Actor, { rosterId, entryId, person }: Link, now: number): Promise<void> {
	await write(async (tx) => {
		const { roster } = await lockedRoster(tx, actor, rosterId);
		const { entry } = await lineOf(actor, { rosterId, entryId }, tx);
		if (entry.participantId === null) throw new DomainError('roster.stale');
		const main = await participants.countedAs(entry.participantId, tx);
		const linked = await rosterPeople.linkedTo(main, tx);
		if (!linked.includes(person)) throw new DomainError('roster.stale');
		await rosterPeople.countAs(tx, person, null);
		await settlePerson(tx, main, now);
		await settlePerson(tx, person, now);
		await log(tx, actor, 'roster.unlink', roster.id, { line: entry.id, participantId: person, countedAsId: null }, now);
	});
}

async function log(tx: Db, { id: actorId }: Actor, act: string, objectId: string, after: object, now: number) {
	await auditLog.add(tx, now, { actorId, act, objectKind: 'roster', objectId, after });
}
