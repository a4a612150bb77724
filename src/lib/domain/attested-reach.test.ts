import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attestedReach, type AttestedCount } from './attested-reach';
import { AUDIENCE_GROUPS } from './audience-group';

const unit = (id: string, parentId: string | null) => ({ id, parentId });
const TREE = [unit('xã', null), unit('thôn Đông', 'xã'), unit('thôn Đoài', 'xã'), unit('xóm', 'thôn Đông')];
const residents = (unitId: string, most: number, sum = most): AttestedCount => ({
	unitId,
	group: 'residents',
	most,
	sum
});
const figuresOf = (rows: AttestedCount[]) => {
	const reach = attestedReach(rows, TREE);
	return TREE.map(({ id }) => Object.values(reach.get(id)!.residents));
};

/** A tree of up to ten units, each below an earlier one, and activities in it. */
const world = fc
	.array(fc.nat(), { minLength: 1, maxLength: 10 })
	.chain((picks) =>
		fc.record({
			units: fc.constant(picks.map((pick, index) => unit(`${index}`, index === 0 ? null : `${pick % index}`))),
			activities: fc.array(
				fc.record({
					unitId: fc.nat(picks.length - 1).map(String),
					group: fc.constantFrom(...AUDIENCE_GROUPS),
					headcount: fc.integer({ min: 1, max: 500 })
				}),
				{ maxLength: 30 }
			)
		})
	)
	.map(({ units, activities }) => ({
		units,
		activities,
		rows: [...Map.groupBy(activities, ({ unitId, group }) => `${unitId} ${group}`).values()].map((same) => ({
			unitId: same[0]!.unitId,
			group: same[0]!.group,
			most: Math.max(...same.map(({ headcount }) => headcount)),
			sum: same.reduce((sum, { headcount }) => sum + headcount, 0)
		}))
	}));

describe('attested reach', () => {
	it('of one unit is its largest activity: the same people may have been at the others', () => {
		expect(figuresOf([residents('xóm', 40, 90)])[3]).toEqual([40, 90]);
	});

	it('of a unit is at least its parts together, and is not added to its own activity', () => {
		const parts = [residents('thôn Đoài', 30), residents('xóm', 40, 90)];
		expect(figuresOf([...parts, residents('xã', 60)])).toEqual([
			[70, 180],
			[40, 90],
			[30, 30],
			[40, 90]
		]);
		expect(figuresOf([...parts, residents('xã', 500)])[0]).toEqual([500, 620]);
	});

	it('keeps the groups apart and gives zero where nothing was counted', () => {
		const reach = attestedReach([{ ...residents('xóm', 40), group: 'students' }], TREE);
		expect(reach.get('xã')).toEqual({
			officials: { persons: 0, headcount: 0 },
			students: { persons: 40, headcount: 40 },
			residents: { persons: 0, headcount: 0 },
			cooperatives: { persons: 0, headcount: 0 }
		});
	});

	it('leaves out what was counted in a unit that is not looked at', () => {
		expect(figuresOf([residents('nơi khác', 9)])).toEqual([
			[0, 0],
			[0, 0],
			[0, 0],
			[0, 0]
		]);
	});

	it('of a unit is never below that of a part, never above the headcounts added up, and a subtree adds up', () => {
		fc.assert(
			fc.property(world, fc.constantFrom(...AUDIENCE_GROUPS), ({ units, activities, rows }, group) => {
				const reach = attestedReach(rows, units);
				const parentOf = new Map(units.map(({ id, parentId }) => [id, parentId]));
				const isUnder = (id: string | null, root: string): boolean =>
					id !== null && (id === root || isUnder(parentOf.get(id) ?? null, root));
				for (const { id, parentId } of units) {
					const { persons, headcount } = reach.get(id)![group];
					expect(reach.get(parentId ?? id)![group].persons).toBeGreaterThanOrEqual(persons);
					expect(persons).toBeLessThanOrEqual(headcount);
					const below = activities.filter((activity) => activity.group === group && isUnder(activity.unitId, id));
					expect(headcount).toBe(below.reduce((sum, activity) => sum + activity.headcount, 0));
				}
			})
		);
	});

	it('of a unit is the largest sum over activities none of whose units lies below another', () => {
		fc.assert(
			fc.property(world, ({ units, activities, rows }) => {
				const reach = attestedReach(rows, units);
				const parentOf = new Map(units.map(({ id, parentId }) => [id, parentId]));
				const isUnder = (id: string | null, root: string): boolean =>
					id !== null && (id === root || isUnder(parentOf.get(id) ?? null, root));
				const most = (id: string) =>
					Math.max(
						0,
						...activities.filter((one) => one.unitId === id && one.group === 'residents').map((one) => one.headcount)
					);
				let best = 0;
				for (let chosen = 0; chosen < 1 << units.length; chosen++) {
					const set = units.filter((_, index) => chosen & (1 << index)).map(({ id }) => id);
					const apart = set.every((one) => set.every((other) => one === other || !isUnder(one, other)));
					best = Math.max(best, apart ? set.reduce((sum, id) => sum + most(id), 0) : 0);
				}
				expect(reach.get('0')!.residents.persons).toBe(best);
			}),
			{ numRuns: 30 }
		);
	});
});
