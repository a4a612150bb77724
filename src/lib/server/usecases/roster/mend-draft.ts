import * as v from 'valibot';
import { cleanText } from '../../../domain/authored-text';
import { formObject } from '../../../domain/form-object';
import type { DraftLine } from '../../../domain/roster-check';
import type { Actor } from '../../access';
import { write } from '../../db';
import * as importDrafts from '../../store/import-drafts';
import { checkDraft, draftOf, type RosterDraft } from './roster-draft';

const cell = v.pipe(
	v.optional(v.string('field.invalid'), ''),
	v.maxLength(500, 'field.invalid'),
	v.transform(cleanText)
);
const mendedLine = v.object({
	name: cell,
	phone: cell,
	code: cell,
	birthYear: cell,
	note: cell,
	decision: v.pipe(
		v.optional(v.picklist(['', 'keep', 'skip']), ''),
		v.transform((decision) => decision || null)
	)
});
/** Lines by 'row<number>'. */
export const mendSchema = formObject({ lines: v.optional(v.record(v.string(), mendedLine), {}) });

/** What was typed over the lines of a draft replaces them. */
export async function mendDraft(actor: Actor, draftId: string, { lines }: v.InferOutput<typeof mendSchema>) {
	const mended = (line: DraftLine): DraftLine => ({ ...line, ...lines[`row${line.line}`] });
	await change(actor, draftId, (draft) => ({ ...draft, lines: draft.lines.map(mended) }));
}

/** Takes the codes that cannot be used from their lines; what they were stays as a note. */
export async function dropBadCodes(actor: Actor, draftId: string, now: number) {
	const { draft } = await draftOf(actor, draftId);
	const bad = new Set((await checkDraft(draft, now)).flatMap(({ typed, faults }) => (faults.code ? [typed.line] : [])));
	const dropped = (line: DraftLine): DraftLine =>
		bad.has(line.line) ? { ...line, code: '', note: [line.note, line.code].filter(Boolean).join(' · ') } : line;
	await change(actor, draftId, (before) => ({ ...before, lines: before.lines.map(dropped) }));
}

async function change(actor: Actor, draftId: string, work: (draft: RosterDraft) => RosterDraft) {
	await write(async (tx) => {
		const { row, draft } = await draftOf(actor, draftId, tx);
		await importDrafts.update(tx, row.id, work(draft));
	});
}

/** Throws the list away; nothing of it was stored. */
export async function dropDraft(actor: Actor, draftId: string): Promise<string | null> {
	return write(async (tx) => {
		const { row, draft } = await draftOf(actor, draftId, tx);
		await importDrafts.remove(tx, row.id);
		return draft.rosterId;
	});
}
