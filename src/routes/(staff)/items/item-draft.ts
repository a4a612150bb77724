import type { ItemContent, ItemKind } from '$lib/domain/item';
import type { FormFailure } from '../form-failure';

export const OPTION_ROWS = 8;
/** One for each letter: what a form may send at most. */
export const ROW_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const MOST_ROWS = ROW_LETTERS.length;
const USUAL_ROWS = 4;

/** An item while it is being written: as the form's fields hold it. */
export interface ItemDraft {
	kind: ItemKind;
	stem: string;
	/** At least eight, the last ones empty: without JavaScript there is no other way to add one. */
	rows: { text: string; right: boolean }[];
	explanation: string;
	source: string;
	topic: string;
	difficulty: string;
	audiences: string[];
	unitId: string;
}

/** A question of a file may come with more options than an item has; they stay in sight until somebody takes them out. */
export const paddedRows = (rows: ItemDraft['rows']) =>
	Array.from({ length: Math.max(OPTION_ROWS, rows.length) }, (_, index) => rows[index] ?? { text: '', right: false });

/** How many rows to show at first. */
export const rowsShown = ({ kind, rows }: ItemDraft) =>
	kind === 'true_false' ? 2 : Math.max(USUAL_ROWS, rows.findLastIndex(({ text }) => text !== '') + 1);

export function draftOfContent(content: ItemContent): ItemDraft {
	const rows = content.options.map(({ id, text }) => ({ text, right: content.key.includes(id) }));
	return { ...content, difficulty: String(content.difficulty), rows: paddedRows(rows), unitId: '' };
}

export const emptyDraft = (unitId: string): ItemDraft => ({
	kind: 'single',
	stem: '',
	rows: paddedRows([]),
	explanation: '',
	source: '',
	topic: '',
	difficulty: '',
	audiences: [],
	unitId
});

/** What was entered, after a refusal; empty rows are closed up, as the server counts them in its messages. */
export function draftOfValues(values: FormFailure['values']): ItemDraft {
	const text = (name: string) => String(values[name] ?? '');
	const ticked = values['key[]'] ?? [];
	const rows = Array.from({ length: MOST_ROWS }, (_, index) => ({
		text: text(`options.${index}.text`),
		right: ticked.includes(String(index))
	}));
	return {
		kind: text('kind') as ItemKind,
		stem: text('stem'),
		rows: paddedRows(rows.filter((row) => row.text.trim() !== '')),
		explanation: text('explanation'),
		source: text('source'),
		topic: text('topic'),
		difficulty: text('difficulty'),
		audiences: [values['audiences[]'] ?? []].flat(),
		unitId: text('unitId')
	};
}
