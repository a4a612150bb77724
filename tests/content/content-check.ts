import { foldedText } from '../../src/lib/domain/folded-text';
import { unsupportedFigures } from './figures';
import type { Fact, LessonCheck, ShippedItem } from './schemas';

/** A fact as it stands before the sieve: its confidence may be one that must not ship. */
export type SourceFact = Omit<Fact, 'confidence'> & { confidence: string };

const USABLE_CONFIDENCES = ['verified', 'well-known'];

export function repeated(values: string[]): string[] {
	return values.filter((value, index) => values.indexOf(value) !== index);
}

export function duplicateStems(items: Pick<ShippedItem, 'stem'>[]): string[] {
	return repeated(items.map((item) => foldedText(item.stem)));
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

/** Figures in what an item says (stem, right option, explanation, source) that its facts do not state and its story did not make up. */
export function wrongFigures(item: ShippedItem, facts: SourceFact[], madeUp: string[] = []): string[] {
	const right = item.options.filter((option) => item.key.includes(option.id)).map((option) => option.text);
	const asserted = [item.stem, ...right, item.explanation, item.source].join('\n');
	return unsupportedFigures(asserted, evidenceOf(item.factIds, facts)).filter((figure) => !madeUp.includes(figure));
}

/** Figures in what a check question asserts, in either language, that its facts do not state. */
export function wrongCheckFigures(check: LessonCheck, facts: SourceFact[]): string[] {
	const asserted = [check.vi, check.en].map((side) =>
		[side.stem, side.options[check.key], side.explanation, side.source].join('\n')
	);
	return unsupportedFigures(asserted.join('\n'), evidenceOf(check.factIds, facts));
}
