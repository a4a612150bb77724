const DELIMITERS = [',', ';', '\t'];
const MOST = 0.8;
const LOOKED_AT = 200;
/** A question, two options and a key at the least; fewer columns are sentences with commas. */
const FEWEST_COLUMNS = 3;

/** Whether a text is a table of cells: nearly all of its rows have the same number of them. */
export function isSheetText(text: string): boolean {
	if (/^\uFEFF?sep=.\r?\n/i.test(text)) return true;
	const head = text.slice(0, 200_000);
	return DELIMITERS.some((delimiter) => !isOfSentences(head, delimiter) && isEven(columnCounts(head, delimiter)));
}

/** Who writes sentences puts a space behind the mark, programs that write cells do not. */
function isOfSentences(text: string, delimiter: string): boolean {
	const marks = text.split(delimiter).slice(1);
	return marks.filter((after) => after.startsWith(' ')).length * 2 > marks.length;
}

function isEven(counts: number[]): boolean {
	const [first = 0] = counts;
	const same = counts.filter((count) => count === first).length;
	return first >= FEWEST_COLUMNS && counts.length > 1 && same >= counts.length * MOST;
}

/** How many cells each row has; a quoted cell may go on over lines. */
function columnCounts(text: string, delimiter: string): number[] {
	const counts: number[] = [];
	let cells = 1;
	let isQuoted = false;
	let isFilled = false;
	for (let at = 0; at <= text.length && counts.length < LOOKED_AT; at++) {
		const character = text[at];
		if (character === '"') isQuoted = !isQuoted;
		else if (character === undefined || (character === '\n' && !isQuoted)) {
			if (isFilled) counts.push(cells);
			cells = 1;
			isFilled = false;
			continue;
		} else if (character === delimiter && !isQuoted) cells++;
		if (character.trim() !== '') isFilled = true;
	}
	return counts;
}
