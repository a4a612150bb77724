import type { FilePlace, QuestionProblem } from '$lib/domain/found-question';
import type { ImportStatus, QuestionFileFormat } from '$lib/domain/item-import';
import { m } from '$lib/i18n';
import type { Tone } from '$lib/ui/tone';

export const formatWord: Record<QuestionFileFormat, () => string> = {
	word: m.import_format_word,
	sheet: m.import_format_sheet,
	text: m.import_format_text,
	gift: m.import_format_gift,
	aiken: m.import_format_aiken,
	moodle_xml: m.import_format_moodle_xml,
	qti: m.import_format_qti
};

export const importStatusWord: Record<ImportStatus, () => string> = {
	mapping: m.import_status_mapping,
	reading: m.import_status_reading,
	found: m.import_status_found,
	confirmed: m.import_status_confirmed,
	undone: m.import_status_undone
};

export const importStatusTone: Record<ImportStatus, Tone> = {
	mapping: 'warning',
	reading: 'info',
	found: 'warning',
	confirmed: 'success',
	undone: 'neutral'
};

export const severityTone: Record<QuestionProblem['severity'], 'danger' | 'warning'> = {
	error: 'danger',
	warning: 'warning'
};

/** 'trang 3', 'hàng 12, cột C': where to look in one's own file; empty where the file does not tell. */
export function placeText({ page, row, column, line, paragraph, part }: FilePlace): string {
	const words = [
		part,
		page && m.import_place_page({ page }),
		row && m.import_place_row({ row }),
		column && m.import_place_column({ column }),
		line && m.import_place_line({ line }),
		// A page is what people turn to; a paragraph helps only where no page is known.
		!page && paragraph && m.import_place_paragraph({ paragraph })
	];
	return words.filter(Boolean).join(', ');
}

/** 0–1 as '42%'. */
export const percentText = (share: number) => `${Math.round(share * 100)}%`;

/** How the file calls a question; where it does not, its place among all. */
export const labelText = (label: string | null, number: number) =>
	label === null ? m.import_label({ number }) : /^\d+$/.test(label) ? m.import_label({ number: label }) : label;

/** What an import is called: a text that was pasted has no file. */
export const nameText = (fileName: string) => fileName || m.import_pasted();
