import * as v from 'valibot';
import { cleanText } from './authored-text';
import { personNameSchema } from './person-name';
import { normalizePhone } from './phone';
import { typedRosterCode } from './roster-code';

export const LINE_FIELDS = ['name', 'phone', 'code', 'birthYear', 'note'] as const;
export type LineField = (typeof LINE_FIELDS)[number];

/** A line of a list as it was typed. */
export type TypedLine = Record<LineField, string>;

/** A line of a roster (danh sách): a person of a class or an agency. */
export interface RosterLine {
	name: string;
	/** '+84…' */
	phone: string | null;
	/** As `typedRosterCode` gives it. */
	code: string | null;
	birthYear: number | null;
	note: string | null;
}

/** Of a field of a line: the code of the message. */
export type LineFaults = Partial<Record<LineField, string>>;

export const NOTE_LENGTH = 200;

/** Reads a typed line; a field with a fault comes out empty. `year` is the current one. */
export function readLine(typed: TypedLine, year: number): { value: RosterLine; faults: LineFaults } {
	const faults: LineFaults = {};
	const or =
		<T>(field: LineField, code: string) =>
		(value: T | null): T | null => {
			if (value === null && typed[field].trim() !== '') faults[field] = code;
			return value;
		};
	const name = v.safeParse(personNameSchema, typed.name);
	if (!name.success) faults.name = name.issues[0].message;
	const note = cleanText(typed.note);
	if (note.length > NOTE_LENGTH) faults.note = 'roster.note_long';
	const value = {
		name: name.success ? name.output : cleanText(typed.name),
		phone: or<string>('phone', 'phone.invalid')(phoneOf(typed.phone)),
		code: or<string>('code', 'roster.code_form')(typedRosterCode(typed.code)),
		birthYear: or<number>('birthYear', 'birth_year.format')(birthYearOf(typed.birthYear, year)),
		note: note === '' || note.length > NOTE_LENGTH ? null : note
	};
	return { value, faults };
}

/** Spreadsheets drop the leading 0 of a number. */
const phoneOf = (text: string) => normalizePhone(text) ?? normalizePhone(`0${text.trim()}`);

/** '2012', '15/3/2012' or '2012-03-15'. */
function birthYearOf(text: string, year: number): number | null {
	const [, found] = /^(?:\d{1,2}[/.-]\d{1,2}[/.-])?(\d{4})(?:-\d\d-\d\d)?$/.exec(text.trim()) ?? [];
	const born = Number(found);
	return born >= 1900 && born <= year ? born : null;
}

/** As it can be typed again. */
export const typedAgain = ({ name, phone, code, birthYear, note }: RosterLine): TypedLine => ({
	name,
	phone: phone?.replace(/^\+84/, '0') ?? '',
	code: code ?? '',
	birthYear: birthYear?.toString() ?? '',
	note: note ?? ''
});
