import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analysedItem, counted } from '../../../../tests/factories/analysed-papers';
import type { AnalysedPaper } from './analysed-paper';
import { itemStatistics } from './item-statistics';
import { formStatistics, paperStatistics } from './paper-statistics';
import { addPaper, MOST_FORMS, noResponses } from './response-counts';

const POOL = ['Q1', 'Q2', 'Q3', 'Q4', 'Q5', 'Q6'];
const answer = fc.record({
	chosen: fc.subarray(['A', 'B', 'C', 'D'], { maxLength: 1 }),
	timeMs: fc.option(fc.integer({ min: 0, max: 90_000 }))
});
const paperOf = (ids: string[]) =>
	fc
		.array(answer, { minLength: ids.length, maxLength: ids.length })
		.map((answers): AnalysedPaper =>
			answers.map((one, index) => ({ ...one, versionId: ids[index]!, mark: one.chosen[0] === 'A' ? 1 : 0 }))
		);
const drawnPaper = fc.shuffledSubarray(POOL, { minLength: 1 }).chain(paperOf);
const answered = (papers: AnalysedPaper[]) => papers.filter((paper) => paper.some(({ chosen }) => chosen.length > 0));

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const products = (a: number[], b: number[]) =>
	a.reduce((sum, value, index) => sum + (value - mean(a)) * (b[index]! - mean(b)), 0);
const scoreOn = (paper: AnalysedPaper) => paper.filter(({ mark }) => mark === 1).length;

/** The formulas as textbooks have them, over the list of persons. */
function twoPass(papers: AnalysedPaper[], versionId: string) {
	const persons = papers.flatMap((paper) => {
		const own = paper.find((one) => one.versionId === versionId);
		return own ? [{ own, others: paper.filter((one) => one !== own) }] : [];
	});
	const withOthers = persons.filter(({ others }) => others.length > 0);
	const x: number[] = withOthers.map(({ own }) => own.mark);
	const rest = withOthers.map(({ others }) => scoreOn(others) / others.length);
	const areAlike = new Set(x).size < 2 || new Set(rest).size < 2;
	const seconds = persons
		.flatMap(({ own: { timeMs } }) => (timeMs === null ? [] : Math.round(timeMs / 1000)))
		.sort((a, b) => a - b);
	return {
		facility: persons.length === 0 ? null : mean(persons.map(({ own }) => own.mark)),
		discrimination: areAlike ? null : products(x, rest) / Math.sqrt(products(x, x) * products(rest, rest)),
		medianSeconds:
			seconds.length === 0 ? null : mean([seconds[(seconds.length - 1) >> 1]!, seconds[seconds.length >> 1]!])
	};
}

const near = (value: number | null, expected: number | null) =>
	expected === null ? expect(value).toBeNull() : expect(value).toBeCloseTo(expected, 9);

test('what is counted one attempt at a time gives the figures of the two-pass formulas over all persons', () => {
	fc.assert(
		fc.property(fc.array(drawnPaper, { maxLength: 40 }), (papers) => {
			const counts = counted(papers);
			for (const versionId of POOL) {
				const statistics = itemStatistics(analysedItem({ versionId }), counts.items.get(versionId), 1);
				const expected = twoPass(answered(papers), versionId);
				near(statistics.facility, expected.facility);
				near(statistics.discrimination.value, expected.discrimination);
				near(statistics.medianSeconds, expected.medianSeconds);
			}
		})
	);
});

test('alpha from the counts is alpha over the table of persons and items', () => {
	fc.assert(
		fc.property(fc.array(paperOf(POOL), { minLength: 2, maxLength: 40 }), (all) => {
			const papers = answered(all);
			fc.pre(new Set(papers.map(scoreOn)).size > 1);
			const totals = papers.map(scoreOn);
			const variance = (values: number[]) => products(values, values) / (values.length - 1);
			const ofItems = POOL.map((_, index) => variance(papers.map((paper) => paper[index]!.mark)));
			const expected = (6 / 5) * (1 - ofItems.reduce((sum, one) => sum + one, 0) / variance(totals));
			const [form] = counted(papers).forms!.values();
			const { alpha, sem, sd } = formStatistics(form!, 2);
			near(alpha.value, expected);
			near(sd, Math.sqrt(variance(totals)));
			near(sem.value, Math.sqrt(variance(totals)) * Math.sqrt(1 - expected));
		})
	);
});

test('attempts in any order give the same figures to the last bit', () => {
	fc.assert(
		fc.property(
			fc.array(drawnPaper, { maxLength: 60 }).chain((papers) => {
				return fc.tuple(fc.constant(papers), fc.shuffledSubarray(papers, { minLength: papers.length }));
			}),
			([papers, mixed]) => {
				const [one, other] = [counted(papers), counted(mixed)];
				expect(sorted(one)).toEqual(sorted(other));
				const [a, b] = [one, other].map((counts) =>
					POOL.map((versionId) => itemStatistics(analysedItem({ versionId }), counts.items.get(versionId), 1).choices)
				);
				expect(a).toEqual(b);
			}
		)
	);
});

const sorted = (counts: ReturnType<typeof noResponses>) => ({
	papers: counts.papers,
	blank: counts.blank,
	scores: counts.scores,
	forms: counts.forms,
	levels: [...counts.items]
		.map(
			([id, { levels, seconds }]) =>
				[id, new Map([...levels].map(([level, { persons, right }]) => [level, [persons, right]])), seconds] as const
		)
		.sort(([a], [b]) => (a < b ? -1 : 1))
});

test('a round in which everybody has other items keeps no list of papers', () => {
	const papers = Array.from({ length: MOST_FORMS + 1 }, (_, index): AnalysedPaper => [
		{ versionId: 'Q1', chosen: ['A'], mark: 1, timeMs: null },
		{ versionId: `Q${index + 2}`, chosen: [], mark: 0, timeMs: null }
	]);
	const counts = counted(papers);
	expect([counted(papers.slice(1)).forms?.size, counts.forms]).toEqual([MOST_FORMS, null]);
	addPaper(counts, papers[0]!);
	expect(paperStatistics(counts)).toMatchObject({ persons: MOST_FORMS + 2, isDrawn: true, forms: [] });
});
