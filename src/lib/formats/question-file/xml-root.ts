const NAME = /^<(?:[\w.-]+:)?([A-Za-z_][\w.-]*)[\s/>]/;

/** The name of an XML text's first element without its prefix; null where the text is no XML. */
export function rootOf(text: string): string | null {
	let rest = text.replace(/^\uFEFF/, '').trimStart();
	const isDeclared = rest.startsWith('<?xml');
	for (let skipped = skippedMarkup(rest); skipped > 0; skipped = skippedMarkup(rest)) {
		rest = rest.slice(skipped).trimStart();
	}
	const name = NAME.exec(rest.slice(0, 300))?.[1] ?? null;
	// '<b>Câu 1</b>' begins a text as well.
	return isDeclared || KNOWN.test(name ?? '') ? name : null;
}

const KNOWN = /^(quiz|html|package|wordDocument|Workbook|manifest|questestinterop|(qti-)?assessment\S*)$/i;

/** The length of the declaration, comment or DOCTYPE that a text begins with; 0 where it begins with none. */
function skippedMarkup(text: string): number {
	const end = text.startsWith('<!--') ? '-->' : text.startsWith('<?') ? '?>' : text.startsWith('<!') ? '>' : null;
	if (end === null) return 0;
	const at = text.indexOf(end);
	return at < 0 ? 0 : at + end.length;
}
