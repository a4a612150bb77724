import { emptyDraft, type LessonDraft } from './lesson-draft';

/** What was written and not saved yet, as this browser keeps it. */
export interface KeptDraft {
	/** When it was last written on, by the browser's clock. */
	at: number;
	/** The revision on which the form was opened; empty for a new lesson. */
	revision: string;
	draft: LessonDraft;
}
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Computers of an office are shared: each writer has a place of their own. */
export const keptName = (writer: string, lessonId: string | undefined) => `lesson-draft:${writer}:${lessonId ?? 'new'}`;

/** Null when there is none, or one that an older release kept in another shape. */
export function readKept(shelf: Shelf, name: string): KeptDraft | null {
	try {
		const kept = JSON.parse(shelf.getItem(name) ?? 'null') as KeptDraft | null;
		return kept && sameShape(kept, { at: 0, revision: '', draft: emptyDraft('', []) }) ? kept : null;
	} catch {
		return null;
	}
}

/** False where the browser forbids it or has no room. */
export function keep(shelf: Shelf, name: string, kept: KeptDraft): boolean {
	try {
		shelf.setItem(name, JSON.stringify(kept));
		return true;
	} catch {
		return false;
	}
}

export const isSame = (a: LessonDraft, b: LessonDraft) => JSON.stringify(a) === JSON.stringify(b);

/** Lists of texts may have any length; everything else has to be there. */
function sameShape(value: unknown, model: unknown): boolean {
	if (typeof value !== typeof model) return false;
	if (typeof model !== 'object' || model === null) return true;
	if (value === null || Array.isArray(value) !== Array.isArray(model)) return false;
	return Object.entries(model).every(([key, part]) => sameShape((value as Record<string, unknown>)[key], part));
}
