import { attribute, isSeen, lookInside, PLAIN, runsOf, tagOf, type PastedNode, type Run } from './pasted-runs';

export type PastedBlock =
	| { kind: 'paragraph'; runs: Run[] }
	/** 1 is the highest. */
	| { kind: 'heading'; level: number; runs: Run[] }
	/** `depth` is 0 for an item of the outermost list. */
	| { kind: 'item'; ordered: boolean; depth: number; runs: Run[] }
	| { kind: 'table'; rows: Run[][][] }
	/** What stood in a frame of its own. */
	| { kind: 'quote'; blocks: PastedBlock[] };

const BLOCK =
	/^(P|DIV|H[1-6]|UL|OL|LI|DL|DT|DD|TABLE|TBODY|THEAD|TFOOT|TR|TD|TH|BLOCKQUOTE|SECTION|ARTICLE|HEADER|FOOTER|MAIN|FIGURE|FIGCAPTION|PRE|HR|BODY|HTML)$/;
const SPACE: Run = { ...PLAIN, text: ' ' };

const hasBlock = (node: PastedNode): boolean =>
	BLOCK.test(tagOf(node)) || [...node.childNodes].some((child) => isSeen(child) && hasBlock(child));
const hasText = (runs: Run[]) => runs.some(({ text }) => text.trim() !== '');

/** Paragraphs, headings, list items and tables below a node, in order. */
export function blocksOf(node: PastedNode, look = PLAIN): PastedBlock[] {
	const blocks: PastedBlock[] = [];
	let line: Run[] = [];
	const endLine = () => {
		if (hasText(line)) blocks.push({ kind: 'paragraph', runs: line });
		line = [];
	};
	for (const child of node.childNodes) {
		if (!isSeen(child)) continue;
		if (!hasBlock(child)) line.push(...runsOf(child, look));
		else {
			endLine();
			blocks.push(...blockOf(child, lookInside(child, look)));
		}
	}
	endLine();
	return blocks;
}

function blockOf(node: PastedNode, look: typeof PLAIN): PastedBlock[] {
	const tag = tagOf(node);
	const runs = () => [...node.childNodes].flatMap((child) => runsOf(child, look));
	const heading = /^H([1-6])$/.exec(tag)?.[1] ?? (/\bMsoTitle\b/.test(attribute(node, 'class')) ? '1' : undefined);
	if (heading) return hasText(runs()) ? [{ kind: 'heading', level: Number(heading), runs: runs() }] : [];
	if (tag === 'UL' || tag === 'OL') return itemsOf(node, look, 0);
	if (tag === 'TABLE') return tableOf(node, look);
	if (tag === 'BLOCKQUOTE') return [{ kind: 'quote', blocks: blocksOf(node, look) }];
	const word = tag === 'P' ? wordItem(node) : null;
	if (word && hasText(runs())) return [{ kind: 'item', ...word, runs: runs() }];
	return blocksOf(node, look);
}

/** Word keeps a list as paragraphs, each with its level and, in a piece that is not for reading, its sign or number. */
function wordItem(node: PastedNode): { ordered: boolean; depth: number } | null {
	const [, level] = /mso-list:[^;]*\blevel(\d)/i.exec(attribute(node, 'style')) ?? [];
	if (!level) return null;
	const sign = [...node.childNodes].map(signIn).find((text) => text !== '') ?? '';
	return { ordered: /^(\d+|[a-z]|[ivx]+)[.)]/i.test(sign.trim()), depth: Number(level) - 1 };
}

const signIn = (node: PastedNode): string =>
	/mso-list:\s*ignore/i.test(attribute(node, 'style'))
		? (node.textContent ?? '')
		: ([...node.childNodes].map(signIn).find((text) => text !== '') ?? '');

function itemsOf(list: PastedNode, look: typeof PLAIN, depth: number): PastedBlock[] {
	const ordered = tagOf(list) === 'OL';
	return [...list.childNodes].filter(isSeen).flatMap((child): PastedBlock[] => {
		if (isList(child)) return itemsOf(child, look, depth + 1);
		const within = lookInside(child, look);
		const parts = [...child.childNodes];
		const runs = parts.filter((part) => !isList(part)).flatMap((part) => spacedRuns(part, within));
		const below = parts.filter(isList).flatMap((part) => itemsOf(part, within, depth + 1));
		return hasText(runs) ? [{ kind: 'item', ordered, depth, runs }, ...below] : below;
	});
}

const isList = (node: PastedNode) => /^(UL|OL)$/.test(tagOf(node));

/** The text of all paragraphs in one line. */
function spacedRuns(node: PastedNode, look: typeof PLAIN): Run[] {
	if (!hasBlock(node)) return runsOf(node, look).map((run) => ({ ...run, text: run.text.replace(/\n/g, ' ') }));
	if (!isSeen(node)) return [];
	const within = lookInside(node, look);
	return [SPACE, ...[...node.childNodes].flatMap((child) => spacedRuns(child, within)), SPACE];
}

/** A table with one cell is a frame. */
function tableOf(table: PastedNode, look: typeof PLAIN): PastedBlock[] {
	const cells = rowsOf(table).map((row) => [...row.childNodes].filter((cell) => /^T[DH]$/.test(tagOf(cell))));
	const only = cells.length === 1 && cells[0]?.length === 1 ? cells[0][0] : undefined;
	if (only) return [{ kind: 'quote', blocks: blocksOf(only, look) }];
	const rows = cells.map((row) =>
		row.flatMap((cell) => [
			spacedRuns(cell, lookInside(cell, look)),
			...Array.from({ length: Math.min(20, Number(attribute(cell, 'colspan')) || 1) - 1 }, () => [])
		])
	);
	return rows.some((row) => row.some(hasText)) ? [{ kind: 'table', rows }] : [];
}

const rowsOf = (table: PastedNode): PastedNode[] =>
	[...table.childNodes].flatMap((child) => {
		if (tagOf(child) === 'TR') return [child];
		return /^T(BODY|HEAD|FOOT)$/.test(tagOf(child)) ? rowsOf(child) : [];
	});
