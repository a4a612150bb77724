import { isLocalDate } from '../domain/local-date';

/** A date as it is typed in Vietnam ('1/7/2025', '01-07-2025', '01.07.2025') or as a date cell gives it → 'YYYY-MM-DD'; null = no date. */
export function dateOfCell(text: string): string | null {
	if (isLocalDate(text)) return text;
	const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.replace(/\s/g, '')) ?? [];
	if (!day || !month || !year) return null;
	const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
	return isLocalDate(date) ? date : null;
}

/** A whole number as it is typed, '1.568' and '1 568' too; null = no whole number. */
export function countOfCell(text: string): number | null {
	const digits = /^\d{1,3}([., ]\d{3})+$/.test(text) ? text.replace(/[., ]/g, '') : text;
	return /^\d{1,9}$/.test(digits) ? Number(digits) : null;
}
