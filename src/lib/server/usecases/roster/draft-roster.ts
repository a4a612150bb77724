import * as v from 'valibot';
import { DomainError } from '../../../domain/domain-error';
import { formObject } from '../../../domain/form-object';
import { MOST_LINES, rosterSchema, type RosterDetails } from '../../../domain/roster';
import { unitValidOn } from '../../../domain/unit';
import { toLocalDate } from '../../../domain/zone-time';
import { rosterLinesOf, rosterLinesOfText } from '../../../formats/roster-lines';
import { readSheet } from '../../../formats/sheet';
import { authorize, type Actor } from '../../access';
import { write } from '../../db';
import { ZONE } from '../../environment';
import { newId } from '../../id';
import * as importDrafts from '../../store/import-drafts';
import * as units from '../../store/units';
import { ROSTER_DRAFT, type RosterDraft } from './roster-draft';
import { lockedRoster, rosterOf } from './roster-of';

const list = {
	file: v.optional(v.file('field.invalid')),
	pasted: v.pipe(v.optional(v.string('field.invalid'), ''), v.maxLength(400_000, 'roster.list_long'))
};
export const newerListSchema = formObject(list);
export const newRosterSchema = formObject({ ...rosterSchema.entries, ...list });
type List = v.InferOutput<typeof newerListSchema>;

/** Reads the list of a new roster into a draft; gives the draft's id. Throws at 'file' or 'pasted', or the field that is wrong. */
export async function draftRoster(actor: Actor, { file, pasted, ...details }: List & RosterDetails, now: number) {
	const today = toLocalDate(now, ZONE);
	const unit = await units.find(details.unitId);
	if (!unit) throw new DomainError('unit.required', {}, 'unitId');
	authorize(actor, 'roster:edit', unit.path);
	if (!unitValidOn(unit, today)) throw new DomainError('entry.unit_unknown', {}, 'unitId');
	if (details.asOf > today) throw new DomainError('roster.future', {}, 'asOf');
	return keepDraft(actor, { ...details, rosterId: null }, { file, pasted }, now);
}

/** Reads a newer list of a roster that is there. */
export async function draftNewerList(actor: Actor, rosterId: string, given: List, now: number) {
	const { roster } = await rosterOf(actor, rosterId);
	if (roster.endsOn !== null) throw new DomainError('roster.closed');
	const { unitId, audienceGroup: group, name, asOf, source } = roster;
	return keepDraft(actor, { rosterId, unitId, group, name, asOf, source }, given, now);
}

async function keepDraft(actor: Actor, about: Omit<RosterDraft, 'lines'>, given: List, now: number): Promise<string> {
	const lines = (await linesOf(given)).map((line) => ({ ...line, decision: null }));
	if (lines.length === 0) throw new DomainError('roster.list_empty', {}, given.file?.size ? 'file' : 'pasted');
	if (lines.length > MOST_LINES) throw new DomainError('roster.list_long', { most: MOST_LINES }, 'file');
	const id = newId(now);
	const payload: RosterDraft = { ...about, lines };
	const fileName = given.file?.size ? given.file.name.slice(0, 200) : '';
	const row = { id, kind: ROSTER_DRAFT, unitId: about.unitId, staffId: actor.id, fileName, payload, createdAt: now };
	await write(async (tx) => {
		if (about.rosterId !== null) await lockedRoster(tx, actor, about.rosterId);
		await importDrafts.insert(tx, row);
	});
	return id;
}

async function linesOf({ file, pasted }: List) {
	if (!file || file.size === 0) return rosterLinesOfText(pasted);
	const sheets = await readSheet(new Uint8Array(await file.arrayBuffer()), file.name).catch((failure: unknown) => {
		throw failure instanceof DomainError ? new DomainError(failure.code, failure.params, 'file') : failure;
	});
	return rosterLinesOf(sheets);
}
