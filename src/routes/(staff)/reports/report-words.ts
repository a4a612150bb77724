import type { ReportState, SectionKind } from '$lib/domain/report';
import type { ReportPeriodKind } from '$lib/domain/report-period';
import { formatInstant } from '$lib/domain/zone-time';
import { getLocale, m } from '$lib/i18n';
import type { Tone } from '$lib/ui/tone';

export const stateWord: Record<ReportState, () => string> = {
	draft: m.report_state_draft,
	in_review: m.report_state_in_review,
	approved: m.report_state_approved
};
export const stateTone: Record<ReportState, Tone> = { draft: 'neutral', in_review: 'warning', approved: 'success' };
export const kindWord: Record<ReportPeriodKind, () => string> = {
	half: m.report_kind_half,
	year: m.report_kind_year,
	quarter: m.report_kind_quarter,
	plan: m.report_kind_plan
};
export const sectionWord: Record<SectionKind, () => string> = {
	direction: m.report_section_direction,
	activities: m.report_section_activities,
	contests: m.report_section_contests,
	reach: m.report_section_reach,
	awards: m.report_section_awards,
	difficulties: m.report_section_difficulties,
	proposals: m.report_section_proposals
};

export const number = (value: number) => new Intl.NumberFormat(getLocale()).format(value);
/** A local date 'YYYY-MM-DD'. */
export const dateText = (date: string) => formatInstant(Date.parse(`${date}T00:00:00Z`), 'UTC', getLocale(), 'date');
/** A local time 'YYYY-MM-DDTHH:mm'. */
export const timeText = (local: string) => formatInstant(Date.parse(`${local}Z`), 'UTC', getLocale(), 'datetime');
