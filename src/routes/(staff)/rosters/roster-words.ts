import type { MatchBasis, MatchState } from '$lib/domain/roster';
import { m } from '$lib/i18n';

export const stateWord: Record<MatchState, () => string> = {
	open: m.roster_state_open,
	matched: m.roster_state_matched,
	unclear: m.roster_state_unclear,
	refused: m.roster_state_refused
};
export const basisWord: Record<MatchBasis, () => string> = {
	code: m.roster_basis_code,
	phone: m.roster_basis_phone,
	name: m.roster_basis_name,
	hand: m.roster_basis_hand
};
export const kindWord = {
	any: m.roster_kind_any,
	contest: m.roster_kind_contest,
	passed: m.roster_kind_passed,
	lesson: m.roster_kind_lesson
};

/** What is asked for, as the address of another page of the roster carries it. */
export const askedQuery = (asked: { period: string; kind: string; view?: string }) =>
	new URLSearchParams({ ...asked }).toString();

export const exportWords = () => ({
	headings: [
		m.roster_column_number(),
		m.roster_column_name(),
		m.roster_column_phone(),
		m.roster_column_code(),
		m.roster_column_birth_year(),
		m.roster_column_note(),
		m.roster_column_took_part(),
		m.roster_column_first(),
		m.roster_column_state()
	],
	tookPart: (took: boolean) => (took ? m.roster_took_part_yes() : m.roster_took_part_no()),
	state: (state: MatchState) => stateWord[state]()
});

export const templateWords = () => ({
	columns: [
		{
			header: m.roster_column_name(),
			help: m.roster_template_name(),
			example: 'Nguyễn Thị An',
			required: true,
			width: 30
		},
		{ header: m.roster_column_phone(), help: m.roster_template_phone(), example: '0912345678', width: 16 },
		{ header: m.roster_column_code(), help: m.roster_template_code(), example: '', width: 16 },
		{ header: m.roster_column_birth_year(), help: m.roster_template_birth_year(), example: '2012', width: 12 },
		{ header: m.roster_column_note(), help: m.roster_template_note(), example: '', width: 30 }
	],
	options: {
		sheetName: m.roster_template_sheet(),
		helpSheetName: m.roster_template_help_sheet(),
		listSheetName: m.roster_template_list_sheet(),
		help: [m.roster_template_help()],
		helpHeaders: [
			m.roster_template_head_column(),
			m.roster_template_head_required(),
			m.roster_template_head_help(),
			m.roster_template_head_example()
		] as [string, string, string, string],
		requiredWords: [m.roster_template_required(), m.roster_template_optional()] as [string, string]
	}
});
