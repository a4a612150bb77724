import { htmlFlow, type FlowText, type PictureSource } from '../html-flow';
import { htmlToRich } from '../html-text';

/** How Moodle says a text is to be read; 'moodle' is HTML in which line breaks count. */
export type TextFormat = 'html' | 'moodle' | 'plain' | 'markdown';

export function formattedText(text: string, format: TextFormat, picture: PictureSource): FlowText {
	if (format === 'plain') return literalText(text);
	if (format === 'markdown') return htmlToRich(markdownToHtml(text), picture);
	const hasBreaks = /<(?:br|p|div|li)\b/i.test(text);
	return htmlToRich(format === 'html' || hasBreaks ? text : text.replaceAll('\n', '<br>'), picture);
}

/** A text without any marks, in which every character means itself. */
export function literalText(text: string): FlowText {
	const flow = htmlFlow(() => null);
	flow.open('pre', () => undefined);
	flow.text(text);
	return flow.done();
}

/** As much of Markdown as questions use: bold, italic, pictures, paragraphs and items of a list. */
function markdownToHtml(text: string): string {
	return text
		.replace(/!\[([^\]\n]{0,300})\]\(([^()\s]+)\)/g, (_, alt: string, src: string) => {
			return `<img src="${src}" alt="${alt.replaceAll('"', '&quot;')}">`;
		})
		.replace(/\*\*(?=\S)([^*\n]+)\*\*/g, '<b>$1</b>')
		.replace(/(?<![\w*])[*_](?=\S)([^*_\n]+)[*_](?![\w*])/g, '<i>$1</i>')
		.replace(/\n[ \t]*\n|\n(?=[ \t]*(?:[-*+]|\d+[.)]) )| {2}\n/g, '<br>');
}
