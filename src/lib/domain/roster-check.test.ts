import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkLines, type DraftLine } from './roster-check';
import { compareRosters } from './roster-difference';
import type { RosterLine } from './roster-line';

let made = 0;
const typed = (overrides: Partial<DraftLine> = {}): DraftLine => ({
	line: ++made,
	name: 'Nguyễn Văn An',
	phone: '',
	code: '',
	birthYear: '',
	note: '',
	decision: null,
	...overrides
});
const NOBODY = { takenCodes: new Set<string>(), others: [] };
const check = (lines: DraftLine[], known: Parameters<typeof checkLines>[1] = NOBODY) => checkLines(lines, known, 2026);

describe('looking through a list', () => {
	it.each<[string, Partial<DraftLine>, object]>([
		['no name', { name: '' }, { name: 'name.required' }],
		['a bad phone', { phone: '0912' }, { phone: 'phone.invalid' }],
		['a code that is only digits', { code: '001212345678' }, { code: 'roster.code_form' }],
		['a year that is to come', { birthYear: '2027' }, { birthYear: 'birth_year.format' }],
		['a novel as a note', { note: 'a'.repeat(201) }, { note: 'roster.note_long' }]
	])('%s is said at its field', (_, overrides, faults) => {
		expect(check([typed(overrides)])).toMatchObject([{ state: 'fault', faults }]);
	});

	it('reads what spreadsheets make of phones and dates', () => {
		const [checked] = check([typed({ phone: '912345678', birthYear: '15/03/2012', code: 'kx7a-4m2b' })]);
		expect(checked).toMatchObject({
			state: 'ready',
			value: { phone: '+84912345678', birthYear: 2012, code: 'KX7A4M2B' }
		});
	});

	it('refuses a code that somebody has, that stands there twice, or that counts up', () => {
		const lines = [
			typed({ name: 'A Một', code: 'TAKENX' }),
			typed({ name: 'B Hai', code: 'TWICEX' }),
			typed({ name: 'C Ba', code: 'twice x' }),
			typed({ name: 'D Bốn', code: 'LOP6A09' }),
			typed({ name: 'E Năm', code: 'LOP6A10' })
		];
		const codes = check(lines, { ...NOBODY, takenCodes: new Set(['TAKENX']) }).map(({ faults }) => faults.code);
		const counting = 'roster.code_counting';
		expect(codes).toEqual(['roster.code_taken', undefined, 'roster.code_twice', counting, counting]);
	});

	it('asks about two lines of the same name, until something tells them apart or somebody has decided', () => {
		const states = (second: Partial<DraftLine>) =>
			check([typed({ birthYear: '2012' }), typed(second)]).map(({ state }) => state);
		expect(states({})).toEqual(['ready', 'doubt']);
		expect(states({ birthYear: '2012' })).toEqual(['ready', 'doubt']);
		expect(states({ birthYear: '2013' })).toEqual(['ready', 'ready']);
		expect(states({ decision: 'keep' })).toEqual(['ready', 'ready']);
		expect(states({ decision: 'skip' })).toEqual(['ready', 'skipped']);
	});

	it('asks about a person who is on another roster of the unit', () => {
		const others = [{ name: 'NGUYỄN VĂN AN', phone: null, birthYear: null, rosterName: 'Lớp 7B' }];
		expect(check([typed()], { ...NOBODY, others })).toMatchObject([
			{ state: 'doubt', doubt: { kind: 'elsewhere', where: 'Lớp 7B' } }
		]);
	});
});

describe('a newer list', () => {
	const person = (name: string, overrides: Partial<RosterLine> = {}): RosterLine => ({
		name,
		phone: null,
		code: null,
		birthYear: null,
		note: null,
		...overrides
	});

	it('tells who is new and who left, by code before name', () => {
		const an = person('Nguyễn Văn An', { code: 'AAAAAA' });
		const binh = person('Trần Thị Bình', { birthYear: 2012 });
		const chi = person('Lê Chi');
		const renamed = person('Nguyễn Văn Ân', { code: 'AAAAAA' });
		const other = person('Trần Thị Bình', { birthYear: 2013 });
		const { same, added, left } = compareRosters([an, binh, chi], [renamed, other, person('LÊ CHI')]);
		expect(same.map(({ line }) => line)).toEqual([an, chi]);
		expect(added).toEqual([other]);
		expect(left).toEqual([binh]);
	});

	it('accounts for everybody on both lists exactly once', () => {
		const people = fc.array(
			fc.record({
				name: fc.constantFrom('Lê An', 'Lê Bình', 'LÊ AN', 'Lê Chi'),
				phone: fc.constantFrom(null, '+841', '+842'),
				code: fc.constantFrom(null, 'AAAAAA', 'BBBBBB'),
				birthYear: fc.constantFrom(null, 2012, 2013),
				note: fc.constant(null)
			}),
			{ maxLength: 8 }
		);
		fc.assert(
			fc.property(people, people, (before, after) => {
				const { same, added, left } = compareRosters(before, after);
				expect(new Set([...same.map(({ line }) => line), ...left])).toEqual(new Set(before));
				expect(new Set([...same.map(({ newer }) => newer), ...added])).toEqual(new Set(after));
				expect([same.length + left.length, same.length + added.length]).toEqual([before.length, after.length]);
			})
		);
	});
});
