import { AUDIENCE_GROUPS } from '$lib/domain/audience-group';
import type { TemplateColumn, TemplateOptions } from '$lib/formats/sheet-template';
import { m } from '$lib/i18n';
import { channelName, stateWord } from './outreach-words';

const groupHeading = {
	officials: m.outreach_column_officials,
	students: m.outreach_column_students,
	residents: m.outreach_column_residents,
	cooperatives: m.outreach_column_cooperatives
};

export const exportWords = () => ({
	sheetName: m.outreach_template_sheet(),
	headings: [
		m.outreach_column_date(),
		m.outreach_column_unit(),
		m.outreach_column_channel(),
		m.outreach_column_title(),
		m.outreach_column_place(),
		...AUDIENCE_GROUPS.map((group) => groupHeading[group]()),
		m.outreach_headcount(),
		m.outreach_column_note(),
		m.outreach_export_state(),
		m.outreach_export_recorded_by(),
		m.outreach_export_recorded_at(),
		m.outreach_export_decided_at()
	],
	states: stateWord,
	channelName
});

type Lists = { channels: { nameVi: string; nameEn: string }[]; units: string[] };

export function templateWords({ channels, units }: Lists): { columns: TemplateColumn[]; options: TemplateOptions } {
	const names = channels.map(channelName);
	const counts = AUDIENCE_GROUPS.map((group) => ({
		header: groupHeading[group](),
		help: m.outreach_column_count_help(),
		example: group === 'residents' ? '45' : '',
		kind: 'count' as const,
		width: 12
	}));
	const columns: TemplateColumn[] = [
		{
			header: m.outreach_column_unit(),
			help: m.outreach_column_unit_help(),
			example: units.at(-1),
			list: units,
			width: 30
		},
		{
			header: m.outreach_column_channel(),
			help: m.outreach_column_channel_help(),
			example: names[0],
			list: names,
			required: true,
			width: 32
		},
		{
			header: m.outreach_column_date(),
			help: m.outreach_column_date_help(),
			example: '15/3/2026',
			required: true,
			kind: 'date',
			width: 14
		},
		{
			header: m.outreach_column_place(),
			help: m.outreach_column_place_help(),
			example: m.outreach_template_place(),
			width: 28
		},
		{ header: m.outreach_column_title(), help: m.outreach_column_title_help(), width: 36 },
		...counts,
		{ header: m.outreach_column_note(), help: m.outreach_column_note_help(), width: 36 }
	];
	const options = {
		sheetName: m.outreach_template_sheet(),
		helpSheetName: m.outreach_template_help(),
		listSheetName: m.outreach_template_lists(),
		help: [m.outreach_template_line_1(), m.outreach_template_line_2()],
		helpHeaders: [
			m.outreach_template_column(),
			m.outreach_template_required(),
			m.outreach_template_how(),
			m.outreach_template_example()
		] as const,
		requiredWords: [m.outreach_template_yes(), m.outreach_template_no()] as const
	};
	return { columns, options };
}
