import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRichText, plainText } from '../domain/rich-text';
import { htmlToRich } from './html-text';

const read = (html: string) => htmlToRich(html, (src) => (src === 'a.png' ? 'p1' : null));

describe('HTML becomes rich text', () => {
	it.each([
		[
			'marks stay',
			'<b>a</b> <strong>b</strong> <i>c</i><em>d</em> <u>e</u> H<sub>2</sub>O x<sup>2</sup>',
			'<b>a</b> <b>b</b> <i>cd</i> <u>e</u> H<sub>2</sub>O x<sup>2</sup>'
		],
		[
			'so do marks that are styles',
			'<span style="font-weight:700">a</span><span style="text-decoration: underline;">b</span>',
			'<b>a</b><u>b</u>'
		],
		['paragraphs, items and breaks are lines', '<p>a</p>\n<p>b<br>c</p><ul><li>d</li><li>e</li></ul>', 'a\nb\nc\nd\ne'],
		['two breaks leave an empty line', 'a<br/><br/>b', 'a\n\nb'],
		['a break that ends a paragraph adds none', '<p>a<br></p><p>b</p>', 'a\nb'],
		['white space folds', '  a \n\t b  <b> c</b> ', 'a b <b>c</b>'],
		['white space stays where it is said so', '<pre>a  b\n c</pre>', 'a  b\n c'],
		['cells of a table stand apart', '<table>\n<tr> <td>a</td>\n<td>b</td></tr><tr><td>c</td></tr></table>', 'a\tb\nc'],
		[
			'entities are characters',
			'&lt;&amp;&gt; &agrave;&#7843;&#x1EA1; &#146; &unknown; &nbsp;x',
			'<&> àảạ ’ &unknown; \u00a0x'
		],
		['pictures stay', 'x <img alt="y" src="a.png"> z', 'x <img p1> z'],
		['scripts, styles and comments go', 'a<script>if (a < b) x("</b>")</script><style>p{}</style><!-- <b> -->b', 'ab'],
		['what is no tag is text', '2 < 3, a<b, List<String>, <3', '2 < 3, a<b, List<String>, <3'],
		[
			'other elements leave their text',
			'<div><font color="red"><a href="x">a</a></font><o:p></o:p><del>b</del></div>',
			'ab'
		],
		['a ">" within quotes does not end a tag', '<a title="x > y">a</a>', 'a'],
		['unclosed and crossed tags do no harm', '<b>a<i>b</b>c</i>d</p>', '<b>a<i>b</i></b>cd'],
		['a tag that never ends is text', 'a <img src="', 'a <img src="'],
		['the result is NFC', 'a\u0302\u0301', '\u1ea5']
	])('%s', (_what, html, text) => {
		expect(parseRichText(read(html).text)).toEqual(parseRichText(text));
	});

	it('a picture that is not there leaves its words and a problem', () => {
		expect(read('<img src="b.png" alt="bản đồ">')).toEqual({
			text: '[bản đồ]',
			problems: [{ code: 'bank.exchange_picture_missing', params: { name: 'b.png' } }]
		});
	});

	it('says what it cannot keep', () => {
		expect(read('<video src="x"></video><svg><text>a</text></svg>').problems.map(({ params }) => params)).toEqual([
			{ what: 'video' },
			{ what: 'svg' }
		]);
		expect(read('<a href="@@PLUGINFILE@@/chao.mp3">Nghe</a> <a href="https://example.org">xem</a>')).toEqual({
			text: 'Nghe xem',
			problems: [{ code: 'bank.exchange_content_lost', params: { what: '@@PLUGINFILE@@/chao.mp3' } }]
		});
	});

	it('keeps written tags as they are written', () => {
		const { text, problems } = read('Thẻ &lt;b&gt;x&lt;/b&gt; và <b>y</b>');
		expect([plainText(text), problems]).toEqual(['Thẻ <b>x</b> và y', []]);
		expect(parseRichText(text).at(-1)).toEqual({ text: 'y', marks: ['b'] });
	});

	it('reads anything, in a time that grows with its length', () => {
		fc.assert(fc.property(fc.string(), (html) => void read(html)));
		const piece = fc.constantFrom(
			'<',
			'<b',
			'<p ',
			'="',
			"='",
			'"',
			'>',
			'</',
			'<!--',
			'-->',
			'&',
			'&#',
			' ',
			'a',
			'<script>',
			'<pre>'
		);
		fc.assert(fc.property(fc.array(piece), (pieces) => void read(pieces.join(''))));
		for (const piece of ['<', '<a ', '<a ="', '<!--', '&', '<b>', '</b>', ' ', '<script>', '="\'', '<p><b> '])
			read(piece.repeat(100_000));
	});
});
