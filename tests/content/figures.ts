import { figuresIn } from '../../src/lib/domain/item-advice/written-figures';

/** A fact that states '22/12/2024' also supports '2024' and '22/12'; one that states '80%' supports a bare '80'. */
function supportedBy(figure: string): string[] {
	const isFullDate = /^\d{4}-\d+-\d+$/.test(figure);
	return isFullDate ? [figure, figure.slice(0, 4), figure.slice(5)] : [figure, figure.replace(/%| triệu| tỷ/u, '')];
}

/** Figures of `text` that none of `evidence` states. */
export function unsupportedFigures(text: string, evidence: string[]): string[] {
	const supported = new Set(evidence.flatMap(figuresIn).flatMap(supportedBy));
	return figuresIn(text).filter((figure) => !supported.has(figure));
}
