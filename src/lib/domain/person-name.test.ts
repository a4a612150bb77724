import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { personNameSchema } from './person-name';

describe('personNameSchema', () => {
	test.each([
		['  Nguyễn   Thị Minh  Hằng ', 'Nguyễn Thị Minh Hằng'],
		['H’Hen Niê', 'H’Hen Niê'],
		["K'Brêu", "K'Brêu"],
		['Lê Thị Bích-Ngọc', 'Lê Thị Bích-Ngọc'],
		['Đỗ'.normalize('NFD'), 'Đỗ'],
		['阮文安', '阮文安'],
		['A'.repeat(80), 'A'.repeat(80)]
	])('%j is kept as %j', (typed, kept) => {
		expect(v.parse(personNameSchema, typed)).toBe(kept);
	});

	test.each([
		['', 'name.required'],
		['   ', 'name.required'],
		[undefined, 'name.required'],
		['A', 'name.short'],
		['A'.repeat(81), 'name.long'],
		['Nguyễn Văn 2', 'name.characters'],
		['<b>An</b>', 'name.characters'],
		['-- ..', 'name.characters']
	])('%j is refused with %s', (typed, code) => {
		expect(v.safeParse(personNameSchema, typed).issues?.map(({ message }) => message)).toContain(code);
	});
});
