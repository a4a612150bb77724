import { cleanText } from '../../domain/authored-text';

const LINE = '(?:^|\\n)[ \\t]*Nguồn[ \\t]*:[ \\t]*';

/** Other programs have one text after the answer: the explanation, and the source in a last line 'Nguồn: …'. */
export function withSourceLine(explanation: string, source: string): string {
	// An explanation that has such a line of its own is closed by an empty one, which says that there is no source.
	if (source === '' && !new RegExp(LINE, 'iu').test(explanation)) return explanation;
	return explanation === '' ? `Nguồn: ${source}` : `${explanation}\nNguồn: ${source}`;
}

export function splitSourceLine(text: string): { explanation: string; source: string } {
	const last = [...text.matchAll(new RegExp(LINE, 'giu'))].at(-1);
	if (last === undefined) return { explanation: text, source: '' };
	return {
		explanation: cleanText(text.slice(0, last.index)),
		source: cleanText(text.slice(last.index + last[0].length))
	};
}
