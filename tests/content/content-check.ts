import { unsupportedFigures } from './figures';
import type { Fact, LessonCheck, ShippedItem } from './schemas';

/** A fact as it stands before the sieve: its confidence may be one that must not ship. */
export type SourceFact = Omit<Fact, 'confidence'> & { confidence: string };

const USABLE_CONFIDENCES = ['verified', 'well-known'];

export function repeated(values: string[]): string[] {
	return values.filter((value, index) => values.indexOf(value) !== index);
}

/** Lower case, without diacritics, punctuation or doubled spaces. */
export function fold(text: string): string {
	return text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/đ/gu, 'd')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

export function duplicateStems(items: ShippedItem[]): string[] {
	return repeated(items.map((item) => fold(item.stem)));
}

/** Ids that no fact has, or whose fact is not sure enough to teach or ask about. */
export function unusableFactIds(factIds: string[], facts: SourceFact[]): string[] {
	const usable = new Set(facts.filter((fact) => USABLE_CONFIDENCES.includes(fact.confidence)).map((fact) => fact.id));
	return factIds.filter((id) => !usable.has(id));
}

/** Everything the cited facts state: statement, value, document and clause. */
export function evidenceOf(factIds: string[], facts: SourceFact[]): string[] {
	return facts
		.filter((fact) => factIds.includes(fact.id))
		.map((fact) => [fact.statement_vi, fact.value, fact.source_document, fact.clause].join(' | '));
}

/** Figures in what an item asserts (right option, explanation, source) that its facts do not state. */
export function wrongFigures(item: ShippedItem, facts: SourceFact[]): string[] {
	const right = item.options.filter((option) => item.key.includes(option.id)).map((option) => option.text);
	return unsupportedFigures([...right, item.explanation, item.source].join('\n'), evidenceOf(item.factIds, facts));
}

/** Figures in what a check question asserts, in either language, that its facts do not state. */
export function wrongCheckFigures(check: LessonCheck, facts: SourceFact[]): string[] {
	const asserted = [check.vi, check.en].map((side) =>
		[side.stem, side.options[check.key], side.explanation, side.source].join('\n')
	);
	return unsupportedFigures(asserted.join('\n'), evidenceOf(check.factIds, facts));
}

/** Positions whose share of the keys lies more than 20 % away from an even spread. */
export function unbalancedPositions(keyPositions: number[], optionCount = 4): number[] {
	const even = keyPositions.length / optionCount;
	return Array.from({ length: optionCount }, (_, position) => position).filter(
		(position) => Math.abs(keyPositions.filter((key) => key === position).length - even) > even * 0.2
	);
}

/** Fraction of questions whose right option is longer than every other one: a tell for guessers. */
export function longestKeyFraction(questions: { options: string[]; key: number }[]): number {
	const telling = questions.filter(({ options, key }) => {
		const keyLength = options[key]?.length ?? 0;
		return options.every((option, index) => index === key || option.length < keyLength);
	});
	return telling.length / questions.length;
}

export function keyPosition(item: ShippedItem): number {
	return item.options.findIndex((option) => option.id === item.key[0]);
}
