import type { TypedLine } from '../../../domain/roster-line';
import { DomainError } from '../../../domain/domain-error';
import { toLocalDate } from '../../../domain/zone-time';
import type { Actor } from '../../access';
import { write, type Db } from '../../db';
import { ZONE } from '../../environment';
import * as auditLog from '../../store/audit-log';
import * as rosterEntries from '../../store/roster-entries';
import type { RosterRow } from '../../store/rosters';
import { typedLine } from './line-form';
import { matchOpenLines } from './match-roster';
import { addLines, lineColumns } from './new-entry';
import { lockedRoster } from './roster-of';
import { settleHeadcount } from './settle-headcount';

interface LineAt {
	rosterId: string;
	entryId: string;
}

/** Adds one person; gives the line's id. Throws at the field that is wrong, and 'roster.closed'. */
export async function addLine(actor: Actor, rosterId: string, typed: TypedLine, now: number): Promise<string> {
	return write(async (tx) => {
		const { roster } = await lockedRoster(tx, actor, rosterId);
		const line = await typedLine(tx, rosterId, typed, null, now);
		const [id] = await addLines(tx, rosterId, [line], now);
		await matchOpenLines(tx, roster, now);
		await countAgain(tx, actor, roster, now);
		await logLine(tx, actor, 'roster.add_line', roster, { line: id }, now);
		return id!;
	});
}

/** Corrects a line. Whoever it was matched to stays; an open line is looked up again. */
export async function editLine(actor: Actor, at: LineAt, typed: TypedLine, now: number): Promise<void> {
	await write(async (tx) => {
		const { roster } = await lockedRoster(tx, actor, at.rosterId);
		const entry = await presentLine(tx, at);
		const line = await typedLine(tx, roster.id, typed, entry.id, now);
		await rosterEntries.update(tx, entry.id, lineColumns(line));
		await matchOpenLines(tx, roster, now);
		const fields = (['name', 'phone', 'code', 'birthYear', 'note'] as const).filter((key) => entry[key] !== line[key]);
		await logLine(tx, actor, 'roster.edit_line', roster, { line: entry.id, fields }, now);
	});
}

/** Takes a person off the list from today on; past figures keep them. */
export async function removeLine(actor: Actor, at: LineAt, now: number): Promise<void> {
	await write(async (tx) => {
		const { roster } = await lockedRoster(tx, actor, at.rosterId);
		const entry = await presentLine(tx, at);
		await rosterEntries.update(tx, entry.id, { removedOn: firstDay(roster, now) });
		await countAgain(tx, actor, roster, now);
		await logLine(tx, actor, 'roster.remove_line', roster, { line: entry.id }, now);
	});
}

/** Puts a person who was taken off back on the list. */
export async function restoreLine(actor: Actor, at: LineAt, now: number): Promise<void> {
	await write(async (tx) => {
		const { roster } = await lockedRoster(tx, actor, at.rosterId);
		const entry = await rosterEntries.find(at.entryId, tx);
		if (entry?.rosterId !== roster.id || entry.removedOn === null) throw new DomainError('roster.line.not_found');
		await rosterEntries.update(tx, entry.id, { removedOn: null });
		await matchOpenLines(tx, roster, now);
		await countAgain(tx, actor, roster, now);
		await logLine(tx, actor, 'roster.restore_line', roster, { line: entry.id }, now);
	});
}

async function presentLine(tx: Db, { rosterId, entryId }: LineAt) {
	const entry = await rosterEntries.find(entryId, tx);
	if (entry?.rosterId !== rosterId || entry.removedOn !== null) throw new DomainError('roster.line.not_found');
	return entry;
}

function firstDay({ asOf }: RosterRow, now: number): string {
	const today = toLocalDate(now, ZONE);
	return today < asOf ? asOf : today;
}

const countAgain = (tx: Db, { id: by }: Actor, roster: RosterRow, now: number) =>
	settleHeadcount(
		tx,
		{ unitId: roster.unitId, audienceGroup: roster.audienceGroup, from: firstDay(roster, now), by },
		now
	);

/** Names of persons stay out of the log: a line has its id. */
async function logLine(tx: Db, { id: actorId }: Actor, act: string, { id }: RosterRow, after: object, now: number) {
	await auditLog.add(tx, now, { actorId, act, objectKind: 'roster', objectId: id, after });
}
