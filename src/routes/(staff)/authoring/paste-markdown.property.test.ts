import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderMarkdown } from '$lib/formats/markdown';
import { htmlNodes } from '../../../../tests/factories/html-nodes';
import { pastedMarkdown } from './paste-markdown';

const WORDS = [
	'chữ',
	'a*b',
	'*',
	'**',
	'_',
	'__x__',
	'a_b',
	'#',
	'>',
	'|',
	'-',
	'+',
	'1.',
	'`',
	'``',
	'~~x~~',
	'!',
	'(',
	')'
];
const LINKS = [
	'[x](y)',
	'![x](y)',
	'[x]',
	'[x]:',
	'\\',
	'\\*',
	'.',
	',',
	'“nhé”',
	'&lt;b&gt;',
	'&amp;amp;',
	'=',
	'---'
];
const run = fc.record({
	text: fc.array(fc.constantFrom(...WORDS, ...LINKS), { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
	space: fc.constantFrom('', ' '),
	tag: fc.constantFrom('span', 'b', 'i')
});
const decoded = (html: string) =>
	html
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&#39;', "'")
		.replaceAll('&amp;', '&');

test('what was pasted reads as it did in Word, whatever signs it holds', () => {
	fc.assert(
		fc.property(fc.array(run, { minLength: 1, maxLength: 5 }), (runs) => {
			const inner = runs.map(({ tag, text, space }) => `<${tag}>${text}${space}</${tag}>`).join('');
			const { markdown } = pastedMarkdown(htmlNodes(`<p>Chữ ${inner}</p><p>Hết.</p>`));
			const [shown, end] = renderMarkdown(markdown).trim().split('\n');
			const written = runs.map(({ text, space }) => text + space).join('');
			expect(decoded(shown!.replace(/<\/?(p|strong|em)>/g, ''))).toBe(`Chữ ${decoded(written)}`.trim());
			expect(end).toBe('<p>Hết.</p>');
		}),
		{ numRuns: 1_000 }
	);
});
