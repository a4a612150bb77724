import { describe, expect, it } from 'vitest';
import { renderMarkdown } from './markdown';

describe('Markdown as HTML', () => {
	it.each([
		['a block', '<script>alert(1)</script>', '<p>&#60;script&#62;alert(1)&#60;/script&#62;</p>'],
		[
			'a tag in a line',
			'xin <img src=x onerror="alert(1)"> chào',
			'xin &#60;img src=x onerror=&#34;alert(1)&#34;&#62; chào'
		],
		['a comment', '<!-- x --><b>y</b>', '&#60;!-- x --&#62;&#60;b&#62;y&#60;/b&#62;']
	])('shows raw HTML as text: %s', (_, text, shown) => {
		expect(renderMarkdown(text)).toContain(shown);
	});

	it.each([
		'[x](javascript:alert(1))',
		'[x](JavaScript:alert(1))',
		'[x](<java\tscript:alert(1)>)',
		'[x](data:text/html,x)',
		'[x](vbscript:x)',
		'[x](http://)',
		'<javascript:alert(1)>'
	])('keeps only the words of a link that must not be followed: %s', (text) => {
		expect(renderMarkdown(text)).not.toMatch(/<a|href/);
	});

	it('marks links that leave the site', () => {
		expect(renderMarkdown('[cổng](https://dichvucong.gov.vn)')).toBe(
			'<p><a href="https://dichvucong.gov.vn/" rel="noopener noreferrer external">cổng</a></p>\n'
		);
		expect(renderMarkdown('[x](//evil.example)')).toContain(
			'href="https://evil.example/" rel="noopener noreferrer external"'
		);
	});

	it('does not let a character reference make another address of a link', () => {
		expect(renderMarkdown('[x](&#106;avascript:alert(1))')).toContain('href="&#38;#106;avascript:alert(1)"');
	});

	it('leaves links within the site as they are', () => {
		expect(renderMarkdown('[bài](/lessons?a=1&b="2")')).toBe(
			'<p><a href="/lessons?a=1&#38;b=&#34;2&#34;">bài</a></p>\n'
		);
	});

	it('shows a known picture as a figure with its size, and an unknown one as its description', () => {
		const imageUrl = (source: string) => (source === 'figure.svg' ? '/a/figure-1x2.svg' : undefined);
		expect(renderMarkdown('![Ba "bước"](figure.svg)', { imageUrl })).toBe(
			'<figure><img src="/a/figure-1x2.svg" alt="Ba &#34;bước&#34;" width="800" height="450" decoding="async"></figure>\n'
		);
		expect(renderMarkdown('![Ba <bước>](https://evil.example/x.png)', { imageUrl })).toBe('<p>Ba &#60;bước&#62;</p>\n');
	});

	it('puts a table into a box of its own that scrolls and is named by its headings', () => {
		const html = renderMarkdown('| **Tên** | Số "a" |\n| --- | --- |\n| <b> | 2 |');
		expect(html).toContain('<div class="table-scroll" role="region" tabindex="0" aria-label="Tên · Số &#34;a&#34;">');
		expect(html).toContain('<th scope="col"><strong>Tên</strong></th><th scope="col">Số &quot;a&quot;</th>');
		expect(html).toContain('<td>&#60;b&#62;</td><td>2</td>');
	});

	it('heads the rows of a table with an empty corner by its first column', () => {
		const html = renderMarkdown('|  | Nay |\n| --- | --- |\n| Nộp hồ sơ | ở nhà |');
		expect(html).toContain('<tr><td></td><th scope="col">Nay</th></tr>');
		expect(html).toContain('<tr><th scope="row">Nộp hồ sơ</th><td>ở nhà</td></tr>');
	});

	it('starts headings at the second level, below the title of the page', () => {
		expect(renderMarkdown('# Một\n## Hai\n### Ba')).toBe('<h2>Một</h2>\n<h2>Hai</h2>\n<h3>Ba</h3>\n');
	});

	it('draws a task list without form controls', () => {
		expect(renderMarkdown('- [ ] làm\n- [x] xong')).not.toContain('<input');
	});
});
