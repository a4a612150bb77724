import * as v from 'valibot';
import { formObject } from '../../../domain/form-object';
import { DomainError } from '../../../domain/domain-error';
import { LINE_FIELDS, readLine, type RosterLine, type TypedLine } from '../../../domain/roster-line';
import { toLocalDate } from '../../../domain/zone-time';
import type { Db } from '../../db';
import { ZONE } from '../../environment';
import * as rosterEntries from '../../store/roster-entries';

const cell = v.pipe(v.optional(v.string('field.invalid'), ''), v.maxLength(500, 'field.invalid'));
export const lineSchema = formObject({ name: cell, phone: cell, code: cell, birthYear: cell, note: cell });

export const personSchema = formObject({
	/** A participant's id; 'none' = nobody proposed. */
	person: v.pipe(
		v.string('roster.person_required'),
		v.nonEmpty('roster.person_required'),
		v.maxLength(64, 'field.invalid')
	)
});
export const sureSchema = formObject({ sure: v.literal('on', 'roster.sure') });

/** A line typed by hand. Throws at the first field that is wrong; 'roster.code_taken' when another line has the code. */
export async function typedLine(tx: Db, rosterId: string, typed: TypedLine, ownId: string | null, now: number) {
	const { value, faults } = readLine(typed, Number(toLocalDate(now, ZONE).slice(0, 4)));
	const wrong = LINE_FIELDS.find((field) => faults[field]);
	if (wrong) throw new DomainError(faults[wrong]!, {}, wrong);
	if (value.code !== null && (await isTaken(tx, rosterId, value.code, ownId)))
		throw new DomainError('roster.code_taken', {}, 'code');
	return value satisfies RosterLine;
}

async function isTaken(tx: Db, rosterId: string, code: string, ownId: string | null): Promise<boolean> {
	const holder = (await rosterEntries.findByCode(code, tx))?.entry;
	if (!holder || holder.id === ownId) return false;
	const cameBack = ownId === null && holder.rosterId === rosterId && holder.removedOn !== null;
	return !cameBack;
}
