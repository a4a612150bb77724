const SECOND_START = /(?<=[\s.;])(?=(?:câu|bài|question)\s+\d{1,4}\s*[.:)/-])/iu;
const OPTION = /^([A-H])[.)]\s+/;
const KEY_LINE = /^(đáp án|key)\s*:/iu;

/**
 * Where a question that swallowed the next one is likely to be cut: before a 'Câu 13.' in the middle of it, else in the middle of six options or more.
 * The second half's options start again at A. Where nothing tells, the whole is the first and the second is for the writer to fill.
 */
export function splitProposal(text: string): [string, string] {
	const at = SECOND_START.exec(text.slice(1))?.index;
	if (at !== undefined) return [text.slice(0, at + 1).trim(), relettered(text.slice(at + 1).trim())];
	const lines = text.split('\n');
	const options = lines.flatMap((line, index) => (OPTION.test(line) ? index : []));
	if (options.length < 6) return [text, ''];
	// What stands below the last option of the first half is the stem of the second.
	const cut = options[Math.ceil(options.length / 2) - 1]! + 1;
	return [lines.slice(0, cut).join('\n'), relettered(lines.slice(cut).join('\n'))];
}

/** The options lettered from A; a key by the old letters would be another one's. */
function relettered(text: string): string {
	const lines = text.split('\n').filter((line) => !KEY_LINE.test(line));
	let next = 0;
	return lines.map((line) => line.replace(OPTION, () => `${String.fromCharCode(65 + next++)}. `)).join('\n');
}
