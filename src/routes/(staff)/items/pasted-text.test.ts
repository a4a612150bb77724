import { describe, expect, it } from 'vitest';
import { htmlNodes } from '../../../../tests/factories/html-nodes';
import { pastedText } from './pasted-text';

const paste = (html: string) => pastedText(htmlNodes(html));

describe('text pasted into an item', () => {
	it('keeps bold, italic, underlined, lowered and raised words, as Word writes them', () => {
		expect(
			paste(
				'<p class=MsoNormal>Câu <b>nào</b> <i>sai</i>, <u>không</u> phải H<sub>2</sub>O, 10<sup>3</sup>?<o:p></o:p></p>'
			)
		).toBe('Câu <b>nào</b> <i>sai</i>, <u>không</u> phải H<sub>2</sub>O, 10<sup>3</sup>?');
	});

	it('reads styles as well, and not the bold that Google Docs wraps around everything', () => {
		const html =
			'<b style="font-weight:normal"><span style="font-weight:700">Đậm</span> và <span style="text-decoration:underline">gạch</span>, m<span style="vertical-align:super">2</span></b>';
		expect(paste(html)).toBe('<b>Đậm</b> và <u>gạch</u>, m<sup>2</sup>');
	});

	it('has a line for each paragraph, and no empty ones', () => {
		expect(paste('<p>Một</p>\n<p><o:p>&nbsp;</o:p></p>\n<p><b>Hai</b><br>ba</p>\n')).toBe('Một\n<b>Hai</b>\nba');
	});

	it('leaves plain text to the browser, links too', () => {
		expect(paste('<p>Nghị quyết <a href="https://x.vn" style="text-decoration:underline">57</a></p>')).toBe('');
	});

	it('does not take what only looks like a mark for one', () => {
		expect(paste('<p>viết &lt;b&gt; là <b>đậm</b>&lt;/b&gt;</p>')).toBe('viết \\<b> là <b>đậm</b>\\</b>');
	});
});
