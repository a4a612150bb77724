import { describe, expect, it } from 'vitest';
import { renderMarkdown } from './markdown';

describe('Markdown as HTML', () => {
	it.each([
		['a block', '<script>alert(1)</script>', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>'],
		[
			'a tag in a line',
			'xin <img src=x onerror="alert(1)"> chào',
			'xin &lt;img src=x onerror=&quot;alert(1)&quot;&gt; chào'
		],
		['a comment', '<!-- x --><b>y</b>', '&lt;!-- x --&gt;&lt;b&gt;y&lt;/b&gt;']
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
		expect(renderMarkdown('[x](&#106;avascript:alert(1))')).toContain('href="&amp;#106;avascript:alert(1)"');
	});

	it('leaves links within the site as they are', () => {
		expect(renderMarkdown('[bài](/lessons?a=1&b="2")')).toBe(
			'<p><a href="/lessons?a=1&amp;b=&quot;2&quot;">bài</a></p>\n'
		);
	});

	it('shows a known picture as a figure with its size, and an unknown one as its description', () => {
		const picture = (source: string) =>
			source === 'picture:abc' ? { url: '/a/figure-1x2.svg', width: 640, height: 480 } : undefined;
		expect(renderMarkdown('![Ba "bước"](picture:abc)', { picture })).toBe(
			'<figure><img src="/a/figure-1x2.svg" alt="Ba &quot;bước&quot;" width="640" height="480" decoding="async"></figure>\n'
		);
		expect(renderMarkdown('![Ba <bước>](https://evil.example/x.png)', { picture })).toBe('<p>Ba &lt;bước&gt;</p>\n');
	});

	it('leads to a known file with what it is and how heavy, and keeps only the words of a link to an unknown one', () => {
		const attachment = (id: string) => (id === 'abc' ? { url: '/lesson-files/abc', note: 'PDF, 1,2 MB' } : undefined);
		expect(renderMarkdown('Xem [mẫu đơn](file:abc).', { attachment })).toBe(
			'<p>Xem <a class="attachment" href="/lesson-files/abc" download>mẫu đơn <small>(PDF, 1,2 MB)</small></a>.</p>\n'
		);
		expect(renderMarkdown('Xem [mẫu đơn](file:///etc/passwd).', { attachment })).toBe('<p>Xem mẫu đơn.</p>\n');
	});

	it('makes a card of a video that stands alone, which holds a plain link and loads nothing', () => {
		const html = renderMarkdown('[Cài VNeID](https://youtu.be/dQw4w9WgXcQ)', { videos: true });
		expect(html).toBe(
			'<div class="video" data-kind="frame" data-address="https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1&amp;rel=0" data-host="youtube.com">' +
				'<p><a href="https://youtu.be/dQw4w9WgXcQ" rel="noopener noreferrer external">Cài VNeID</a></p></div>\n'
		);
		expect(renderMarkdown('https://youtu.be/dQw4w9WgXcQ', { videos: true })).toContain('class="video"');
		expect(renderMarkdown('Xem https://youtu.be/dQw4w9WgXcQ nhé', { videos: true })).not.toContain('video"');
		expect(renderMarkdown('https://youtu.be/dQw4w9WgXcQ')).not.toContain('class="video"');
	});

	it('puts a table into a box of its own that scrolls and is named by its headings', () => {
		const html = renderMarkdown('| **Tên** | Số "a" |\n| --- | --- |\n| <b> | 2 |');
		expect(html).toContain('<div class="table-scroll" role="region" tabindex="0" aria-label="Tên · Số &quot;a&quot;">');
		expect(html).toContain('<th scope="col"><strong>Tên</strong></th><th scope="col">Số &quot;a&quot;</th>');
		expect(html).toContain('<td>&lt;b&gt;</td><td>2</td>');
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
