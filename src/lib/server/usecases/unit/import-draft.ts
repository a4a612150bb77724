import * as v from 'valibot';
import { DomainError } from '../../../domain/domain-error';
import { readSheet, type SheetRows } from '../../../formats/sheet';
import type { Actor } from '../../access';
import { write } from '../../db';
import { errorText } from '../../errors';
import { newId } from '../../id';
import * as importDrafts from '../../store/import-drafts';

const KEPT_MS = 7 * 86_400_000;

/** A file that was chosen; the browser sends an empty one when none was. */
export const sheetFile = v.pipe(
	v.instance(File, 'sheet.missing'),
	v.check((file) => file.size > 0, 'sheet.missing')
);

export async function sheetsOf(file: File): Promise<SheetRows> {
	return readSheet(new Uint8Array(await file.arrayBuffer()), file.name);
}

/** Keeps what was read until it is looked through; gives its id. Drafts that nobody came back to go. */
export async function keepDraft(
	actor: Actor,
	{
		kind,
		fileName,
		payload
	}: { kind: 'units' | 'populations'; fileName: string; payload: { lines: { line: number }[] } },
	now: number
): Promise<string> {
	if (payload.lines.length === 0) throw new DomainError('sheet.empty', {}, 'file');
	const id = newId(now);
	await write(async (tx) => {
		await importDrafts.removeBefore(tx, now - KEPT_MS);
		await importDrafts.insert(tx, { id, kind, staffId: actor.id, fileName, payload, createdAt: now });
	});
	return id;
}

/** The lines of a draft of this person. Throws 'import.not_found' when it was stored, thrown away or is somebody else's. */
export async function draftLines<L>(actor: Actor, id: string, kind: 'units' | 'populations') {
	const draft = await importDrafts.find(id, actor.id);
	if (!draft || draft.kind !== kind) throw new DomainError('import.not_found');
	return { fileName: draft.fileName, lines: (draft.payload as { lines: L[] }).lines };
}

/** Faults with their text in the reader's language. */
export const worded = <F extends { code: string; params: Record<string, string | number> }>(faults: F[]) =>
	faults.map((fault) => ({ ...fault, text: errorText(fault.code, fault.params) }));

/** What is mended at single lines, by row number; `drop` leaves lines out, 'wrong' all that are wrong. */
export const mendingSchema = v.object({
	lines: v.optional(v.record(v.string(), v.record(v.string(), v.pipe(v.string(), v.trim(), v.maxLength(400)))), {}),
	drop: v.optional(v.array(v.string()), []),
	dropWrong: v.optional(v.literal('on'))
});
export type Mending = v.InferOutput<typeof mendingSchema>;

/** Takes over what was typed at the lines, where it is a field of theirs. */
export function mendedLines<L extends { line: number }>(lines: L[], { lines: typed, drop }: Mending): L[] {
	const dropped = new Set(drop);
	return lines
		.filter(({ line }) => !dropped.has(String(line)))
		.map((line) => {
			const change = Object.entries(typed[`r${line.line}`] ?? {}).filter(
				([field]) => field in line && field !== 'line'
			);
			return { ...line, ...Object.fromEntries(change) };
		});
}

export const storeDraft = (id: string, lines: { line: number }[]) =>
	write((tx) => importDrafts.update(tx, id, { lines }));

export async function throwDraftAway(actor: Actor, id: string): Promise<void> {
	const draft = await importDrafts.find(id, actor.id);
	if (draft) await write((tx) => importDrafts.remove(tx, id));
}

export const confirmSchema = v.object({
	revision: v.string('field.invalid'),
	sure: v.literal('on', 'import.sure')
});
