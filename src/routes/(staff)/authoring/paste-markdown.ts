import { blocksOf, type PastedBlock } from './pasted-blocks';
import { isSeen, markdownOfRuns, tagOf, type PastedNode } from './pasted-runs';

export interface Pasted {
	markdown: string;
	/** False when the plain text says as much. */
	isFormatted: boolean;
	/** How many pictures there were; they do not come along. */
	pictures: number;
}

/** A bold line up to this length that is no sentence is a heading: few authors use Word's styles. */
const BOLD_HEADING_MAX = 80;
/** "- " and "+ " typed by hand, the first and second level in Vietnamese documents; • and the like where a list was flattened. */
const TYPED_ITEM = /^(?:\\?[-–—•·▪●*]|(\+|o))\s+(?=\S)/;

/** What the clipboard holds as HTML, out of Word, LibreOffice, Google Docs or a web page, as Markdown. */
export function pastedMarkdown(root: PastedNode): Pasted {
	const found = blocksOf(root);
	const hasHeadings = found.some(({ kind }) => kind === 'heading');
	const blocks = hasHeadings ? found : found.map(boldHeading);
	const markdown = blocksText(blocks);
	const [only] = blocks;
	const plain = blocks.length === 1 && only?.kind === 'paragraph' && !only.runs.some(isMarked);
	return { markdown, isFormatted: blocks.length > 0 && !plain, pictures: picturesIn(root) };
}

const isMarked = ({ bold, italic, href, text }: { bold: boolean; italic: boolean; href: string; text: string }) =>
	text.trim() !== '' && (bold || italic || href !== '');

function boldHeading(block: PastedBlock): PastedBlock {
	if (block.kind !== 'paragraph') return block;
	const text = markdownOfRuns(block.runs, true);
	const isBold = block.runs.every((run) => run.bold || run.text.trim() === '');
	const isHeading = isBold && text.length <= BOLD_HEADING_MAX && !/\n|[.,;:!?…]$/.test(text) && !TYPED_ITEM.test(text);
	return isHeading ? { kind: 'heading', level: 1, runs: block.runs } : block;
}

/** The highest heading becomes a section; the page has its own title. */
function blocksText(blocks: PastedBlock[]): string {
	const highest = Math.min(...blocks.map((block) => (block.kind === 'heading' ? block.level : 6)));
	const counts: number[] = [];
	let text = '';
	let wasItem = false;
	for (const block of blocks) {
		const item: Item | null = block.kind === 'item' ? block : typedItem(block, wasItem);
		if (!item) counts.length = 0;
		const written = item ? itemText(item, counts) : blockText(block, highest);
		if (written === '') continue;
		text += (text === '' ? '' : item && wasItem ? '\n' : '\n\n') + written;
		wasItem = item !== null;
	}
	return text;
}

type Item = Extract<PastedBlock, { kind: 'item' }>;

function typedItem(block: PastedBlock, afterItem: boolean): Item | null {
	if (block.kind !== 'paragraph') return null;
	const [sign, second] =
		TYPED_ITEM.exec(
			block.runs
				.map(({ text }) => text)
				.join('')
				.trimStart()
		) ?? [];
	if (!sign || (second === 'o' && !afterItem)) return null;
	return { kind: 'item', ordered: false, depth: second && afterItem ? 1 : 0, runs: withoutStart(block.runs, sign) };
}

/** The sign may be a piece of its own, or several. */
function withoutStart(runs: Item['runs'], sign: string): Item['runs'] {
	let left = sign.replace(/\s/g, '').length;
	return runs.map((run) => {
		const text = [...run.text].filter((character) => left === 0 || (character.trim() !== '' && left-- === 0)).join('');
		return { ...run, text };
	});
}

/** Four spaces a level nest below a sign and below a number of up to two digits. */
function itemText({ ordered, depth, runs }: Item, counts: number[]): string {
	const level = Math.min(depth, counts.length);
	counts.length = level + 1;
	counts[level] = ordered ? (counts[level] ?? 0) + 1 : 0;
	return `${'    '.repeat(level)}${ordered ? `${counts[level]}.` : '-'} ${markdownOfRuns(runs).replace(/\n/g, ' ')}`;
}

function blockText(block: PastedBlock, highest: number): string {
	if (block.kind === 'heading') {
		const marks = '#'.repeat(Math.min(4, block.level - highest + 2));
		return `${marks} ${markdownOfRuns(block.runs, true).replace(/\n/g, ' ')}`;
	}
	if (block.kind === 'table') return tableText(block.rows);
	if (block.kind === 'quote') return blocksText(block.blocks).replace(/^/gm, '> ');
	// A line that the author broke stays broken.
	if (block.kind === 'paragraph') return markdownOfRuns(block.runs).split('\n').map(lineText).join('\\\n');
	return '';
}

/** What would make another block of a paragraph at its start is written so that it does not. */
const lineText = (line: string) => line.replace(/^(#{1,6}(?=\s)|>|[-+](?=\s)|[-=_]+$)/, '\\$1');

/** Markdown's tables have a heading row: it is the first one. */
function tableText(rows: Extract<PastedBlock, { kind: 'table' }>['rows']): string {
	const width = Math.max(...rows.map((row) => row.length));
	const cells = rows.map((row, at) =>
		Array.from({ length: width }, (_, column) =>
			markdownOfRuns(row[column] ?? [], at === 0)
				.replace(/\n/g, ' ')
				.replace(/\|/g, '\\|')
		)
	);
	const [head = [], ...body] = cells.map((row) => `| ${row.join(' | ')} |`);
	return [head, `|${' --- |'.repeat(width)}`, ...body].join('\n');
}

const picturesIn = (node: PastedNode): number =>
	(tagOf(node) === 'IMG' ? 1 : 0) +
	[...node.childNodes]
		.filter((child) => isSeen(child) || tagOf(child) === 'IMG')
		.reduce((sum, child) => sum + picturesIn(child), 0);
