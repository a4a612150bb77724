import { Marked, type Renderer, type Tokens } from 'marked';
import { videoOf } from '../domain/lesson-video';

/** A picture with its size in pixels: the page keeps its place until it arrives. */
export interface SizedPicture {
	url: string;
	width: number;
	height: number;
}

export interface Attachment {
	url: string;
	/** What it is and how heavy: 'PDF, 1,2 MB'. */
	note: string;
}

export interface MarkdownOptions {
	/** The picture named in the text; one that is not known is shown as its description. */
	picture?: (source: string) => SizedPicture | undefined;
	/** The file that a link `file:<id>` leads to; a link to one that is not known is shown as its words. */
	attachment?: (id: string) => Attachment | undefined;
	/** Whether a link to a video that stands alone becomes a card; nothing is loaded before the reader asks for it. */
	videos?: boolean;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);

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

/** A card that holds the plain link; ui/lesson puts the button beside it that loads the video. */
function videoCard(tokens: Tokens.Paragraph['tokens'], link: string): string | null {
	const [token] = tokens ?? [];
	if (tokens?.length !== 1 || token?.type !== 'link') return null;
	const video = videoOf(token.href);
	if (!video) return null;
	const { kind, address, host } = video;
	const data = Object.entries({ kind, address, host }).map(([name, value]) => `data-${name}="${escapeHtml(value)}"`);
	return `<div class="video" ${data.join(' ')}><p>${link}</p></div>\n`;
}

function attachmentLink({ url, note }: Attachment, words: string): string {
	return `<a class="attachment" href="${escapeHtml(url)}" download>${words} <small>(${escapeHtml(note)})</small></a>`;
}

function makeRenderer({ picture, attachment, videos }: MarkdownOptions): Partial<Renderer> {
	return {
		// The page has its own h1.
		heading({ tokens, depth }) {
			const level = Math.max(2, depth);
			return `<h${level}>${this.parser!.parseInline(tokens)}</h${level}>\n`;
		},
		link({ href, tokens }) {
			const text = this.parser!.parseInline(tokens);
			const file = href.startsWith('file:') && attachment?.(href.slice('file:'.length));
			if (file) return attachmentLink(file, text);
			const attributes = linkAttributes(href);
			return attributes ? `<a ${attributes}>${text}</a>` : text;
		},
		image({ href, text }) {
			const found = picture?.(href);
			const alt = escapeHtml(text);
			if (!found) return alt;
			const { url, width, height } = found;
			return `<img src="${escapeHtml(url)}" alt="${alt}" width="${width}" height="${height}" decoding="async">`;
		},
		paragraph({ tokens }) {
			const inline = this.parser!.parseInline(tokens);
			const card = videos ? videoCard(tokens, inline) : null;
			if (card) return card;
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

/** Nothing is read as HTML: marked leaves what follows a <script> or <pre> unescaped, even when a renderer shows the tag as text. */
const NO_HTML = { html: () => undefined, tag: () => undefined };

/**
 * Markdown that people wrote → HTML that is safe to put into a page: raw HTML is shown as text, links lead to http(s) or into
 * this site, pictures and files come only from `options`. Headings start at h2.
 */
export function renderMarkdown(text: string, options: MarkdownOptions = {}): string {
	const marked = new Marked({ gfm: true, async: false, renderer: makeRenderer(options) as object });
	marked.use({ tokenizer: NO_HTML });
	return marked.parse(text, { async: false });
}
