import { describe, expect, it } from 'vitest';
import type { MarkedPiece } from '../../domain/marked-line';
import { line, paragraph, run, table, wordFile } from '../../../../tests/factories/word-file';
import { readWord } from './read-word';

const read = (body: string, styles = '') => readWord(wordFile({ body, styles }), 'đề.docx').lines;
const piece = (body: string, styles = '') => read(body, styles)[0]!.parts[0] as MarkedPiece;
const plain = { marks: [], colour: null, highlight: null };
const style = (type: string, id: string, properties: string, more = '') =>
	`<w:style w:type="${type}" w:styleId="${id}" ${more}>${properties}</w:style>`;
const styled = (id: string, content: string) => paragraph(content, `<w:pStyle w:val="${id}"/>`);

describe('how a piece of text is set', () => {
	it.each<[string, string, Partial<MarkedPiece>]>([
		['bold', '<w:b/>', { marks: ['b'] }],
		['bold switched off', '<w:b w:val="false"/>', {}],
		['italic', '<w:i w:val="1"/>', { marks: ['i'] }],
		['underlined, in whatever way', '<w:u w:val="wavyDouble"/>', { marks: ['u'] }],
		['not underlined', '<w:u w:val="none"/>', {}],
		['raised', '<w:vertAlign w:val="superscript"/>', { marks: ['sup'] }],
		['lowered', '<w:vertAlign w:val="subscript"/>', { marks: ['sub'] }],
		['raised by hand', '<w:position w:val="6"/>', { marks: ['sup'] }],
		[
			'lowered a little and smaller, as LibreOffice writes it',
			'<w:position w:val="-2"/><w:sz w:val="13"/>',
			{ marks: ['sub'] }
		],
		['moved a little for its looks', '<w:position w:val="-2"/>', {}],
		['several at once', '<w:u w:val="single"/><w:b/>', { marks: ['b', 'u'] }],
		['red', '<w:color w:val="FF0000"/>', { colour: 'ff0000' }],
		['of no colour of its own', '<w:color w:val="auto"/>', {}],
		['black', '<w:color w:val="000000"/>', {}],
		['so dark a grey that it reads black', '<w:color w:val="212529"/>', {}],
		['so dark a red that it does not', '<w:color w:val="400000"/>', { colour: '400000' }],
		["the theme's text colour", '<w:color w:val="123456" w:themeColor="text1"/>', {}],
		[
			"a paler kind of the theme's text colour",
			'<w:color w:val="7F7F7F" w:themeColor="text1" w:themeTint="80"/>',
			{ colour: '7f7f7f' }
		],
		["another of the theme's colours", '<w:color w:val="4472C4" w:themeColor="accent1"/>', { colour: '4472c4' }],
		['highlighted', '<w:highlight w:val="yellow"/>', { highlight: 'ffff00' }],
		['highlighted in nothing', '<w:highlight w:val="none"/>', {}],
		['shaded', '<w:shd w:val="clear" w:fill="00FF00"/>', { highlight: '00ff00' }],
		['shaded white', '<w:shd w:val="clear" w:fill="FFFFFF"/>', {}],
		['shaded by a full pattern', '<w:shd w:val="solid" w:color="FF00FF" w:fill="auto"/>', { highlight: 'ff00ff' }],
		[
			'highlighted on a shade',
			'<w:shd w:val="clear" w:fill="00FF00"/><w:highlight w:val="yellow"/>',
			{ highlight: 'ffff00' }
		]
	])('%s', (_, properties, expected) => {
		expect(piece(paragraph(run('x', properties)))).toEqual({ text: 'x', ...plain, ...expected });
	});

	it('neighbours that look the same are one piece', () => {
		const body = paragraph(run('a', '<w:b/>') + run('b', '<w:b/><w:lang w:val="vi-VN"/>') + run('c'));
		expect(read(body)[0]!.parts).toEqual([
			{ ...plain, text: 'ab', marks: ['b'] },
			{ ...plain, text: 'c' }
		]);
	});

	it('a look that was changed is the new one', () => {
		const change = '<w:b/><w:rPrChange><w:rPr><w:i/></w:rPr></w:rPrChange>';
		expect(piece(paragraph(run('x', change))).marks).toEqual(['b']);
	});

	it('the shade of a paragraph or a cell lies behind its text', () => {
		const shade = '<w:shd w:val="clear" w:fill="FFFF00"/>';
		expect(piece(paragraph(run('x'), shade)).highlight).toBe('ffff00');
		expect(piece(table([`<w:tcPr>${shade}</w:tcPr>${line('x')}`])).highlight).toBe('ffff00');
	});

	it('what a link looks like is no marking', () => {
		const look = '<w:u w:val="single"/><w:color w:val="0563C1"/>';
		expect(piece(paragraph(`<w:hyperlink>${run('x', look)}</w:hyperlink>`))).toEqual({ text: 'x', ...plain });
	});
});

describe('what a piece takes from styles', () => {
	const bold = style('paragraph', 'Bold', '<w:basedOn w:val="Base"/><w:rPr><w:b/></w:rPr>');
	const base = style('paragraph', 'Base', '<w:rPr><w:i/><w:color w:val="0000FF"/></w:rPr>');

	it('its paragraph style gives it all that it is based on', () => {
		expect(piece(styled('Bold', run('x')), bold + base)).toEqual({
			...plain,
			text: 'x',
			marks: ['b', 'i'],
			colour: '0000ff'
		});
	});

	it('it says otherwise itself', () => {
		const own = run('x', '<w:b w:val="0"/><w:color w:val="auto"/>');
		expect(piece(styled('Bold', own), bold + base)).toEqual({ ...plain, text: 'x', marks: ['i'] });
	});

	it('a bold letter style within a bold paragraph style is upright', () => {
		const strong = style('character', 'Strong', '<w:rPr><w:b/></w:rPr>');
		const body = styled('Bold', run('x', '<w:rStyle w:val="Strong"/>'));
		expect(piece(body, bold + base + strong).marks).toEqual(['i']);
		expect(piece(paragraph(run('x', '<w:rStyle w:val="Strong"/>')), strong).marks).toEqual(['b']);
	});

	it('the usual style counts where no other is named, and its colour is the usual one', () => {
		const usual = style('paragraph', 'Normal', '<w:rPr><w:color w:val="1F3864"/><w:i/></w:rPr>', 'w:default="1"');
		expect(piece(line('x'), usual)).toEqual({ ...plain, text: 'x', marks: ['i'] });
	});

	it("the document's defaults count below all styles", () => {
		const defaults = '<w:docDefaults><w:rPrDefault><w:rPr><w:b/></w:rPr></w:rPrDefault></w:docDefaults>';
		expect(piece(line('x'), defaults).marks).toEqual(['b']);
	});

	it('styles that are based on each other in a circle are read once', () => {
		const circle =
			style('paragraph', 'A', '<w:basedOn w:val="B"/>') +
			style('paragraph', 'B', '<w:basedOn w:val="A"/><w:rPr><w:b/></w:rPr>');
		expect(piece(styled('A', run('x')), circle).marks).toEqual(['b']);
	});

	it.each<[string, string, string, number | null]>([
		['a heading by its name, whatever its id', 'Tiu1', '<w:name w:val="heading 1"/>', 1],
		['a heading by its outline level', 'Muc', '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>', 3],
		['a title', 'Title', '<w:name w:val="Title"/>', 1],
		['running text', 'Body', '<w:pPr><w:outlineLvl w:val="9"/></w:pPr>', null],
		['a style based on a heading', 'Own', '<w:basedOn w:val="Tiu2"/>', 2]
	])('%s', (_, id, properties, heading) => {
		const second = style('paragraph', 'Tiu2', '<w:name w:val="heading 2"/>');
		expect(read(styled(id, run('x')), style('paragraph', id, properties) + second)[0]!.heading).toBe(heading);
	});
});
