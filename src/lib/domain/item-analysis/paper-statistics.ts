import { figure, LEAST_PERSONS, tooFew, withhold, type Figure } from './guarded-figure';
import { ascending, scoreOf, type FormCounts, type ResponseCounts } from './response-counts';

/** Of the persons who had exactly the same items. Mean and SD in right answers. */
export interface FormStatistics {
	versionIds: string[];
	persons: number;
	mean: number;
	/** Of a sample, divided by n − 1; null for one person. */
	sd: number | null;
	/** Lee J. Cronbach, "Coefficient alpha and the internal structure of tests", Psychometrika 16 (1951): k/(k−1)·(1 − Σsᵢ²/s²). With marks of 0 and 1 it is KR-20. */
	alpha: Figure;
	/** Standard error of measurement, in right answers: SD·√(1 − alpha) (Crocker & Algina 1986, ch. 7). */
	sem: Figure;
}

/**
 * Of all papers of a round, as shares of their items. Mean and SD hold for drawn papers too; SD then includes that some papers are harder. Alpha
 * does not: it compares the variances of the same items over the same persons, so it stands with each form (`forms`) only.
 */
export interface PaperStatistics {
	persons: number;
	blank: number;
	/** Items of a paper; null where papers differ in length. */
	items: number | null;
	meanShare: number | null;
	sdShare: number | null;
	/** Whether persons had different items. */
	isDrawn: boolean;
	/** Papers that several persons may share, most persons first; empty where everybody's is another. */
	forms: FormStatistics[];
	/**
	 * Of drawn papers of one length: how far the scores would agree with those on other draws, k/(k−1)·(1 − M(k−M)/(kσ²)). Kuder & Richardson (1937), formula
	 * 21; F. M. Lord, "Sampling fluctuations resulting from the sampling of test items", Psychometrika 20 (1955): it holds where each person's items are a
	 * random sample. A draw by topic and difficulty is better than that, so it is rather too low. Withheld for one paper, which has alpha.
	 */
	kr21: Figure;
}

export function paperStatistics(counts: ResponseCounts, least = LEAST_PERSONS): PaperStatistics {
	const scores = ascending(counts.scores).map(([level, persons]) => ({ ...scoreOf(level), persons }));
	const shares = distribution(scores.map(({ correct, total, persons }) => [correct / total, persons]));
	const lengths = new Set(scores.map(({ total }) => total));
	const [items = null] = lengths.size === 1 ? lengths : [];
	const isDrawn = counts.forms === null || counts.forms.size > 1;
	return {
		persons: counts.papers,
		blank: counts.blank,
		items,
		meanShare: counts.papers === 0 ? null : shares.mean,
		sdShare: shares.sd,
		isDrawn,
		forms: [...(counts.forms?.values() ?? [])]
			.map((form) => formStatistics(form, least))
			.sort((a, b) => b.persons - a.persons || (a.versionIds.join() < b.versionIds.join() ? -1 : 1)),
		kr21: isDrawn ? (tooFew(counts.papers, least) ?? kr21(items, shares)) : withhold('same_items')
	};
}

export function formStatistics(
	{ versionIds, persons, right, scores }: FormCounts,
	least = LEAST_PERSONS
): FormStatistics {
	const { mean, sd } = distribution(ascending(scores));
	const alpha = tooFew(persons, least) ?? cronbachAlpha(right, persons, sd);
	const sem = alpha.value === null || sd === null ? alpha : figure(sd * Math.sqrt(1 - alpha.value));
	return { versionIds, persons, mean, sd, alpha, sem };
}

function cronbachAlpha(right: readonly number[], persons: number, sd: number | null): Figure {
	const items = right.length;
	if (items < 2) return withhold('one_item');
	if (sd === null || sd === 0) return withhold('all_alike');
	const varianceOf = (count: number) => (count * (persons - count)) / (persons * (persons - 1));
	const ofItems = right.reduce((total, count) => total + varianceOf(count), 0);
	return figure((items / (items - 1)) * (1 - ofItems / sd ** 2));
}

function kr21(items: number | null, { mean, sd, persons }: Distribution): Figure {
	if (items === null) return withhold('other_lengths');
	if (items < 2) return withhold('one_item');
	if (sd === null || sd === 0) return withhold('all_alike');
	const variance = (sd ** 2 * (persons - 1)) / persons;
	return figure((items / (items - 1)) * (1 - (mean * (1 - mean)) / (items * variance)));
}

interface Distribution {
	persons: number;
	mean: number;
	sd: number | null;
}

/** Mean and sample SD of values that so many persons have; an SD of exactly 0 where all are alike. */
function distribution(values: [value: number, persons: number][]): Distribution {
	const persons = values.reduce((total, [, count]) => total + count, 0);
	const mean = values.reduce((total, [value, count]) => total + value * count, 0) / persons;
	const squares = values.reduce((total, [value, count]) => total + (value - mean) ** 2 * count, 0);
	const areAlike = new Set(values.map(([value]) => value)).size === 1;
	return { persons, mean, sd: persons < 2 ? null : areAlike ? 0 : Math.sqrt(squares / (persons - 1)) };
}
