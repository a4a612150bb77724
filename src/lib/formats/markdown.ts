import { Marked, type Renderer, type Tokens } from 'marked';

export interface MarkdownOptions {
	/** The address of a picture named in the text; a picture without one is shown as its description. */
	imageUrl?: (source: string) => string | undefined;
}

/** The size that every lesson figure is drawn in; the page keeps its place until it arrives. */
const FIGURE = { width: 800, height: 450 };

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const HERE = 'https://here.invalid';

/** Attributes of a link that may be followed: http(s), or within this site. The address is read the way a browser reads it. */
function linkAttributes(href: string): string | null {
	const url = URL.parse(href, `${HERE}/`);
	if (!url || !/^https?:$/.test(url.protocol)) return null;
	if (url.origin === HERE) return `href="${escapeHtml(href)}"`;
	return `href="${escapeHtml(url.href)}" rel="noopener noreferrer external"`;
}

function plainText(tokens: Tokens.TableCell[]): string {
	return tokens
		.map((cell) => cell.text.replace(/[*_`~]/g, '').trim())
		.filter(Boolean)
		.join(' · ');
}

function isPicture(tokens: Tokens.Paragraph['tokens']): boolean {
	return tokens?.length === 1 && tokens[0]?.type === 'image';
}

function makeRenderer(imageUrl: NonNullable<MarkdownOptions['imageUrl']>): Partial<Renderer> {
	return {
		// The page has its own h1.
		heading({ tokens, depth }) {
			const level = Math.max(2, depth);
			return `<h${level}>${this.parser!.parseInline(tokens)}</h${level}>\n`;
		},
		html: (token: Tokens.HTML | Tokens.Tag) =>
			token.block ? `<p>${escapeHtml(token.text)}</p>\n` : escapeHtml(token.text),
		link({ href, tokens }) {
			const text = this.parser!.parseInline(tokens);
			const attributes = linkAttributes(href);
			return attributes ? `<a ${attributes}>${text}</a>` : text;
		},
		image({ href, text }) {
			const url = imageUrl(href);
			const alt = escapeHtml(text);
			if (!url) return alt;
			return `<img src="${escapeHtml(url)}" alt="${alt}" width="${FIGURE.width}" height="${FIGURE.height}" decoding="async">`;
		},
		paragraph({ tokens }) {
			const inline = this.parser!.parseInline(tokens);
			return isPicture(tokens) && inline.startsWith('<img') ? `<figure>${inline}</figure>\n` : `<p>${inline}</p>\n`;
		},
		// A wide table scrolls in its own box, which the keyboard can reach and which is named by the table's headings.
		table({ header, rows }) {
			const cell = ({ tokens }: Tokens.TableCell, tag: string, attributes = '') =>
				`<${tag}${attributes}>${this.parser!.parseInline(tokens)}</${tag}>`;
			// A table with an empty corner has its headings on two sides.
			const hasRowHeadings = header[0]?.text.trim() === '';
			const head = header.map((one) => (one.text.trim() ? cell(one, 'th', ' scope="col"') : cell(one, 'td')));
			const body = rows.map((row) =>
				row.map((one, index) => (hasRowHeadings && index === 0 ? cell(one, 'th', ' scope="row"') : cell(one, 'td')))
			);
			return (
				`<div class="table-scroll" role="region" tabindex="0" aria-label="${escapeHtml(plainText(header))}">` +
				`<table><thead><tr>${head.join('')}</tr></thead>\n` +
				`<tbody>${body.map((cells) => `<tr>${cells.join('')}</tr>`).join('\n')}</tbody></table></div>\n`
			);
		},
		checkbox: ({ checked }) => (checked ? '☑ ' : '☐ ')
	};
}

/**
 * Markdown that people wrote → HTML that is safe to put into a page: raw HTML is shown as text, links lead to http(s) or into
 * this site, pictures come only from `imageUrl`. Headings start at h2.
 */
export function renderMarkdown(text: string, { imageUrl = () => undefined }: MarkdownOptions = {}): string {
	const marked = new Marked({ gfm: true, async: false, renderer: makeRenderer(imageUrl) as object });
	return marked.parse(text, { async: false });
}
