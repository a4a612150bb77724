interface QuestionText {
	stem: string;
	options: string[];
	explanation: string;
	source: string;
}

/** What may stand in no Vietnamese text of a question, by the name a writer is told. */
const FAULTS: [string, RegExp][] = [
	['straight quote', /["'`]/u],
	['double space', /\s{2}|[\t\n\u00a0]/u],
	['space at an end', /^\s|\s$/u],
	// “đuôi .gov.vn” is a name with a point in front, not a point after a space.
	['space before punctuation', /\s(?:[,;:?!)”]|\.(?!\p{L}))/u],
	['no space after punctuation', /[,;:?!](?=\p{L})/u],
	['space inside quotes', /“\s/u],
	['three points for …', /\.\.\./u]
];

function unpairedQuotes(text: string): boolean {
	const marks = [...text].filter((mark) => mark === '“' || mark === '”').join('');
	return !/^(?:“”)*$/u.test(marks);
}

function faultsOfText(name: string, text: string): string[] {
	const found = FAULTS.filter(([, pattern]) => pattern.test(text)).map(([fault]) => fault);
	if (unpairedQuotes(text)) found.push('quotes “…” not in pairs');
	if (text !== text.normalize('NFC')) found.push('not in NFC');
	return found.map((fault) => `${name}: ${fault}`);
}

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
