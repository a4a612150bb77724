import { sentences } from './sentences';

const BLOCKS = 'h2, h3, p, li, th, td';

/** The sentences of a rendered text in the order of reading; one never runs over the end of its paragraph, list item or cell. */
export function sentenceRanges(root: HTMLElement, locale: string): Range[] {
	const blocks = new Map<Element, Text[]>();
	const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
	while (walker.nextNode()) {
		const node = walker.currentNode as Text;
		const block = node.parentElement?.closest(BLOCKS);
		if (block) blocks.set(block, [...(blocks.get(block) ?? []), node]);
	}
	return [...blocks.values()].flatMap((nodes) => {
		const text = nodes.map((node) => node.data).join('');
		return sentences(text, locale).map(({ start, end }) => rangeOf(nodes, start, end));
	});
}

function rangeOf(nodes: Text[], start: number, end: number): Range {
	const range = document.createRange();
	let offset = 0;
	for (const node of nodes) {
		const next = offset + node.length;
		if (offset <= start && start < next) range.setStart(node, start - offset);
		if (offset < end && end <= next) range.setEnd(node, end - offset);
		offset = next;
	}
	return range;
}
