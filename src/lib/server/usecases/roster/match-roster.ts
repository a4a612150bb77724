import { DomainError } from '../../../domain/domain-error';
import { matchLines, type MatchDecision } from '../../../domain/roster-match';
import type { Actor } from '../../access';
import { write, type Db } from '../../db';
import * as auditLog from '../../store/audit-log';
import * as rosterEntries from '../../store/roster-entries';
import * as rosterPeople from '../../store/roster-people';
import type { RosterRow } from '../../store/rosters';
import * as units from '../../store/units';
import { nearUnits } from './candidates-of';
import { lockedRoster } from './roster-of';

export interface MatchCounts {
	matched: number;
	unclear: number;
}

/** Looks for the participants of all lines that have none yet. Part of a write that holds the roster. */
export async function matchOpenLines(
	tx: Db,
	roster: Pick<RosterRow, 'id' | 'unitId' | 'audienceGroup'>,
	now: number
): Promise<MatchCounts> {
	const open = (await rosterEntries.ofRoster(roster.id, tx)).filter(({ participantId }) => participantId === null);
	const counts = { matched: 0, unclear: 0 };
	if (open.length === 0) return counts;
	const group = { ...roster, parentId: (await units.find(roster.unitId, tx))?.parentId ?? null };
	const candidates = await rosterPeople.candidatesFor(nearUnits(group), open, tx);
	if (candidates.length === 0) return counts;
	const persons = await rosterEntries.personsOn(roster.id, tx);
	const taken = new Set(persons.map(({ participantId, countedAsId }) => countedAsId ?? participantId));
	const lines = open.map((entry) => ({ ...entry, state: entry.matchState }));
	const decisions = matchLines(group, lines, candidates, taken);
	for (const entry of open) {
		const decision = decisions.get(entry.id);
		if (!decision || decision.state === entry.matchState) continue;
		if (!(await rosterEntries.settle(tx, entry, changeOf(decision, now)))) throw new DomainError('roster.stale');
		if (decision.state === 'matched' || decision.state === 'unclear') counts[decision.state]++;
	}
	return counts;
}

function changeOf(decision: MatchDecision, now: number) {
	if (decision.state !== 'matched') return { matchState: decision.state };
	const { personId: participantId, basis: matchBasis } = decision;
	return { matchState: 'matched' as const, participantId, matchBasis, matchedBy: null, matchedAt: now };
}

/** The button: looks again for everybody who has not been found. */
export async function matchRoster(actor: Actor, rosterId: string, now: number): Promise<MatchCounts> {
	return write(async (tx) => {
		const { roster } = await lockedRoster(tx, actor, rosterId);
		const counts = await matchOpenLines(tx, roster, now);
		await auditLog.add(tx, now, {
			actorId: actor.id,
			act: 'roster.match_all',
			objectKind: 'roster',
			objectId: roster.id,
			after: counts
		});
		return counts;
	});
}
