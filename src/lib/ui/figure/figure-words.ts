import type { AudienceGroup } from '$lib/domain/audience-group';
import { percentText } from '$lib/domain/percentage';
import type { PublicFigure } from '$lib/domain/public-figures';
import { formatInstant } from '$lib/domain/zone-time';
import { getLocale, m } from '$lib/i18n';

export const number = (value: number) => new Intl.NumberFormat(getLocale()).format(value);

/** A local date 'YYYY-MM-DD' as the reader writes it. */
export const dateText = (date: string) => formatInstant(Date.parse(`${date}T00:00:00Z`), 'UTC', getLocale(), 'date');

/** A number of a public table: withheld ones say so, and what is not known is a dash. */
export const toldNumber = (value: number | null, withheld: boolean) =>
	value === null ? (withheld ? m.figure_withheld() : '–') : number(value);

export const toldShare = ({ persons, headcount }: Pick<PublicFigure, 'persons' | 'headcount'>) =>
	persons === null || headcount === null ? null : percentText(persons, headcount, getLocale());

export const groupName = (group: string) =>
	({
		officials: m.unit_group_officials,
		students: m.unit_group_students,
		residents: m.unit_group_residents,
		cooperatives: m.unit_group_cooperatives
	})[group as AudienceGroup]();
