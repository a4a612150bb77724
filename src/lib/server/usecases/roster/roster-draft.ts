import type { AudienceGroup } from '../../../domain/audience-group';
import { DomainError } from '../../../domain/domain-error';
import type { DraftLine } from '../../../domain/roster-check';
import { checkLines } from '../../../domain/roster-check';
import { toLocalDate } from '../../../domain/zone-time';
import { authorize, type Actor } from '../../access';
import type { Db } from '../../db';
import { ZONE } from '../../environment';
import * as importDrafts from '../../store/import-drafts';
import * as rosterEntries from '../../store/roster-entries';
import * as rosters from '../../store/rosters';
import * as units from '../../store/units';

export const ROSTER_DRAFT = 'roster';

/** A list that was read and is being looked through. */
export interface RosterDraft {
	/** The roster that it is a newer list of; null = it becomes a new one. */
	rosterId: string | null;
	unitId: string;
	group: AudienceGroup;
	name: string;
	asOf: string;
	source: string;
	lines: DraftLine[];
}

/** The draft of this person with its unit. Throws 'roster.draft.not_found', 'access.denied'. */
export async function draftOf(actor: Actor, draftId: string, db?: Db) {
	const row = await importDrafts.find(draftId, actor.id, db);
	if (row?.kind !== ROSTER_DRAFT) throw new DomainError('roster.draft.not_found');
	const draft = row.payload as RosterDraft;
	const unit = await units.find(draft.unitId, db);
	if (!unit) throw new DomainError('unit.not_found');
	authorize(actor, 'roster:edit', unit.path);
	return { row, draft, unit };
}

/** What is wrong at each line, against everything that is known now. */
export async function checkDraft({ rosterId, unitId, lines }: RosterDraft, now: number, db?: Db) {
	const today = toLocalDate(now, ZONE);
	const year = Number(today.slice(0, 4));
	const nothing = { takenCodes: new Set<string>(), others: [] };
	const codes = checkLines(lines, nothing, year).flatMap(({ value }) => value.code ?? []);
	const takenCodes = await rosterEntries.takenCodes(codes, rosterId, db);
	const others = await rosters.personsOnOthers(unitId, today, rosterId, db);
	return checkLines(lines, { takenCodes, others }, year);
}
