import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { someReportFigures } from '../../../tests/factories/report-figures';
import { imbalances } from './report-balance';
import { figureChanges } from './report-changes';
import { cellText, isFraction, unbalancedColumns } from './report-table';
import { reportTables } from './report-tables';
import { seededRandom } from './seed';

const someFigures = fc
	.tuple(fc.string({ minLength: 1 }), fc.integer({ min: 0, max: 12 }))
	.map(([seed, units]) => someReportFigures(seededRandom(seed), units));

describe('the tables of a report', () => {
	it('have total rows that are the sums of their rows, in every table and column', () => {
		fc.assert(
			fc.property(someFigures, (figures) => {
				expect(imbalances(figures)).toEqual([]);
				expect(reportTables(figures).flatMap(unbalancedColumns)).toEqual([]);
			})
		);
	});

	it('say the same total of persons and attempts by group and by unit', () => {
		fc.assert(
			fc.property(
				someFigures,
				fc.constantFrom('any', 'contest', 'attempts', 'attestedHeadcount'),
				(figures, column) => {
					const totals = reportTables({ ...figures, units: figures.units })
						.filter(({ key }) => key === 'groups' || key === 'units')
						.map(({ columns, total }) => total?.cells[columns.findIndex(({ key }) => key === column)]);
					expect(new Set(totals).size).toBe(1);
				}
			)
		);
	});

	it('write a share as its own line’s numbers', () => {
		fc.assert(
			fc.property(someFigures, (figures) => {
				for (const { columns, rows } of reportTables(figures).filter(({ key }) => key === 'groups')) {
					const at = (key: string) => columns.findIndex((one) => one.key === key);
					for (const { cells } of rows) {
						const share = cells[at('share')] ?? null;
						expect(isFraction(share) && share).toEqual({
							numerator: cells[at('any')],
							denominator: cells[at('headcount')]
						});
					}
				}
			})
		);
	});

	it('show what there is no figure of as a dash, and numbers as they are written in Vietnam', () => {
		expect(cellText(null, 'count')).toBe('–');
		expect(cellText(24_399, 'count')).toBe('24.399');
		expect(cellText({ numerator: 25_980, denominator: 113_552 }, 'share')).toBe('22,88%');
		expect(cellText('2026-06-14', 'date')).toBe('14/6/2026');
	});
});

describe('figures that do not add up', () => {
	const figures = someReportFigures(seededRandom('balance'));

	it('are found, with where', () => {
		const wrong = {
			...figures,
			own: { ...figures.own, verified: { ...figures.own.verified, any: figures.own.verified.any + 1 } }
		};
		const total = figures.total.verified.any;
		expect(imbalances(wrong)).toEqual([{ what: 'units.any', parts: total + 1, total }]);
	});

	it('are found where a channel is missing', () => {
		expect(imbalances({ ...figures, channels: figures.channels.slice(1) }).map(({ what }) => what)).toEqual([
			'channels.headcount'
		]);
	});
});

describe('what changed between two states of figures', () => {
	const before = someReportFigures(seededRandom('changes'));

	it('is nothing where they are the same', () => {
		expect(figureChanges(before, structuredClone(before))).toEqual([]);
	});

	it('names the table, the line and the column, with the difference', () => {
		const after = structuredClone(before);
		after.channels[0]!.activities += 3;
		const was = before.channels[0]!.activities;
		expect(figureChanges(before, after)[0]).toEqual({
			table: 'Hoạt động tuyên truyền theo kênh',
			row: 'Họp thôn, tổ dân phố',
			column: 'Số hoạt động',
			before: String(was),
			after: String(was + 3),
			difference: 3
		});
	});

	it('shows a line that is new, and one that is gone', () => {
		const after = structuredClone(before);
		after.activities = [{ ...after.activities[0]!, id: 'another', title: 'Ngày hội' }];
		const titles = figureChanges(before, after).filter(({ column }) => column === 'Hoạt động');
		expect(titles.map(({ before, after }) => [before, after])).toEqual([
			[null, 'Ngày hội'],
			['Họp thôn phổ biến Nghị quyết số 57-NQ/TW', null]
		]);
	});
});
