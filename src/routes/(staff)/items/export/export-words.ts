import type { ExportFormat } from '$lib/domain/item-export';
import { m } from '$lib/i18n';

interface FormatWords {
	label: () => string;
	hint: () => string;
}

/** What office people know the files as. */
export const formatWords: Record<ExportFormat, FormatWords> = {
	paper: { label: m.export_format_paper, hint: m.export_format_paper_hint },
	listing: { label: m.export_format_listing, hint: m.export_format_listing_hint },
	sheet: { label: m.export_format_sheet, hint: m.export_format_sheet_hint },
	moodle_xml: { label: m.export_format_moodle, hint: m.export_format_moodle_hint },
	qti3: { label: m.export_format_qti, hint: m.export_format_qti_hint },
	gift: { label: m.export_format_gift, hint: m.export_format_gift_hint },
	aiken: { label: m.export_format_aiken, hint: m.export_format_aiken_hint }
};

const LOSSES: Record<string, () => string> = {
	'bank.aiken_one_answer': m.error_bank_aiken_one_answer,
	'bank.aiken_options': m.error_bank_aiken_options,
	'bank.aiken_only_picture': m.error_bank_aiken_only_picture,
	'bank.aiken_explanation': m.error_bank_aiken_explanation,
	'bank.aiken_source': m.error_bank_aiken_source,
	'bank.aiken_pictures': m.error_bank_aiken_pictures,
	'bank.aiken_marks': m.error_bank_aiken_marks,
	'bank.aiken_lines': m.error_bank_aiken_lines,
	'bank.export_sheet_pictures': m.error_bank_export_sheet_pictures,
	'bank.export_pictures_missing': m.error_bank_export_pictures_missing
};

export const lossText = (code: string) => LOSSES[code]?.() ?? code;
