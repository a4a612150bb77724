import { typographyIn, type TypographyFault } from '../../src/lib/domain/item-advice/typography';

interface QuestionText {
	stem: string;
	options: string[];
	explanation: string;
	source: string;
}

/** What a writer is told; shipped texts have no line breaks, and no straight apostrophe either. */
const WORDS: Record<TypographyFault, string> = {
	straight_quote: 'straight quote',
	straight_apostrophe: 'straight quote',
	double_space: 'double space',
	line_break: 'double space',
	edge_space: 'space at an end',
	space_before_mark: 'space before punctuation',
	no_space_after_mark: 'no space after punctuation',
	space_inside_quotes: 'space inside quotes',
	three_points: 'three points for …',
	unpaired_quotes: 'quotes “…” not in pairs',
	not_nfc: 'not in NFC'
};

const faultsOfText = (name: string, text: string) =>
	[...new Set(typographyIn(text).map((fault) => WORDS[fault]))].map((fault) => `${name}: ${fault}`);

/** Breaches of the house's typographic rules in a Vietnamese question, each with the part it stands in. */
export function typographyFaults({ stem, options, explanation, source }: QuestionText): string[] {
	const faults = [
		...faultsOfText('stem', stem),
		...options.flatMap((option, index) => faultsOfText(`option ${index + 1}`, option)),
		...faultsOfText('explanation', explanation),
		...faultsOfText('source', source)
	];
	if (!/[?:…]$/u.test(stem)) faults.push('stem: ends with none of ? : …');
	options.forEach((option, index) => {
		if (/\.$/u.test(option)) faults.push(`option ${index + 1}: ends with a period`);
	});
	if (!/\.”?$/u.test(explanation)) faults.push('explanation: ends without a period');
	return faults;
}
