import { formatInstant } from '$lib/domain/zone-time';
import { getLocale, m } from '$lib/i18n';
import { fieldText, valueWords } from './field-words';

const LONGEST = 160;
/** 2001: what is smaller is a number of something else. */
const FIRST_INSTANT = 978_307_200_000;
const MOST_FIELDS = 6;
/** Fields that hold a code of the program's own. */
const CODED = new Set(['state', 'status', 'tier', 'mode']);

/** A logged value in a line: instants as times, lists of plain things joined, the rest of a structure as JSON, cut where it is long. */
export function valueText(field: string, value: unknown, zone: string): string {
	if (value === null || value === undefined || value === '') return m.audit_none();
	if (typeof value === 'boolean') return value ? m.audit_yes() : m.audit_no();
	if (typeof value === 'number') {
		const isInstant = /At$|^at$/.test(field) && value > FIRST_INSTANT;
		return isInstant ? formatInstant(value, zone, getLocale(), 'datetime') : value.toLocaleString(getLocale());
	}
	if (typeof value === 'string') return CODED.has(field) ? (valueWords[value]?.() ?? value) : shortened(value);
	return shortened(Array.isArray(value) ? listText(value) : recordText(value, zone));
}

function listText(list: unknown[]): string {
	if (list.length === 0) return m.audit_none();
	const isPlain = list.every((one) => typeof one === 'string' || typeof one === 'number');
	return isPlain && list.join(', ').length <= LONGEST ? list.join(', ') : m.audit_list_of({ count: list.length });
}

/** A small record of plain values field by field; anything deeper as JSON. */
function recordText(record: object, zone: string): string {
	const fields = Object.entries(record);
	const isSmall = fields.length <= MOST_FIELDS && fields.every(([, one]) => typeof one !== 'object' || one === null);
	if (!isSmall) return JSON.stringify(record);
	return fields.map(([field, one]) => `${fieldText(field)}: ${valueText(field, one, zone)}`).join('; ');
}

const shortened = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
