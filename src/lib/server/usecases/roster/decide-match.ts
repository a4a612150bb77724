import * as v from 'valibot';
import { DomainError } from '../../../domain/domain-error';
import { formObject } from '../../../domain/form-object';
import type { Actor } from '../../access';
import { write, type Db } from '../../db';
import * as auditLog from '../../store/audit-log';
import * as participants from '../../store/participants';
import * as rosterEntries from '../../store/roster-entries';
import * as rosterPeople from '../../store/roster-people';
import { mayBeChosen } from './candidates-of';
import { personSchema } from './line-form';
import { matchOpenLines } from './match-roster';
import { lineOf, lockedRoster } from './roster-of';

export const decisionSchema = formObject({
	entryId: v.pipe(v.string('field.invalid'), v.maxLength(64, 'field.invalid')),
	...personSchema.entries
});
type Decision = v.InferOutput<typeof decisionSchema> & { rosterId: string };

/**
 * What somebody in charge says about a line: this participant is the person, or nobody proposed is. Throws 'roster.person_taken' when
 * another line of the roster is matched to the person, 'roster.person_unknown' for somebody the actor may not choose.
 */
export async function decideMatch(actor: Actor, { rosterId, entryId, person }: Decision, now: number): Promise<void> {
	await write(async (tx) => {
		const { roster, unit } = await lockedRoster(tx, actor, rosterId);
		const { entry } = await lineOf(actor, { rosterId, entryId }, tx);
		if (entry.participantId !== null) throw new DomainError('roster.stale');
		const settled = { matchedBy: actor.id, matchedAt: now };
		if (person === 'none') {
			await settle(tx, entry, { ...settled, matchState: 'refused' });
		} else {
			const [account] = await rosterPeople.showAccounts([person], tx);
			if (!account || !mayBeChosen(actor, { entry, unit }, account))
				throw new DomainError('roster.person_unknown', {}, 'person');
			const personId = await participants.countedAs(account.id, tx);
			await refuseTaken(tx, rosterId, personId);
			await settle(tx, entry, { ...settled, participantId: personId, matchState: 'matched', matchBasis: 'hand' });
			await matchOpenLines(tx, roster, now);
		}
		await auditLog.add(tx, now, {
			actorId: actor.id,
			act: person === 'none' ? 'roster.refuse_match' : 'roster.match',
			objectKind: 'roster',
			objectId: roster.id,
			before: { line: entry.id, state: entry.matchState },
			after: { line: entry.id, participantId: person === 'none' ? null : person }
		});
	});
}

/** Takes a match back; the same person is not proposed for the line again, but can be chosen by hand. */
export async function undoMatch(actor: Actor, at: { rosterId: string; entryId: string }, now: number): Promise<void> {
	await write(async (tx) => {
		const { roster } = await lockedRoster(tx, actor, at.rosterId);
		const { entry } = await lineOf(actor, at, tx);
		if (entry.participantId === null) throw new DomainError('roster.stale');
		const nobody = { participantId: null, matchBasis: null, matchState: 'refused' as const };
		await settle(tx, entry, { ...nobody, matchedBy: actor.id, matchedAt: now });
		await auditLog.add(tx, now, {
			actorId: actor.id,
			act: 'roster.undo_match',
			objectKind: 'roster',
			objectId: roster.id,
			before: { line: entry.id, participantId: entry.participantId, basis: entry.matchBasis },
			after: { line: entry.id, participantId: null }
		});
	});
}

async function settle(tx: Db, entry: rosterEntries.RosterEntryRow, change: Parameters<typeof rosterEntries.settle>[2]) {
	if (!(await rosterEntries.settle(tx, entry, change))) throw new DomainError('roster.stale');
}

async function refuseTaken(tx: Db, rosterId: string, personId: string) {
	const persons = await rosterEntries.personsOn(rosterId, tx);
	const isTaken = persons.some(({ participantId, countedAsId }) => (countedAsId ?? participantId) === personId);
	if (isTaken) throw new DomainError('roster.person_taken', {}, 'person');
}
