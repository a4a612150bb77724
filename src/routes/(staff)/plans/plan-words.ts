import type { CalendarKind } from '$lib/domain/calendar-entry';
import { AUDIENCE_CODES, type AudienceCode } from '$lib/domain/target-audience';
import type { Comparator, Measure } from '$lib/domain/target';
import type { TargetKind } from '$lib/domain/target-draft';
import { getLocale, m } from '$lib/i18n';
import { dateText, number } from '../leader/words';

export { dateText, number };

export const measureWords: Record<Measure, () => string> = {
	share_reached: m.plan_measure_share_reached,
	share_took_contest: m.plan_measure_share_took_contest,
	share_passed: m.plan_measure_share_passed,
	share_trained: m.plan_measure_share_trained,
	manual_share: m.plan_measure_manual_share,
	activity_count: m.plan_measure_activity_count,
	contest_count: m.plan_measure_contest_count,
	done: m.plan_measure_done
};

export const comparatorWords: Record<Comparator, () => string> = {
	'>': m.plan_comparator_over,
	'>=': m.plan_comparator_least,
	'=': m.plan_comparator_equal
};

export const kindWords: Record<TargetKind, () => string> = {
	target: m.plan_kind_target,
	activity: m.plan_kind_activity,
	reporting: m.plan_kind_reporting
};

export const dateKindWords: Record<CalendarKind, () => string> = {
	national_day: m.plan_datekind_national_day,
	report_deadline: m.plan_datekind_report_deadline,
	contest: m.plan_datekind_contest,
	festival: m.plan_datekind_festival,
	peak: m.plan_datekind_peak,
	training: m.plan_datekind_training,
	conference: m.plan_datekind_conference,
	award: m.plan_datekind_award,
	round: m.plan_datekind_round,
	deadline: m.plan_datekind_deadline
};

export const audienceWords: Record<AudienceCode, () => string> = {
	leaders: m.plan_audience_leaders,
	officials: m.plan_audience_officials,
	workers: m.plan_audience_workers,
	party_members: m.plan_audience_party_members,
	residents: m.plan_audience_residents,
	ethnic_minority_residents: m.plan_audience_ethnic_minority_residents,
	students: m.plan_audience_students,
	youth: m.plan_audience_youth,
	teachers: m.plan_audience_teachers,
	enterprises: m.plan_audience_enterprises,
	cooperatives: m.plan_audience_cooperatives,
	farmers: m.plan_audience_farmers,
	household_businesses: m.plan_audience_household_businesses,
	association_members: m.plan_audience_association_members,
	communicators: m.plan_audience_communicators,
	community_digital_teams: m.plan_audience_community_digital_teams,
	individuals: m.plan_audience_individuals,
	organisation: m.plan_audience_organisation
};

/** The audiences that a target names, as the reader calls them. */
export const audienceNames = (codes: readonly string[]) =>
	AUDIENCE_CODES.filter((code) => codes.includes(code))
		.map((code) => audienceWords[code]())
		.join(', ');

/** 'trên 80%', 'ít nhất 3', 'đã làm hay chưa'. */
export function thresholdText({
	measure,
	comparator,
	threshold
}: {
	measure: Measure;
	comparator: Comparator;
	threshold: number;
}): string {
	if (measure === 'done') return m.plan_measure_done();
	const isCount = measure === 'activity_count' || measure === 'contest_count';
	const level = isCount
		? m.plan_times({ count: number(threshold) })
		: `${number(Math.round(threshold * 10_000) / 100)}%`;
	if (comparator === '>') return m.plan_need_over({ threshold: level });
	return comparator === '=' ? m.plan_need_count({ threshold: level }) : m.plan_need_least({ threshold: level });
}

export function deadlineText({ deadline, yearly }: { deadline: string | null; yearly: boolean }): string {
	if (deadline === null) return yearly ? m.plan_deadline_yearly() : m.plan_deadline_none();
	const date = dateText(deadline);
	return yearly ? `${m.plan_deadline_yearly()}, ${date}` : m.plan_deadline_until({ date });
}

/** Number and date of the document, as far as it has them. */
export function documentText(plan: {
	documentNumber: string | null;
	issuedOn: string | null;
	issueYear?: number | null;
	/** null = a shipped plan: it was issued, but its number is not in the document. */
	unitId?: string | null;
}): string {
	const number = plan.documentNumber
		? m.plan_number({ number: plan.documentNumber })
		: plan.unitId === null
			? m.plan_number_unknown()
			: m.plan_no_number();
	if (plan.issuedOn) return `${number}, ${m.plan_issued({ date: dateText(plan.issuedOn) })}`;
	return plan.issueYear ? `${number}, ${m.plan_issued_year({ year: plan.issueYear })}` : number;
}

const MONTH_NAMES = 'January February March April May June July August September October November December'.split(' ');

/** 'Tháng 6', 'June'. */
export const monthName = (month: number) =>
	getLocale() === 'vi' ? m.plan_calendar_month({ month }) : (MONTH_NAMES[month - 1] ?? '');
