import * as v from 'valibot';
import { expect, it } from 'vitest';
import { changeFromText, unitChangeSchema } from './unit-change';

const parse = (typed: object) => v.safeParse(unitChangeSchema, { effectiveOn: '2025-07-01', ...typed });
const issuesOf = (typed: object) => parse(typed).issues?.map((issue) => [v.getDotPath(issue), issue.message]);

it('units that were ticked and one that was picked go together', () => {
	const typed = { kind: 'join', unitIds: ['a', 'b', ''], otherId: 'b', targetId: 'c' };
	expect(parse(typed).output).toEqual({ kind: 'join', effectiveOn: '2025-07-01', unitIds: ['a', 'b'], targetId: 'c' });
});

it('lines of a split that were left empty are no parts; two are needed, each with name and code', () => {
	const parts = [
		{ name: 'A', code: 'a' },
		{ name: ' ', code: '' },
		{ name: 'B', code: 'b' }
	];
	expect(parse({ kind: 'split', parts }).output).toMatchObject({ parts: [{ name: 'A' }, { name: 'B' }] });
	expect(issuesOf({ kind: 'split', parts: parts.slice(0, 2) })).toEqual([['parts', 'unit.change.parts']]);
	expect(issuesOf({ kind: 'split', parts: [...parts, { name: 'C', code: '' }] })?.[0]?.[1]).toBe('unit.code');
});

it.each<[object, string, string]>([
	[{ kind: 'move' }, 'parentId', 'unit.parent.required'],
	[{ kind: 'join', targetId: '' }, 'targetId', 'unit.change.target'],
	[{ kind: 'rename', name: ' ' }, 'name', 'unit.name.required'],
	[{ kind: 'rename', name: 'A', effectiveOn: '1/7/2025' }, 'effectiveOn', 'date.format'],
	[{ kind: 'khac' }, 'kind', 'unit.change.kind']
])('%j is refused at %s', (typed, field, code) => {
	expect(issuesOf(typed)).toContainEqual([field, code]);
});

it('a change in an address is read as it was written; anything else is none', () => {
	const change = parse({ kind: 'rename', name: 'Thôn Đông' }).output;
	expect(changeFromText(JSON.stringify(change))).toEqual(change);
	expect(['', '{', '"x"', '{"kind":"move"}', null].map(changeFromText)).toEqual([null, null, null, null, null]);
});
