import type { Advice } from '$lib/domain/item-advice/advice';
import type { WrittenQuestion } from '$lib/domain/item-advice/advise-on-item';
import type { ItemDraft } from './item-draft';

/** A draft as advice reads it: written rows get the letters that saving gives them. */
export function writtenQuestion({ kind, stem, rows, explanation, source }: ItemDraft): WrittenQuestion {
	const written = rows
		.filter(({ text }) => text.trim())
		.map(({ text, right }, index) => ({ id: String.fromCharCode(65 + index), text, right }));
	return {
		...{ kind, stem, explanation, source },
		options: written.map(({ id, text }) => ({ id, text })),
		key: written.filter(({ right }) => right).map(({ id }) => id)
	};
}

/** What is about one field of the form; everything where no field is named. */
export const adviceOfField = (advice: Advice[], field: string | undefined) =>
	field === undefined ? advice : advice.filter((one) => one.field === field);
