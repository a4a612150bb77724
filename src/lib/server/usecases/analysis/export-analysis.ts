import type { ItemFlagKind } from '../../../domain/item-analysis/item-flags';
import { plainText } from '../../../domain/rich-text';
import { csvOf, type CsvCell } from '../../../formats/csv';
import { plainWorkbook } from '../../../formats/plain-workbook';
import { DomainError } from '../../../domain/domain-error';
import type { Actor } from '../../access';
import type * as topics from '../../store/topics';
import type { AnalysisWish } from './analysis-wish';
import { showRoundAnalysis } from './show-round-analysis';

export interface AnalysisWords {
	/** One for each of the 11 columns. */
	headings: () => string[];
	topic: (topic: topics.TopicRow) => string;
	flag: (kind: ItemFlagKind) => string;
	rightForAll: () => string;
}

/** The items of a round's analysis as the page shows them to this person, as .xlsx or .csv. Throws 'analysis.not_made'. */
export async function exportAnalysis(
	actor: Actor,
	{ roundId, format, wish }: { roundId: string; format: 'xlsx' | 'csv'; wish: AnalysisWish },
	words: AnalysisWords,
	now: number
) {
	const { analysis, contest, round, position, topics: known } = await showRoundAnalysis(actor, roundId, wish, now);
	if (!analysis) throw new DomainError('analysis.not_made');
	const topicNames = new Map(known.map((topic) => [topic.code, words.topic(topic)]));
	const rows = analysis.items.map(({ number, topic, difficulty, figures, flags, question }): CsvCell[] => [
		number,
		question && plainText(question.stem),
		topicNames.get(topic) ?? topic,
		difficulty,
		question && keyText(question.choices),
		figures?.persons ?? null,
		rounded(figures?.facility),
		rounded(figures?.discrimination.value),
		rounded(figures?.upperLower.value),
		figures?.medianSeconds ?? null,
		figures?.rightForAll ? words.rightForAll() : flags.map(({ kind }) => words.flag(kind)).join('; ')
	]);
	const sheet =
		format === 'csv' ? csvOf([words.headings(), ...rows]) : await plainWorkbook(round.name, words.headings(), rows);
	return { name: `${contest.code}-${position}-${wish.attempts}`, sheet };
}

const keyText = (choices: { option: string | null; isKey: boolean }[]) =>
	choices.flatMap(({ option, isKey }) => (isKey && option !== null ? [option] : [])).join(', ');

const rounded = (value: number | null | undefined) => (value == null ? null : Math.round(value * 1_000) / 1_000);
