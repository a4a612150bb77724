import * as v from 'valibot';
import { DomainError } from '../../../domain/domain-error';
import { formObject } from '../../../domain/form-object';
import { compareRosters } from '../../../domain/roster-difference';
import { LINE_FIELDS, type RosterLine } from '../../../domain/roster-line';
import { toLocalDate } from '../../../domain/zone-time';
import type { Actor } from '../../access';
import { write, type Db } from '../../db';
import { ZONE } from '../../environment';
import { newId } from '../../id';
import * as auditLog from '../../store/audit-log';
import * as importDrafts from '../../store/import-drafts';
import * as rosterEntries from '../../store/roster-entries';
import * as rosters from '../../store/rosters';
import { matchOpenLines } from './match-roster';
import { addLines, lineColumns, newEntry, withCodes } from './new-entry';
import { checkDraft, draftOf, type RosterDraft } from './roster-draft';
import { lockedRoster } from './roster-of';
import { settleHeadcount } from './settle-headcount';

export const confirmSchema = formObject({
	sure: v.literal('on', 'roster.sure'),
	codes: v.optional(v.literal('on', 'field.invalid'))
});

/**
 * Stores a list that was looked through, in one write: the roster, its lines, who of them is found, and the denominator. Of a newer
 * list: who is new, who left, what changed. Gives the roster's id. Throws 'roster.draft_wrong' while a line is not in order.
 */
export async function confirmDraft(
	actor: Actor,
	draftId: string,
	{ codes }: Pick<v.InferOutput<typeof confirmSchema>, 'codes'>,
	now: number
): Promise<string> {
	return write(async (tx) => {
		const { row, draft } = await draftOf(actor, draftId, tx);
		const checked = await checkDraft(draft, now, tx);
		const wrong = checked.filter(({ state }) => state === 'fault' || state === 'doubt');
		if (wrong.length > 0) throw new DomainError('roster.draft_wrong', { count: wrong.length });
		const lines = checked.filter(({ state }) => state === 'ready').map(({ value }) => value);
		if (lines.length === 0) throw new DomainError('roster.list_empty');
		if (!(await importDrafts.remove(tx, row.id))) throw new DomainError('roster.stale');
		return draft.rosterId === null
			? begin(tx, actor, draft, withCodes(lines, codes === 'on'), now)
			: renew(tx, actor, draft.rosterId, { lines, codes: codes === 'on' }, now);
	});
}

async function begin(tx: Db, actor: Actor, draft: RosterDraft, lines: RosterLine[], now: number): Promise<string> {
	const id = newId(now);
	const { unitId, group: audienceGroup, name, asOf, source } = draft;
	const roster = { id, unitId, audienceGroup, name, asOf, source };
	await rosters.insert(tx, { ...roster, createdBy: actor.id, createdAt: now });
	await rosterEntries.insert(
		tx,
		lines.map((line, index) => newEntry(id, index + 1, line, now))
	);
	const counts = await matchOpenLines(tx, roster, now);
	await settleHeadcount(tx, { unitId, audienceGroup, from: asOf, by: actor.id }, now);
	await auditLog.add(tx, now, {
		actorId: actor.id,
		act: 'roster.add',
		objectKind: 'roster',
		objectId: id,
		after: { name, unitId, audienceGroup, asOf, source, lines: lines.length, ...counts }
	});
	return id;
}

interface NewerList {
	lines: RosterLine[];
	codes: boolean;
}

async function renew(tx: Db, actor: Actor, rosterId: string, { lines, codes }: NewerList, now: number) {
	const { roster } = await lockedRoster(tx, actor, rosterId);
	const current = await rosterEntries.ofRoster(rosterId, tx);
	const { same, added, left } = compareRosters(current, lines);
	const today = toLocalDate(now, ZONE);
	const from = today < roster.asOf ? roster.asOf : today;
	for (const { id } of left) await rosterEntries.update(tx, id, { removedOn: from });
	// What the newer list says nothing about stays.
	const changes = same
		.map(({ line, newer }) => ({ line, after: lineColumns({ ...line, ...filled(newer) }) }))
		.filter(({ line, after }) => LINE_FIELDS.some((field) => line[field] !== after[field]));
	// Two lines may exchange their codes.
	for (const { line } of changes) await rosterEntries.update(tx, line.id, { code: null });
	for (const { line, after } of changes) await rosterEntries.update(tx, line.id, after);
	await addLines(tx, rosterId, withCodes(added, codes), now);
	const counts = await matchOpenLines(tx, roster, now);
	const { unitId, audienceGroup } = roster;
	await settleHeadcount(tx, { unitId, audienceGroup, from, by: actor.id }, now);
	await auditLog.add(tx, now, {
		actorId: actor.id,
		act: 'roster.renew',
		objectKind: 'roster',
		objectId: rosterId,
		before: { lines: current.length },
		after: { lines: lines.length, added: added.length, left: left.length, changed: changes.length, ...counts }
	});
	return rosterId;
}

const filled = (line: RosterLine): Partial<RosterLine> =>
	Object.fromEntries(Object.entries(line).filter(([, value]) => value !== null));
