import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unitPath, unitValidOn, type Unit } from './unit';
import type { UnitChange } from './unit-change';
import { planSuccession } from './unit-succession';

const ON = '2025-07-01';
const EVE = '2025-06-30';

function unit(id: string, parent: Unit | null, over: Partial<Unit> = {}): Unit {
	const place = { parentId: parent?.id ?? null, path: unitPath(parent?.path ?? null, id) };
	const unit = { id, code: id, name: `Đơn vị ${id}`, kind: 'village' as const, ...place };
	return { ...unit, validFrom: null, validTo: null, successorId: null, ...over };
}
const top = unit('tinh', null);
const one = unit('xa-1', top);
const two = unit('xa-2', top);
const inner = unit('thon', one);
const deep = unit('xom', inner);
const ALL = [top, one, two, inner, deep];

type Structural = Exclude<UnitChange, { kind: 'rename' }>;
/** Each kind with its own fields; the day is the same in most tests. */
type Undated = Structural extends infer One
	? One extends Structural
		? Omit<One, 'effectiveOn'> & { effectiveOn?: string }
		: never
	: never;
function plan(of: Unit, change: Undated, units = ALL, parts = {}) {
	let made = 0;
	return planSuccession({
		unit: of,
		units,
		change: { effectiveOn: ON, ...change } as Structural,
		partOf: new Map(Object.entries(parts)),
		newId: () => `n${++made}`
	});
}
const founding = {
	kind: 'merge' as const,
	unitIds: ['xa-2'],
	name: 'Xã mới',
	code: 'xa-3',
	unitKind: 'commune' as const
};
const merge = { ...founding, parentId: 'tinh' };

describe('a merger into a new unit', () => {
	it('ends the units on the eve with the new one as their only heir', () => {
		const { closed, opened, lastDay } = plan(one, merge);
		expect(lastDay).toBe(EVE);
		expect(closed.slice(0, 2).map(({ unit, heirIds, code }) => [unit.id, heirIds, code])).toEqual([
			['xa-1', ['n1'], 'xa-1'],
			['xa-2', ['n1'], 'xa-2']
		]);
		expect(opened[0]?.unit).toMatchObject({ code: 'xa-3', path: '/tinh/n1/', validFrom: ON, validTo: null });
	});

	it('takes what is below along, level by level, each with its code', () => {
		const { closed, opened, steps } = plan(one, merge);
		expect(opened.map(({ unit }) => [unit.code, unit.path])).toEqual([
			['xa-3', '/tinh/n1/'],
			['thon', '/tinh/n1/n2/'],
			['xom', '/tinh/n1/n2/n3/']
		]);
		expect(closed.map(({ unit, code }) => [unit.id, code])).toContainEqual(['xom', 'xom.20250630']);
		expect(steps).toEqual([
			{ kind: 'merge', before: ['xa-1', 'xa-2'], after: ['n1'] },
			{ kind: 'move', before: ['thon'], after: ['n2'] },
			{ kind: 'move', before: ['xom'], after: ['n3'] }
		]);
	});

	it('may give the new unit the code of an old one, and no other unit’s', () => {
		const { closed } = plan(one, { ...merge, code: 'xa-2' });
		expect(closed.find(({ unit }) => unit.id === 'xa-2')?.code).toBe('xa-2.20250630');
		expect(() => plan(one, { ...merge, code: 'tinh' })).toThrow(expect.objectContaining({ code: 'unit.code.taken' }));
	});
});

it('leaves units below that had ended before where they are', () => {
	const ended = { ...deep, validTo: EVE };
	expect(plan(inner, { kind: 'move', parentId: 'xa-2' }, [top, one, two, inner, ended]).closed).toHaveLength(1);
});

it('a unit below that is known to end later does so at its new place', () => {
	const ending = { ...deep, validTo: '2025-12-31', successorId: 'xa-2' };
	const { opened } = plan(inner, { kind: 'move', parentId: 'xa-2' }, [top, one, two, inner, ending]);
	expect(opened[1]?.unit).toMatchObject({ validTo: '2025-12-31', successorId: 'xa-2' });
});

it('a split sends each unit below to the part it was given', () => {
	const parts = [
		{ name: 'A', code: 'a' },
		{ name: 'B', code: 'b' }
	];
	const { opened, closed } = plan(one, { kind: 'split', parts }, ALL, { thon: 1 });
	expect(closed[0]?.heirIds).toEqual(['n1', 'n2']);
	expect(opened.find(({ unit }) => unit.code === 'thon')?.unit.parentId).toBe('n2');
});

it.each<[string, Unit, Undated, string]>([
	['the top of the tree ends', top, { ...merge, parentId: 'xa-2' }, 'unit.change.root'],
	['a merger of one', one, { ...merge, unitIds: [] }, 'unit.change.too_few'],
	['a merger of nested units', one, { ...merge, unitIds: ['thon'] }, 'unit.change.nested'],
	['a new unit below one that ends', one, { ...merge, parentId: 'thon' }, 'unit.parent.cycle'],
	['a merger into what is below', one, { kind: 'join', unitIds: [], targetId: 'thon' }, 'unit.change.target_inside'],
	['a merger into itself', one, { kind: 'join', unitIds: [], targetId: 'xa-1' }, 'unit.change.too_few'],
	['a move to where it stands', one, { kind: 'move', parentId: 'tinh' }, 'unit.change.same_parent'],
	['a move below itself', one, { kind: 'move', parentId: 'xom' }, 'unit.parent.cycle'],
	['a unit that has ended', { ...two, validTo: EVE }, { kind: 'move', parentId: 'xa-1' }, 'unit.change.ended'],
	[
		'a unit that begins that day',
		{ ...two, validFrom: ON },
		{ kind: 'move', parentId: 'xa-1' },
		'unit.change.too_early'
	],
	[
		'parts with the same code',
		two,
		{
			kind: 'split',
			parts: [
				{ name: 'A', code: 'a' },
				{ name: 'B', code: 'a' }
			]
		},
		'unit.change.code_twice'
	]
])('refuses %s', (_, of, change, code) => {
	const units = ALL.map((known) => (known.id === of.id ? of : known));
	expect(() => plan(of, change, units)).toThrow(expect.objectContaining({ code }));
});

it('whatever the tree: on the eve it is the old one, on the day no valid unit stands below one that has ended, and codes stay unique', () => {
	const parents = fc.array(fc.nat(), { minLength: 3, maxLength: 25 });
	fc.assert(
		fc.property(parents, fc.nat(), fc.nat(), (links, a, b) => {
			const units = [top];
			for (const [index, link] of links.entries()) units.push(unit(`u${index}`, units[link % units.length]!));
			const [moved, to] = [units[1 + (a % links.length)]!, units[b % units.length]!];
			fc.pre(!to.path.startsWith(moved.path) && to.id !== moved.parentId);
			const { closed, opened, lastDay } = plan(moved, { kind: 'move', parentId: to.id }, units);
			const ended = new Map(closed.map((one) => [one.unit.id, one]));
			const after = [
				...units.map((known) => {
					const one = ended.get(known.id);
					return one ? { ...known, code: one.code, validTo: lastDay } : known;
				}),
				...opened.map((one) => one.unit)
			];
			const byId = new Map(after.map((known) => [known.id, known]));
			expect(new Set(after.map(({ code }) => code)).size).toBe(after.length);
			expect(after.filter((known) => unitValidOn(known, EVE)).map(({ id }) => id)).toEqual(units.map(({ id }) => id));
			for (const known of after.filter((one) => unitValidOn(one, ON))) {
				const above = known.parentId === null ? null : byId.get(known.parentId)!;
				expect(known.path).toBe(unitPath(above?.path ?? null, known.id));
				expect(above === null || unitValidOn(above, ON)).toBe(true);
			}
			expect(after.filter((known) => unitValidOn(known, ON))).toHaveLength(units.length);
		})
	);
});
