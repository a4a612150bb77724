import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitOf, matchLines, type Candidate, type LineToMatch } from './roster-match';

const SCHOOL = { unitId: 'school', parentId: 'commune', audienceGroup: 'students' as const };

const line = (overrides: Partial<LineToMatch> = {}): LineToMatch => ({
	id: 'line',
	nameFolded: 'nguyen van an',
	phone: null,
	birthYear: null,
	state: 'open',
	matchedAt: null,
	...overrides
});
const account = (overrides: Partial<Candidate> = {}): Candidate => ({
	id: 'account',
	personId: overrides.id ?? 'account',
	nameFolded: 'nguyen van an',
	phone: null,
	unitId: 'school',
	audienceGroup: 'students',
	birthYear: null,
	createdAt: 5,
	...overrides
});
const decide = (lines: LineToMatch[], accounts: Candidate[], taken: string[] = []) =>
	matchLines(SCHOOL, lines, accounts, new Set(taken));

describe('whose line of a roster it is', () => {
	it.each<[string, Partial<LineToMatch>, Partial<Candidate>, ReturnType<typeof fitOf>]>([
		['same phone and name', { phone: '+841' }, { phone: '+841', unitId: 'elsewhere' }, 'phone'],
		["a parent's phone with another name", { phone: '+841' }, { phone: '+841', nameFolded: 'tran thi be' }, 'perhaps'],
		[
			'same phone and name, born in another year',
			{ phone: '+841', birthYear: 2012 },
			{ phone: '+841', birthYear: 1980 },
			'perhaps'
		],
		['same name, unit and group', {}, {}, 'name'],
		['the same with a year that only one gives', { birthYear: 2012 }, {}, 'name'],
		['another year of birth', { birthYear: 2012 }, { birthYear: 2013 }, 'perhaps'],
		['another group', {}, { audienceGroup: 'officials' }, 'perhaps'],
		['another phone', { phone: '+841' }, { phone: '+842' }, 'perhaps'],
		['same name in the unit above', {}, { unitId: 'commune' }, 'perhaps'],
		['same name in another unit', {}, { unitId: 'elsewhere' }, null],
		['another name in the unit', {}, { nameFolded: 'tran thi be' }, null],
		['somebody who was there when the line was settled', { state: 'refused', matchedAt: 5 }, {}, null],
		['somebody who came after it was settled', { state: 'refused', matchedAt: 4 }, {}, 'name']
	])('%s', (_, ofLine, ofAccount, fit) => {
		expect(fitOf(SCHOOL, line(ofLine), account(ofAccount))).toBe(fit);
	});

	it('matches the only one who fits', () => {
		expect(decide([line()], [account()]).get('line')).toEqual({ state: 'matched', personId: 'account', basis: 'name' });
	});

	it('asks when two people fit', () => {
		expect(decide([line()], [account({ id: 'a' }), account({ id: 'b' })]).get('line')).toEqual({ state: 'unclear' });
	});

	it('asks when two lines want the same person', () => {
		const decisions = decide([line({ id: 'a' }), line({ id: 'b' })], [account()]);
		expect([...decisions.values()]).toEqual([{ state: 'unclear' }, { state: 'unclear' }]);
	});

	it('tells namesakes apart by their phones', () => {
		const lines = [line({ id: 'a', phone: '+841' }), line({ id: 'b' })];
		const decisions = decide(lines, [account({ id: 'x', phone: '+841' }), account({ id: 'y' })]);
		expect(decisions.get('a')).toEqual({ state: 'matched', personId: 'x', basis: 'phone' });
		expect(decisions.get('b')).toEqual({ state: 'matched', personId: 'y', basis: 'name' });
	});

	it('takes two accounts of one person as one', () => {
		const accounts = [account({ id: 'old', phone: '+841', personId: 'new' }), account({ id: 'new', phone: '+842' })];
		const decision = decide([line({ phone: '+841' })], accounts).get('line');
		expect(decision).toEqual({ state: 'matched', personId: 'new', basis: 'phone' });
	});

	it('leaves a line open when the only one who fits is on another line', () => {
		expect(decide([line()], [account()], ['account']).get('line')).toEqual({ state: 'open' });
	});

	const name = fc.constantFrom('an', 'binh', 'chi');
	const phone = fc.constantFrom(null, '+841', '+842', '+843');
	const year = fc.constantFrom(null, 2012, 2013);
	const lines = fc
		.array(
			fc.record({
				nameFolded: name,
				phone,
				birthYear: year,
				state: fc.constantFrom('open' as const, 'refused' as const)
			}),
			{
				maxLength: 6
			}
		)
		.map((all) => all.map((one, index) => line({ ...one, id: `line${index}`, matchedAt: 5 })));
	const accounts = fc
		.array(
			fc.record({
				nameFolded: name,
				phone,
				birthYear: year,
				createdAt: fc.constantFrom(4, 6),
				unitId: fc.constantFrom('school', 'commune', 'elsewhere'),
				audienceGroup: fc.constantFrom('students' as const, 'officials' as const),
				person: fc.constantFrom(0, 1, 2, 3, 4)
			}),
			{ maxLength: 6 }
		)
		.map((all) => all.map(({ person, ...one }, index) => account({ ...one, id: `a${index}`, personId: `p${person}` })));

	it('never depends on the order of lines and accounts', () => {
		fc.assert(
			fc.property(lines, accounts, (some, people) => {
				const forwards = decide(some, people);
				const backwards = decide([...some].reverse(), [...people].reverse());
				expect(some.map(({ id }) => backwards.get(id))).toEqual(some.map(({ id }) => forwards.get(id)));
			})
		);
	});

	it('never gives one person to two lines, nor a person who fits no account of theirs', () => {
		fc.assert(
			fc.property(lines, accounts, (some, people) => {
				const matched = some.flatMap((one) => {
					const decision = decide(some, people).get(one.id)!;
					return decision.state === 'matched' ? [{ one, ...decision }] : [];
				});
				expect(new Set(matched.map(({ personId }) => personId)).size).toBe(matched.length);
				const proved = matched.map(({ one, personId, basis }) =>
					people.some((person) => person.personId === personId && fitOf(SCHOOL, one, person) === basis)
				);
				expect(proved).toEqual(matched.map(() => true));
			})
		);
	});

	it('never says nobody while somebody who is free fits, nor asks about nobody', () => {
		fc.assert(
			fc.property(lines, accounts, (some, people) => {
				const decisions = decide(some, people);
				const taken = [...decisions.values()].flatMap((one) => (one.state === 'matched' ? [one.personId] : []));
				const undecided = some.filter(({ id }) => decisions.get(id)!.state !== 'matched');
				const asked = undecided.map((one) =>
					people.some((person) => !taken.includes(person.personId) && fitOf(SCHOOL, one, person) !== null)
				);
				expect(undecided.map(({ id }) => decisions.get(id)!.state === 'unclear')).toEqual(asked);
			})
		);
	});
});
