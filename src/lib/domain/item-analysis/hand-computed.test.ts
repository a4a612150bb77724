import { describe, expect, test } from 'vitest';
import { counted, fixtureFigures, fixtureRound } from '../../../../tests/factories/analysed-papers';
import { itemStatistics, type ItemStatistics } from './item-statistics';
import { formStatistics, paperStatistics } from './paper-statistics';

function figuresOfItem({ choices, ...statistics }: ItemStatistics): Record<string, number | null> {
	const ofChoice = choices.flatMap(({ option, count, groups }) => {
		const name = option ?? 'unanswered';
		return [
			[`${name} count`, count],
			...Object.entries(groups ?? {}).map(([group, share]) => [`${name} ${group}`, share])
		];
	});
	const { persons, facility, discrimination, upperLower } = statistics;
	return {
		persons,
		facility,
		discrimination: discrimination.value,
		upperLower: upperLower.value,
		...Object.fromEntries(ofChoice)
	};
}

function figuresOfRound(name: string): Record<string, Record<string, number | null>> {
	const { items, papers } = fixtureRound(name);
	const counts = counted(papers);
	const { persons, meanShare, sdShare, kr21 } = paperStatistics(counts, 2);
	const { mean, sd, alpha, sem } = formStatistics([...counts.forms!.values()][0]!, 2);
	return {
		...Object.fromEntries(
			items.map((item) => [item.versionId, figuresOfItem(itemStatistics(item, counts.items.get(item.versionId), 2))])
		),
		paper: { persons, meanShare, sdShare, kr21: kr21.value, mean, sd, alpha: alpha.value, sem: sem.value }
	};
}

describe.each(['one-paper', 'drawn-papers'])('%s.csv, as its README works it out by hand', (name) => {
	const figures = figuresOfRound(name);

	test.each(fixtureFigures(name))('%s: %s is %d', (of, figure, value) => {
		expect(figures[of]![figure]).toBeCloseTo(value, 5);
	});
});
