import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderMarkdown } from './markdown';

const TAGS =
	/^(h[2-6]|p|a|img|figure|div|table|thead|tbody|tr|th|td|ul|ol|li|blockquote|pre|code|strong|em|del|br|hr|small)$/;
const ATTRIBUTES =
	/^(href|rel|src|alt|width|height|decoding|class|role|tabindex|aria-label|scope|download|start|align|data-(kind|address|host))$/;
const ADDRESS = /^(https?:\/\/|\/|[?#]|(?![a-z][a-z0-9+.-]*:).*$)/i;

/** Each opening tag with its attributes, read as a browser reads them; throws where a '<' or '>' is no tag of ours. */
function tagsOf(html: string) {
	const rest = html.replace(/<\/?([a-z][a-z0-9]*)((?: [a-z-]+(?:="[^"<>]*")?)*)\s*\/?>/g, '');
	expect(rest).not.toMatch(/[<>]/);
	return [...html.matchAll(/<([a-z][a-z0-9]*)((?: [a-z-]+(?:="[^"<>]*")?)*)\s*\/?>/g)].map(([, tag, attributes]) => ({
		tag: tag!,
		attributes: [...attributes!.matchAll(/ ([a-z-]+)(?:="([^"]*)")?/g)].map(([, name, value]) => ({
			name: name!,
			value: unescaped(value ?? '')
		}))
	}));
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };
const unescaped = (text: string) =>
	text.replace(/&(?:#(\d+)|(\w+));/g, (_, code: string | undefined, name: string) =>
		code ? String.fromCodePoint(Number(code)) : (NAMED[name] ?? '')
	);

const PIECES = [
	'<script>alert(1)</script>',
	'<img src=x onerror=alert(1)>',
	'<svg/onload=alert(1)>',
	'<!--',
	'-->',
	'[x](javascript:alert(1))',
	'[x](&#106;avascript:alert(1))',
	'[x](java\tscript:alert(1))',
	'![x](javascript:alert(1))',
	'![a"onerror="alert(1)](picture:p)',
	'[x](data:text/html;base64,PHNjcmlwdD4=)',
	'<javascript:alert(1)>',
	'[ref]: javascript:alert(1) "x"',
	'[ref]',
	'[x](https://a.example/"onmouseover="alert(1))',
	'[x](https://youtu.be/dQw4w9WgXcQ?"><script>)',
	'https://youtu.be/dQw4w9WgXcQ',
	'[x"](file:f)',
	'| a | <b> |\n| --- | --- |\n| "> | `<i>` |',
	'```js"><script>\nx\n```',
	'`<b>`',
	'# ',
	'- [ ] ',
	'> ',
	'\n',
	'\n\n',
	'**',
	'_',
	'&lt;script&gt;',
	'&#60;script&#62;',
	'\u0000',
	'\\',
	']('
];
const markdown = fc
	.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 12 })), { maxLength: 14 })
	.map((pieces) => pieces.join(''));
const options = {
	picture: (source: string) => (source === 'picture:p' ? { url: '/lesson-files/p', width: 10, height: 10 } : undefined),
	attachment: (id: string) => (id === 'f' ? { url: '/lesson-files/f', note: 'PDF "<b>"' } : undefined),
	videos: true
};

/** Browsers skip control characters and spaces in an address. */
const withoutControls = (value: string) => [...value].filter((character) => character > ' ').join('');

describe('Markdown that somebody wrote to do harm', () => {
	it('becomes only tags and attributes that a text needs, and only addresses that may be followed', () => {
		fc.assert(
			fc.property(markdown, (text) => {
				for (const { tag, attributes } of tagsOf(renderMarkdown(text, options))) {
					expect(tag).toMatch(TAGS);
					expect(attributes.filter(({ name }) => !ATTRIBUTES.test(name))).toEqual([]);
					const addresses = attributes.filter(({ name }) => /^(href|src|data-address)$/.test(name));
					expect(addresses.filter(({ value }) => !ADDRESS.test(withoutControls(value)))).toEqual([]);
				}
			}),
			{ numRuns: 2_000, examples: [['<script>x <!-- <img src=x onerror=alert(1) ']] }
		);
	});
});
