export interface TextChange {
	/** What is replaced: from here to there in the text. */
	from: number;
	to: number;
	insert: string;
	/** What is selected afterwards. */
	select: [number, number];
}

export type MarkdownMark = 'bold' | 'heading' | 'list' | 'quote' | 'link' | 'table' | 'sources' | 'video';

/** Words that stand in for what the writer has not written yet. */
export type MarkWords = Record<'text' | 'heading' | 'item' | 'link' | 'column' | 'sources', string>;

const LINE_START: Partial<Record<MarkdownMark, string>> = { heading: '## ', list: '- ', quote: '> ' };

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
	const isPicture = reference.startsWith('picture:');
	return isPicture
		? ownBlock(text, start, end, `![${words}](${reference})`, [2, words.length])
		: around(start, end, '[', text.slice(start, end) || words, `](${reference})`);
}

function around(from: number, to: number, before: string, middle: string, after: string): TextChange {
	const selected = from + before.length;
	return { from, to, insert: before + middle + after, select: [selected, selected + middle.length] };
}

function markLines(text: string, start: number, end: number, mark: string, stand: string): TextChange {
	const from = text.lastIndexOf('\n', start - 1) + 1;
	const found = text.indexOf('\n', end);
	const to = found === -1 ? text.length : found;
	const lines = text.slice(from, to) || stand;
	const insert = lines
		.split('\n')
		.map((line) => mark + line)
		.join('\n');
	return { from, to, insert, select: [from + mark.length, from + insert.length] };
}

/** With an empty line before and after, as Markdown wants it. */
function ownBlock(text: string, from: number, to: number, block: string, select?: [number, number]): TextChange {
	const before = text.slice(0, from);
	const lead = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
	const tail = text.slice(to).startsWith('\n') ? '' : '\n';
	const [offset, length] = select ?? [block.length, 0];
	const at = from + lead.length + offset;
	return { from, to, insert: lead + block + tail, select: [at, at + length] };
}
