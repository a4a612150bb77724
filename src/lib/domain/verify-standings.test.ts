import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publishedStandings, type Result } from '../../../tests/factories/published-standings';
import { headCheck, lineCheck, type PublishedStandings } from './published-standings';
import { verifyStandings } from './verify-standings';

const aResult: fc.Arbitrary<Result> = fc.record({
	group: fc.constantFrom('officials', 'residents'),
	correct: fc.integer({ min: 0, max: 10 }),
	durationMs: fc.integer({ min: 1, max: 5 }).map((minutes) => minutes * 60_000),
	submittedAt: fc.integer({ min: 1, max: 3 }),
	prediction: fc.option(fc.integer({ min: 0, max: 9 }), { nil: null })
});
const results = fc.array(aResult, { minLength: 1, maxLength: 12 });

/** The file with its chain made anew, as somebody would who covers a change up. */
function rechained({ head, entries }: PublishedStandings): PublishedStandings {
	let above = headCheck(head);
	return {
		head,
		entries: entries.map(({ check: _, ...entry }) => ({ ...entry, check: (above = lineCheck(above, entry)) }))
	};
}

const fields = (file: PublishedStandings) => verifyStandings(file).map(({ field }) => field);
const at = (file: PublishedStandings, index: number, change: Partial<PublishedStandings['entries'][number]>) => ({
	...file,
	entries: file.entries.map((entry, place) => (place === index ? { ...entry, ...change } : entry))
});

const THREE = [9, 10, 4].map((correct, index): Result => ({
	group: 'residents',
	correct,
	durationMs: 60_000,
	submittedAt: index,
	prediction: 1
}));

describe('verifying published standings', () => {
	it('finds nothing wrong with a file as it was published', () => {
		fc.assert(fc.property(results, (list) => verifyStandings(publishedStandings(list)).length === 0));
	});

	it('finds any change of one entry’s result, and names its line', () => {
		const change = fc.constantFrom('correct', 'total', 'durationMs', 'submittedAt', 'prediction');
		fc.assert(
			fc.property(results, fc.nat(), change, (list, pick, field) => {
				const file = publishedStandings(list);
				const index = pick % file.entries.length;
				const changed = at(file, index, { [field]: (file.entries[index]?.[field] ?? 0) + 1 });
				return verifyStandings(changed).some(({ entry }) => entry === index + 1);
			})
		);
	});

	it('finds any two entries of a division that have changed places, even with the chain made anew', () => {
		fc.assert(
			fc.property(fc.array(aResult, { minLength: 2, maxLength: 12 }), fc.nat(), (list, pick) => {
				const file = publishedStandings(list.map((one) => ({ ...one, group: 'residents' })));
				const index = pick % (file.entries.length - 1);
				const entries = [...file.entries];
				[entries[index], entries[index + 1]] = [entries[index + 1]!, entries[index]!];
				return fields(rechained({ ...file, entries })).includes('order');
			})
		);
	});

	it('finds an entry that was left out or put in twice', () => {
		const file = publishedStandings(THREE);
		expect(fields(rechained({ ...file, entries: file.entries.slice(1) }))).toContain('counts.participants');
		expect(fields(rechained({ ...file, entries: [...file.entries, file.entries[2]!] }))).toContain('entryCode');
	});

	it('finds another seed', () => {
		const file = publishedStandings(THREE);
		expect(fields(rechained({ ...file, head: { ...file.head, lotSeed: 'another' } }))).toContain('lotCommitment');
	});

	it('finds another outcome, count, rule or title', () => {
		const file = publishedStandings(THREE);
		const withHead = (head: object) => fields({ ...file, head: { ...file.head, ...head } });
		expect(withHead({ outcome: 2 })).toContain('outcome');
		expect(withHead({ counts: { ...file.head.counts, fullMarks: 2 } })).toEqual(expect.arrayContaining(['outcome']));
		expect(withHead({ contest: { code: 'nq57', title: 'Khác' } })).toEqual(['check']);
	});

	it('finds a result mended together with the chain by the place it would have', () => {
		const file = rechained(at(publishedStandings(THREE), 2, { correct: 10 }));
		expect(fields(file)).toEqual(expect.arrayContaining(['counts.fullMarks', 'order']));
	});

	it('finds a prize, a place, a reason or a gap that does not follow', () => {
		const file = publishedStandings(THREE);
		expect(fields(rechained(at(file, 2, { prize: 'first' })))).toEqual(['prize']);
		expect(fields(rechained(at(file, 1, { place: 1 })))).toEqual(['place']);
		expect(fields(rechained(at(file, 1, { decidedBy: 'lot', gap: null })))).toEqual(['decidedBy', 'gap']);
	});

	it('finds somebody in a division that their group does not stand in', () => {
		const file = publishedStandings(THREE);
		expect(fields(rechained(at(file, 0, { group: 'officials' })))).toEqual(['division']);
	});

	it('takes prizes that people withheld or gave as they say', () => {
		const { entries } = publishedStandings(THREE);
		const [first, second] = entries;
		const decisions = [
			{ entryCode: first!.entryCode, prize: null },
			{ entryCode: second!.entryCode, prize: 'first' as const }
		];
		const file = publishedStandings(THREE, { decisions });
		expect(fields(file)).toEqual(['prize', 'prize']);
		expect(fields(rechained(at(at(file, 0, { prize: null }), 1, { prize: 'first' })))).toEqual([]);
	});

	it('counts those who are not ranked in the outcome', () => {
		const excluded = [{ entryCode: '0123456789abcdef', reason: 'organizer', correct: 10, total: 10 }];
		const counts = { fullMarks: 2, participants: 4, attempts: 5 };
		expect(fields(publishedStandings(THREE, { excluded, counts, outcome: 2 }))).toEqual([]);
		expect(fields(publishedStandings(THREE, { excluded }))).toEqual(
			expect.arrayContaining(['counts.participants', 'counts.fullMarks'])
		);
	});
});
