import { describe, expect, it } from 'vitest';
import { contestFigure, recordedFigure, valueOf, type EvidenceRecord } from './target-figure';

const record = (occurredOn: string, numerator: number, more: Partial<EvidenceRecord> = {}): EvidenceRecord => ({
	unitId: 'commune',
	occurredOn,
	recordedAt: 0,
	numerator,
	denominator: null,
	...more
});
const tree = { unitId: 'commune', children: new Map([['commune', ['v1', 'v2']]]) };
const year = { startsOn: '2026-01-01', yearly: true };
const phase = { startsOn: '2026-01-01', yearly: false };

describe('a count', () => {
	it('adds up what happened in the period, up to the date', () => {
		const records = [
			record('2025-12-31', 1),
			record('2026-01-01', 2),
			record('2026-06-01', 4),
			record('2026-06-02', 8)
		];
		expect(recordedFigure('activity_count', records, phase, '2026-06-01', tree)).toEqual({ count: 6 });
	});

	it('adds up over the units below', () => {
		const records = [record('2026-02-01', 1), record('2026-02-01', 2, { unitId: 'v1' })];
		expect(recordedFigure('activity_count', records, phase, '2026-06-01', tree)).toEqual({ count: 3 });
	});

	it('is no figure, rather than nought, when nothing was recorded', () => {
		expect(recordedFigure('activity_count', [], phase, '2026-06-01', tree)).toBeNull();
	});
});

describe('done', () => {
	it('is what the newest record says, on one day the later entered', () => {
		const records = [record('2026-03-01', 1, { recordedAt: 2 }), record('2026-03-01', 0, { recordedAt: 3 })];
		expect(recordedFigure('done', records, phase, '2026-06-01', tree)).toEqual({ done: false });
	});

	it('may have been done before the phase began', () => {
		expect(recordedFigure('done', [record('2025-11-10', 1)], phase, '2026-06-01', tree)).toEqual({ done: true });
	});

	it('is done anew in each year of a yearly target', () => {
		expect(recordedFigure('done', [record('2025-11-10', 1)], year, '2026-06-01', tree)).toBeNull();
	});

	it('is said by the unit itself, not by one below it', () => {
		expect(recordedFigure('done', [record('2026-03-01', 1, { unitId: 'v1' })], phase, '2026-06-01', tree)).toBeNull();
	});
});

describe('a recorded share', () => {
	const v1 = record('2026-03-01', 3, { unitId: 'v1', denominator: 10 });
	const v2 = record('2026-04-01', 5, { unitId: 'v2', denominator: 20 });

	it('is the sum of the newest of the units below', () => {
		const older = record('2026-02-01', 9, { unitId: 'v1', denominator: 9 });
		const found = recordedFigure('share_trained', [v1, older, v2], phase, '2026-06-01', tree);
		expect(found).toEqual({ numerator: 8, denominator: 30 });
	});

	it('is the own one of the unit where it has one', () => {
		const own = record('2026-02-01', 12, { denominator: 30 });
		expect(recordedFigure('share_trained', [v1, own], phase, '2026-06-01', tree)).toEqual({
			numerator: 12,
			denominator: 30
		});
	});
});

it('a contest with several rounds in the period counts once, and those held elsewhere are added', () => {
	const openings = [
		{ contestId: 'a', openedOn: '2026-01-01' },
		{ contestId: 'a', openedOn: '2026-01-08' },
		{ contestId: 'b', openedOn: '2025-12-31' },
		{ contestId: 'c', openedOn: '2026-06-02' }
	];
	expect(contestFigure(openings, null, year, '2026-06-01')).toEqual({ count: 1 });
	expect(contestFigure(openings, { count: 2 }, year, '2026-06-02')).toEqual({ count: 4 });
});

it.each([
	[null, 0],
	[{ count: 3 }, 3],
	[{ done: true }, 1],
	[{ numerator: 1, denominator: 4 }, 0.25],
	[{ numerator: 1, denominator: 0 }, 0]
])('the value of %o is %f', (figure, value) => {
	expect(valueOf(figure)).toBe(value);
});
