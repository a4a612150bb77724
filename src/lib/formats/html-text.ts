import { decodeEntities } from './html-entities';
import { htmlFlow, type FlowText, type HtmlFlow, type PictureSource } from './html-flow';

const ELEMENTS = new Set(
	(
		'a abbr acronym address applet area article aside audio b base basefont bdi bdo big blink blockquote body br button canvas caption center cite code col ' +
		'colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head ' +
		'header hgroup hr html i iframe img input ins kbd label legend li link main map mark marquee math menu meta meter nav nobr noframes noscript object ol ' +
		'optgroup option output p param picture pre progress q rp rt ruby s samp script section select small source span strike strong style sub summary sup svg ' +
		'table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr ' +
		'annotation mfenced mfrac mi mn mo mover mpadded mphantom mroot mrow mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover semantics'
	).split(' ')
);
/** What a browser does not read as HTML until it is closed. */
const RAW = new Set(['iframe', 'script', 'style', 'title']);

/** Rich text of an HTML text, with what could not come along. Never throws: what is no tag is text, as 'a < b' or 'List<String>'. */
export function htmlToRich(html: string, picture: PictureSource): FlowText {
	const flow = htmlFlow(picture);
	let at = 0;
	while (at < html.length) {
		const tagAt = html.indexOf('<', at);
		if (tagAt < 0) break;
		const end = tagEnd(html, tagAt);
		// A tag or comment that never ends: the rest is text, which also keeps this from looking again and again.
		if (end === null) break;
		flow.text(decodeEntities(html.slice(at, tagAt)));
		if (end === 0) {
			flow.text('<');
			at = tagAt + 1;
		} else at = takeTag(flow, html, tagAt, end);
	}
	flow.text(decodeEntities(html.slice(at)));
	return flow.done();
}

/** Where the tag, comment or declaration ends; 0 where there is none, null where it never ends. */
function tagEnd(html: string, tagAt: number): number | null {
	if (html.startsWith('<!--', tagAt)) return after(html, '-->', tagAt + 4);
	const next = html[tagAt + 1] ?? '';
	if (next === '!' || next === '?') return after(html, '>', tagAt);
	if (!/[a-zA-Z]/.test(next === '/' ? (html[tagAt + 2] ?? '') : next)) return 0;
	const stop = /[>"']/g;
	stop.lastIndex = tagAt;
	for (let found = stop.exec(html); found; found = stop.exec(html)) {
		if (found[0] === '>') return stop.lastIndex;
		if (!/=\s*$/.test(html.slice(Math.max(tagAt, found.index - 8), found.index))) continue;
		const close = html.indexOf(found[0], stop.lastIndex);
		if (close < 0) return after(html, '>', tagAt);
		stop.lastIndex = close + 1;
	}
	return null;
}

function after(html: string, end: string, from: number): number | null {
	const found = html.indexOf(end, from);
	return found < 0 ? null : found + end.length;
}

/** Gives the tag to the flow; returns where to read on. */
function takeTag(flow: HtmlFlow, html: string, tagAt: number, end: number): number {
	const name = /^<\/?([a-zA-Z][^\s/>]*)/.exec(html.slice(tagAt, Math.min(end, tagAt + 100)))?.[1]?.toLowerCase();
	if (name === undefined) return end;
	// Word's '<o:p>' and elements of one's own are tags; 'List<String>' is somebody's text.
	if (!ELEMENTS.has(name) && !/[:-]/.test(name)) {
		flow.text(html.slice(tagAt, end));
		return end;
	}
	if (html[tagAt + 1] === '/') {
		flow.close(name);
		return end;
	}
	const attributes = html.slice(tagAt + 1 + name.length, end - 1);
	flow.open(name, (wanted) => attributeOf(attributes, wanted));
	if (!RAW.has(name)) return end;
	const closing = new RegExp(`</${name}`, 'gi');
	closing.lastIndex = end;
	const found = closing.exec(html);
	return found ? found.index : html.length;
}

function attributeOf(attributes: string, wanted: string): string | undefined {
	const pairs = attributes.matchAll(/([^\s=/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/g);
	for (const [, name, double, single, bare] of pairs) {
		if (name!.toLowerCase() === wanted) return decodeEntities(double ?? single ?? bare ?? '');
	}
	return undefined;
}
