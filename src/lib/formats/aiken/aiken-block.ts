/** A question in Aiken: its text, lettered options, 'ANSWER: B'; texts by line. */
export interface AikenBlock {
	/** Where it begins, counted from 1. */
	line: number;
	stem: string[];
	options: { letter: string; text: string[] }[];
	/** As written but in capitals; null where the line is missing. */
	answer: string | null;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ANSWER = /^(?:ANSWER|ĐÁP ÁN)\s*:\s*(.*)$/i;

/** A letter is an option only where it is the next one due; an answer closes a question, and an empty line one that has options. */
export function aikenBlocks(lines: string[]): AikenBlock[] {
	const blocks: AikenBlock[] = [];
	let block: AikenBlock | null = null;
	let gap = false;
	const close = () => {
		if (block !== null) blocks.push(block);
		block = null;
	};
	for (const [index, raw] of lines.entries()) {
		const text = raw.trim();
		if (text === '') {
			gap = true;
			continue;
		}
		const answer = ANSWER.exec(text)?.[1];
		if (answer !== undefined && block !== null) {
			(block as AikenBlock).answer = answer
				.slice(0, 40)
				.replace(/[.)\s]+$/, '')
				.toUpperCase();
			close();
		} else block = takeLine(block, text, index + 1, gap, close);
		gap = false;
	}
	close();
	return blocks;
}

function takeLine(block: AikenBlock | null, text: string, line: number, gap: boolean, close: () => void): AikenBlock {
	const fresh = (): AikenBlock => ({ line, stem: [text], options: [], answer: null });
	if (block === null) return fresh();
	const option = /^([A-Za-z])[.)](?:\s+(.*))?$/.exec(text);
	const due = LETTERS[block.options.length];
	if (option && option[1]!.toUpperCase() === due) {
		block.options.push({ letter: due, text: [option[2] ?? ''] });
	} else if (block.options.length === 0) {
		block.stem.push(text);
	} else if (gap) {
		// The question before it has no answer line.
		close();
		return fresh();
	} else {
		block.options.at(-1)!.text.push(text);
	}
	return block;
}
