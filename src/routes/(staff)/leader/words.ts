import type { AudienceGroup } from '$lib/domain/audience-group';
import { percentText } from '$lib/domain/percentage';
import { formatInstant } from '$lib/domain/zone-time';
import { getLocale, m } from '$lib/i18n';

export const number = (value: number) => new Intl.NumberFormat(getLocale(), { maximumFractionDigits: 2 }).format(value);

export const percent = (numerator: number, denominator: number) => percentText(numerator, denominator, getLocale());

/** A local date 'YYYY-MM-DD', or a month 'YYYY-MM', as the reader writes it. */
export function dateText(date: string): string {
	if (date.length === 7) return date.split('-').reverse().join('/');
	return formatInstant(Date.parse(`${date}T00:00:00Z`), 'UTC', getLocale(), 'date');
}

export const groupName = (group: AudienceGroup) =>
	({
		officials: m.unit_group_officials,
		students: m.unit_group_students,
		residents: m.unit_group_residents,
		cooperatives: m.unit_group_cooperatives
	})[group]();

/** A local time 'YYYY-MM-DDTHH:mm' as the reader writes it. */
export const timeText = (local: string) => formatInstant(Date.parse(`${local}Z`), 'UTC', getLocale(), 'datetime');

/** For charts and narrow columns. */
export const shortGroupName = (group: AudienceGroup) =>
	({
		officials: m.unit_group_short_officials,
		students: m.unit_group_short_students,
		residents: m.unit_group_short_residents,
		cooperatives: m.unit_group_short_cooperatives
	})[group]();

export const sourceText = (sources: readonly { source: string; asOf: string }[]) =>
	sources.map(({ source, asOf }) => m.leader_source({ source, date: dateText(asOf) })).join(' ');

export function planName({ level, place, province }: { level: string; place: string; province: string }): string {
	const name = level === 'xã' ? m.leader_plan_level_commune() : m.leader_plan_level_district();
	return m.leader_plan_name({ level: name, place, province });
}

/** 'all', a year '2026' or a quarter '2026-Q4'. */
export function periodName(period: string): string {
	if (period === 'all') return m.leader_period_all();
	const [year = '', quarter] = period.split('-Q');
	return quarter ? m.leader_period_quarter({ quarter, year }) : m.leader_period_year({ year });
}

/** A difference with its sign; '0' has none. */
export const signed = (value: number) =>
	new Intl.NumberFormat(getLocale(), { maximumFractionDigits: 2, signDisplay: 'exceptZero' }).format(value);
