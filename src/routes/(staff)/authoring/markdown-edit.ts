export interface TextChange {
	/** What is replaced: from here to there in the text. */
	from: number;
	to: number;
	insert: string;
	/** What is selected afterwards. */
	select: [number, number];
}

export type MarkdownMark = 'bold' | 'heading' | 'list' | 'steps' | 'quote' | 'link' | 'table' | 'sources' | 'video';

/** Words that stand in for what the writer has not written yet. */
export type MarkWords = Record<'text' | 'heading' | 'item' | 'link' | 'column' | 'sources', string>;

/** What stands before each line, by its number from 1 on. */
const LINE_START: Partial<Record<MarkdownMark, (line: number) => string>> = {
	heading: () => '## ',
	list: () => '- ',
	steps: (line) => `${line}. `,
	quote: () => '> '
};

/** What a button of the toolbar does to a text with this selection. */
export function markText(text: string, start: number, end: number, mark: MarkdownMark, words: MarkWords): TextChange {
	const chosen = text.slice(start, end);
	const lineMark = LINE_START[mark];
	if (lineMark) return markLines(text, start, end, lineMark, mark === 'heading' ? words.heading : words.item);
	if (mark === 'bold') return around(start, end, '**', chosen || words.text, '**');
	if (mark === 'link') return around(start, end, '[', chosen || words.link, '](https://)');
	if (mark === 'video') return ownBlock(text, start, end, `[${chosen || words.link}](https://youtu.be/)`);
	if (mark === 'sources') return ownBlock(text, text.length, text.length, `## ${words.sources}\n\n- `);
	const row = (cells: string[]) => `| ${cells.join(' | ')} |`;
	const head = [1, 2, 3].map((number) => `${words.column} ${number}`);
	return ownBlock(text, start, end, [row(head), row(head.map(() => '---')), row(['', '', ''])].join('\n'));
}

/** A reference to a picture or file, where the cursor stands; a picture in a paragraph of its own. */
export function insertFile(text: string, start: number, end: number, reference: string, words: string): TextChange {
	const named = words.replace(/[[\]\s]+/g, ' ').trim();
	return reference.startsWith('picture:')
		? ownBlock(text, start, end, `![${named}](${reference})`)
		: around(start, end, '[', text.slice(start, end) || named, `](${reference})`);
}

/** What was pasted: within the line when it is no more than a piece of one, else with empty lines around it. */
export function insertPasted(text: string, start: number, end: number, markdown: string): TextChange {
	const isPiece = !/\n|^(#|>|\||- |\d+\. )/.test(markdown);
	const at = start + markdown.length;
	return isPiece ? { from: start, to: end, insert: markdown, select: [at, at] } : ownBlock(text, start, end, markdown);
}

function around(from: number, to: number, before: string, middle: string, after: string): TextChange {
	const selected = from + before.length;
	return { from, to, insert: before + middle + after, select: [selected, selected + middle.length] };
}

function markLines(
	text: string,
	start: number,
	end: number,
	mark: (line: number) => string,
	stand: string
): TextChange {
	const from = text.lastIndexOf('\n', start - 1) + 1;
	const found = text.indexOf('\n', end);
	const to = found === -1 ? text.length : found;
	const lines = text.slice(from, to) || stand;
	const insert = lines
		.split('\n')
		.map((line, index) => mark(index + 1) + line)
		.join('\n');
	return { from, to, insert, select: [from + mark(1).length, from + insert.length] };
}

/** With an empty line before and after, as Markdown wants it. */
function ownBlock(text: string, from: number, to: number, block: string): TextChange {
	const before = text.slice(0, from);
	const lead = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
	const rest = text.slice(to);
	const tail = /^(\n$|\n\n)/.test(rest) ? '' : rest === '' || rest.startsWith('\n') ? '\n' : '\n\n';
	const at = from + lead.length + block.length;
	return { from, to, insert: lead + block + tail, select: [at, at] };
}
