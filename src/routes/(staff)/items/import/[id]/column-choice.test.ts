import * as v from 'valibot';
import { expect, test } from 'vitest';
import { choicesOf, columnFormSchema } from './column-choice';

test('a mapping comes back from the choices that it makes', () => {
	const columns = { stem: 1, option_a: 2, option_b: 3, key: 4, topic: 0 };
	const choices = choicesOf({ columns }, 6);
	expect(choices).toEqual(['topic', 'stem', 'option_a', 'option_b', 'key', '']);
	expect(v.parse(columnFormSchema, { sheet: '0', headerLine: '1', columns: choices })).toEqual({
		sheet: 0,
		headerLine: 1,
		columns
	});
});

test('the first option may be the right answer too', () => {
	const columns = { stem: 0, option_a: 1, key: 1, option_b: 2 };
	const choices = choicesOf({ columns }, 3);
	expect(choices).toEqual(['stem', 'option_a+key', 'option_b']);
	expect(v.parse(columnFormSchema, { sheet: '1', headerLine: '0', columns: choices }).columns).toEqual(columns);
});

test('two columns of the same kind are refused at the second', () => {
	const { issues } = v.safeParse(columnFormSchema, { sheet: '0', headerLine: '1', columns: ['stem', '', 'stem'] });
	expect(issues?.map((issue) => [v.getDotPath(issue), issue.message])).toEqual([
		['columns.2', 'bank.import_column_twice']
	]);
});
