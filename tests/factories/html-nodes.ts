/** A node as a browser gives it, as far as pasted text needs it. */
export class HtmlNode {
	childNodes: HtmlNode[] = [];

	constructor(
		readonly nodeType: 1 | 3 | 8,
		readonly nodeName: string,
		private readonly text = '',
		private readonly attributes: Record<string, string> = {}
	) {}

	get textContent(): string {
		return this.nodeType === 1 ? this.childNodes.map((child) => child.textContent).join('') : this.text;
	}

	getAttribute = (name: string) => this.attributes[name] ?? null;
}

const TOKEN = /<!--[^]*?-->|<![^>]*>|<(\/?)([a-z][\w:]*)([^>]*)>|[^<]+/gi;
const ATTRIBUTE = /([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;
const VOID = /^(br|img|meta|link|hr|input|col)$/i;
const CHARACTERS: Record<string, string> = { nbsp: '\u00a0', amp: '&', lt: '<', gt: '>', quot: '"' };
const decoded = (text: string) => text.replace(/&(\w+);/g, (whole, name: string) => CHARACTERS[name] ?? whole);

/** Well-formed HTML, as programs write it to the clipboard, as nodes: in place of the browser's own reader. */
export function htmlNodes(html: string): HtmlNode {
	const root = new HtmlNode(1, 'BODY');
	const open = [root];
	for (const [whole, closes, name, rest] of html.matchAll(TOKEN)) {
		const parent = open.at(-1)!;
		if (name === undefined) {
			const isComment = whole.startsWith('<');
			parent.childNodes.push(new HtmlNode(isComment ? 8 : 3, isComment ? '#comment' : '#text', decoded(whole)));
		} else if (closes) open.pop();
		else {
			const pairs = [...rest!.matchAll(ATTRIBUTE)].map(([, key, ...values]) => [key!, decoded(values.join(''))]);
			const node = new HtmlNode(1, name.toUpperCase(), '', Object.fromEntries(pairs) as Record<string, string>);
			parent.childNodes.push(node);
			if (!VOID.test(name)) open.push(node);
		}
	}
	return root;
}
