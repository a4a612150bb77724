import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '$lib/formats/markdown';
import { htmlNodes } from '../../../../tests/factories/html-nodes';
import { pastedMarkdown } from './paste-markdown';

const paste = (html: string) => pastedMarkdown(htmlNodes(html));
const markdown = (html: string) => paste(html).markdown;
const lines = (...some: string[]) => some.join('\n');

/** As Word writes an item of a list: a paragraph with its level, and the sign in a piece of its own. */
const wordItem = (sign: string, level: number, text: string) =>
	`<p class=MsoListParagraphCxSpMiddle style='margin-left:36.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]>` +
	`<span style='font-family:Symbol'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; ` +
	`</span></span></span><![endif]>${text}<o:p></o:p></p>`;

describe('text pasted from Word', () => {
	it('keeps headings, with the highest one as a section, and bold and italic words', () => {
		const html =
			'<!--StartFragment--><h1>Nộp hồ sơ<o:p></o:p></h1><p class=MsoNormal>Mở <b>Cổng dịch vụ công</b>\nrồi <i>đăng nhập</i>.</p>' +
			'<h2><span style="color:#2F5496">Bước một</span></h2><p class=MsoNormal><o:p>&nbsp;</o:p></p><!--EndFragment-->';
		expect(markdown(html)).toBe(
			lines('## Nộp hồ sơ', '', 'Mở **Cổng dịch vụ công** rồi *đăng nhập*.', '', '### Bước một')
		);
	});

	it('takes a short bold line for a heading where no style of headings was used', () => {
		const html =
			'<p class=MsoNormal><b>1. Chuẩn bị giấy tờ</b></p><p class=MsoNormal>Ảnh thẻ.</p><p class=MsoNormal><b>Lưu ý: không nộp bản gốc.</b></p>';
		expect(markdown(html)).toBe(lines('## 1. Chuẩn bị giấy tờ', '', 'Ảnh thẻ.', '', '**Lưu ý: không nộp bản gốc.**'));
	});

	it('keeps lists with their levels, and numbers them anew', () => {
		const html =
			'<p class=MsoNormal>Cần có:</p>' +
			wordItem('·', 1, 'Căn cước') +
			wordItem('o', 2, 'còn hạn') +
			wordItem('·', 1, 'Đơn') +
			'<p class=MsoNormal>Các bước:</p>' +
			wordItem('1.', 1, 'Đăng nhập') +
			wordItem('a)', 2, 'bằng VNeID') +
			wordItem('2.', 1, 'Nộp');
		expect(markdown(html)).toBe(
			lines(
				'Cần có:',
				'',
				'- Căn cước',
				'    - còn hạn',
				'- Đơn',
				'',
				'Các bước:',
				'',
				'1. Đăng nhập',
				'    1. bằng VNeID',
				'2. Nộp'
			)
		);
	});

	it('reads signs typed by hand as a list of two levels', () => {
		const html = '<p>- Điều kiện:</p><p>+ Từ đủ <b>14 tuổi</b></p><p>+ Có căn cước</p><p><b>-</b> Lệ phí</p>';
		expect(markdown(html)).toBe(lines('- Điều kiện:', '    - Từ đủ **14 tuổi**', '    - Có căn cước', '- Lệ phí'));
	});

	it('keeps tables, the first row as headings, joined cells filled up', () => {
		const html =
			'<table class=MsoTableGrid><tr><td><p class=MsoNormal><b>Việc</b></p></td><td><p class=MsoNormal><b>Nơi làm</b></p></td></tr>' +
			'<tr><td><p>Khai sinh</p><p>đúng hạn</p></td><td><p>UBND xã | thị trấn</p></td></tr><tr><td colspan=2><p>Miễn phí</p></td></tr></table>';
		expect(markdown(html)).toBe(
			lines('| Việc | Nơi làm |', '| --- | --- |', '| Khai sinh đúng hạn | UBND xã \\| thị trấn |', '| Miễn phí |  |')
		);
	});

	it('makes a frame of a table with one cell', () => {
		expect(markdown('<table><tr><td><p><b>Làm thử ngay</b></p><p>Mở ứng dụng.</p></td></tr></table>')).toBe(
			lines('> **Làm thử ngay**', '> ', '> Mở ứng dụng.')
		);
	});

	it('counts the pictures, which do not come along', () => {
		expect(paste('<p>Xem hình:</p><p><img src="file:///C:/a.png"></p><p>Hết.</p>')).toMatchObject({
			markdown: 'Xem hình:\n\nHết.',
			pictures: 1
		});
	});
});

describe('text pasted from elsewhere', () => {
	it('out of Google Docs is not bold all over, and keeps lists and links', () => {
		const html =
			'<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p><span style="font-weight:400">Xem </span>' +
			'<span style="font-weight:700">bản đồ</span><a href="https://vi.example/b?a=(1)"><span>ở đây</span></a></p>' +
			'<ol><li><p><span>Một</span></p></li><ul><li><p>nhỏ</p></li></ul><li><p>Hai</p></li></ol></b>';
		expect(markdown(html)).toBe(
			lines('Xem **bản đồ**[ở đây](https://vi.example/b?a=%281%29)', '', '1. Một', '    - nhỏ', '2. Hai')
		);
	});

	it('keeps a list inside an item, and never a script or a link that runs one', () => {
		const html =
			'<ul><li>Một<ul><li>trong</li></ul></li><li><a href="javascript:alert(1)">Hai</a><script>alert(1)</script></li></ul>';
		expect(markdown(html)).toBe(lines('- Một', '    - trong', '- Hai'));
	});

	it('that is one line without any marks is left to the browser', () => {
		expect(paste('<span style="color:red">Chỉ là chữ</span>').isFormatted).toBe(false);
		expect(paste('<p>Hai</p><p>đoạn</p>').isFormatted).toBe(true);
		expect(paste('<p>Có <b>đậm</b></p>').isFormatted).toBe(true);
		expect(paste('<p> </p>').isFormatted).toBe(false);
	});
});

describe('what a reader sees of pasted text', () => {
	const seen = (html: string) => renderMarkdown(markdown(html)).trim();

	it.each([
		'5 * 3 * 2',
		'a_b_c và _gạch_',
		'# không phải mục',
		'10 ~ 20 ~ 30',
		'[1](xem)',
		'mã `x`',
		'C:\\thu muc',
		'số &amp;nbsp; lạ'
	])('is the same text, without marks of its own: %s', (text) => {
		expect(seen(`<p>${text}</p><p>Hết</p>`)).toBe(`<p>${text}</p>\n<p>Hết</p>`);
	});

	it('has bold words where punctuation meets a letter', () => {
		expect(seen('<p><b>Lưu ý:</b>không <b>(rất quan trọng)</b>mất phí</p>')).toBe(
			'<p><strong>Lưu ý</strong>:không <strong>(rất quan trọng</strong>)mất phí</p>'
		);
	});

	it('keeps raised digits and lines that the author broke', () => {
		expect(seen('<p>Rộng 20 m<sup>2</sup><br>Dài 5 m</p>')).toBe('<p>Rộng 20 m²<br>Dài 5 m</p>');
	});
});
