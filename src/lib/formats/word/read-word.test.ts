import { describe, expect, it } from 'vitest';
import {
	drawing,
	line,
	paragraph,
	PNG,
	run,
	table,
	wordFile,
	type WordFile
} from '../../../../tests/factories/word-file';
import { readWord } from './read-word';

const read = (body: string, more: Partial<WordFile> = {}) => readWord(wordFile({ body, ...more }), 'đề.docx');
const texts = (body: string, more: Partial<WordFile> = {}) =>
	read(body, more).lines.map(({ parts }) => parts.map((part) => ('text' in part ? part.text : '▣')).join(''));
const codes = (body: string, more: Partial<WordFile> = {}) => read(body, more).problems.map(({ code }) => code);

const fieldMark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const instruction = (text: string) => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
const field = (instr: string, result: string) =>
	fieldMark('begin') + instruction(instr) + fieldMark('separate') + result + fieldMark('end');
const boxed = (content: string) => `<w:txbxContent>${content}</w:txbxContent>`;

describe('the text of a Word document', () => {
	it.each<[string, string, string[]]>([
		['a paragraph in several runs is one line', paragraph(run('Câu ') + run('1.')), ['Câu 1.']],
		[
			'a line break begins a line',
			paragraph('<w:r><w:t>A. Một</w:t><w:br/><w:t>B. Hai</w:t></w:r>'),
			['A. Một', 'B. Hai']
		],
		['a carriage return does as well', paragraph('<w:r><w:t>A</w:t><w:cr/><w:t>B</w:t></w:r>'), ['A', 'B']],
		['tabs stay', paragraph('<w:r><w:t>A. Một</w:t><w:tab/><w:t>B. Hai</w:t></w:r>'), ['A. Một\tB. Hai']],
		[
			'a hyphen that does not break is a hyphen',
			paragraph('<w:r><w:t>1</w:t><w:noBreakHyphen/><w:t>A</w:t></w:r>'),
			['1-A']
		],
		['what nobody sees is left out', line('Cộng\u00ad hòa\u200b'), ['Cộng hòa']],
		[
			'letters and their diacritics are composed',
			paragraph(run('tie') + run('\u0302') + run('\u0301') + run('ng')),
			['tiếng']
		],
		['blanks at the ends count only where the file says so', paragraph('<w:r><w:t> Câu 1 </w:t></w:r>'), ['Câu 1']],
		['an empty paragraph is an empty line', paragraph(''), ['']],
		['a link is its text', paragraph(`<w:hyperlink r:id="x">${run('Luật')}</w:hyperlink>`), ['Luật']],
		['a content control is what it holds', `<w:sdt><w:sdtContent>${line('Trong')}</w:sdtContent></w:sdt>`, ['Trong']],
		[
			'a hint to type something is nothing',
			paragraph(
				`<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('Bấm vào đây')}</w:sdtContent></w:sdt>`
			),
			['']
		],
		['a smart tag is what it holds', paragraph(`<w:smartTag>${run('Hà Nội')}</w:smartTag>`), ['Hà Nội']],
		[
			'notes, comments and bookmarks are not text',
			paragraph(`<w:bookmarkStart/>${run('Chữ')}<w:r><w:footnoteReference w:id="1"/><w:commentReference/></w:r>`),
			['Chữ']
		],
		[
			'small letters above others are left out',
			paragraph(`<w:r><w:ruby><w:rt>${run('trên')}</w:rt><w:rubyBase>${run('dưới')}</w:rubyBase></w:ruby></w:r>`),
			['dưới']
		]
	])('%s', (_, body, expected) => {
		expect(texts(body)).toEqual(expected);
	});

	it.each<[string, string, string[]]>([
		['shows its result', paragraph(run('Câu ') + field(' SEQ Cau ', run('7'))), ['Câu 7']],
		[
			'written in one element shows its result',
			paragraph(`<w:fldSimple w:instr="SEQ">${run('7')}</w:fldSimple>`),
			['7']
		],
		[
			'shows nothing of a field in its instruction',
			paragraph(
				fieldMark('begin') +
					instruction('IF ') +
					field('PAGE', run('3')) +
					fieldMark('separate') +
					run('kết quả') +
					fieldMark('end')
			),
			['kết quả']
		],
		[
			'that is a table of contents shows nothing',
			paragraph(field('TOC \\o', run('Chương I'))) + line('Chương I'),
			['', 'Chương I']
		],
		[
			'that is broken ends with its paragraph',
			paragraph(fieldMark('begin') + instruction('PAGE') + run('mất')) + line('còn'),
			['', 'còn']
		]
	])('a field %s', (_, body, expected) => {
		expect(texts(body)).toEqual(expected);
	});

	it.each<[string, string, string[]]>([
		['inserted text stays', paragraph(`${run('A')}<w:ins>${run('B')}</w:ins>`), ['AB']],
		['deleted text goes', paragraph(`${run('A')}<w:del><w:r><w:delText>B</w:delText></w:r></w:del>`), ['A']],
		[
			'text moved away goes, text moved here stays',
			paragraph(`<w:moveFrom>${run('A')}</w:moveFrom><w:moveTo>${run('B')}</w:moveTo>`),
			['B']
		],
		[
			'a paragraph whose end is deleted goes on in the next',
			paragraph(run('Hai '), '<w:rPr><w:del/></w:rPr>') + line('thành một'),
			['Hai thành một']
		],
		[
			'a paragraph that is deleted altogether is gone',
			paragraph(`<w:del>${run('A')}</w:del>`, '<w:rPr><w:del/></w:rPr>') + line('B'),
			['B']
		],
		['the last paragraph stays though its end is deleted', paragraph(run('A'), '<w:rPr><w:del/></w:rPr>'), ['A']],
		[
			'a deleted row is gone',
			`<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>${line('A')}</w:tc></w:tr><w:tr><w:tc>${line('B')}</w:tc></w:tr></w:tbl>`,
			['B']
		],
		['hidden text is gone', paragraph(run('A') + run('B', '<w:vanish/>')), ['A']],
		['text hidden no longer is there', paragraph(run('A', '<w:vanish w:val="0"/>')), ['A']]
	])('as its reader sees it: %s', (_, body, expected) => {
		expect(texts(body)).toEqual(expected);
	});

	it.each<[string, string, string]>([
		['a tick of Wingdings', '<w:sym w:font="Wingdings" w:char="F0FC"/>', '✓'],
		['a Greek letter of Symbol', '<w:sym w:font="Symbol" w:char="F061"/>', 'α'],
		['an ornament is left out', '<w:sym w:font="Wingdings" w:char="F026"/>', ''],
		['a font without signs that are known', '<w:sym w:font="Webdings" w:char="F061"/>', ''],
		['letters set in Symbol', '<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr><w:t>p</w:t>', 'π'],
		['a bullet pasted without its font', '<w:t>\uf0b7</w:t>', '•']
	])('reads the signs of picture fonts: %s', (_, content, expected) => {
		expect(texts(paragraph(`<w:r>${content}</w:r>`))).toEqual([expected]);
	});

	it('reads a text box once, after the paragraph that it is anchored in', () => {
		const choice = `<w:drawing><wp:anchor><wps:wsp><wps:txbx>${boxed(line('Trong khung'))}</wps:txbx></wps:wsp></wp:anchor></w:drawing>`;
		const fallback = `<w:pict><v:shape><v:textbox>${boxed(line('Trong khung'))}</v:textbox></v:shape></w:pict>`;
		const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${choice}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent></w:r>`;
		expect(texts(paragraph(box + run('Ngoài khung')))).toEqual(['Ngoài khung', 'Trong khung']);
		expect(texts(paragraph(`<w:r>${fallback}</w:r>`))).toEqual(['', 'Trong khung']);
	});

	it('reads the same under other prefixes and in the strict variant of the format', () => {
		const strict = `<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:rPr><x:b x:val="true"/></x:rPr><x:t>Chữ</x:t></x:r></x:p></x:body></x:document>`;
		expect(read('', { parts: { 'word/document.xml': strict } }).lines[0]!.parts).toEqual([
			{ text: 'Chữ', marks: ['b'], colour: null, highlight: null }
		]);
	});

	it('reads a main part in UTF-16', () => {
		const xml = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${line('Tiếng Việt')}</w:body></w:document>`;
		expect(texts('', { parts: { 'word/document.xml': Buffer.from(`\ufeff${xml}`, 'utf16le') } })).toEqual([
			'Tiếng Việt'
		]);
	});
});

describe('where a line stands', () => {
	it('is counted in paragraphs of the document, those of tables too', () => {
		const { lines } = read(line('Một') + table([line('Hai'), line('Ba')]) + line('Bốn'));
		expect(lines.map(({ place }) => place.paragraph)).toEqual([1, 2, 3, 4]);
	});

	it('is a page where Word noted them, and no page where nothing tells', () => {
		const rendered = paragraph('<w:r><w:lastRenderedPageBreak/><w:t>Trang hai</w:t></w:r>');
		expect(read(line('Một') + rendered).lines.map(({ place }) => place.page)).toEqual([1, 2]);
		expect(read(line('Một')).lines[0]!.place).toEqual({ paragraph: 1 });
	});

	it.each([
		['a page break', paragraph('<w:r><w:t>Một</w:t><w:br w:type="page"/></w:r>')],
		['a section that ends its page', paragraph(run('Một'), '<w:sectPr/>')]
	])('%s counts once, though Word notes the page after it too', (_, first) => {
		const { lines } = read(first + paragraph('<w:r><w:lastRenderedPageBreak/><w:t>Trang hai</w:t></w:r>'));
		expect(lines[0]!.place.page).toBe(1);
		expect(lines.at(-1)!.place.page).toBe(2);
	});

	it('a paragraph that starts its page is on the next one', () => {
		const { lines } = read(line('Một') + paragraph(run('Hai'), '<w:pageBreakBefore/>'));
		expect(lines.map(({ place }) => place.page)).toEqual([1, 2]);
	});

	it('is a cell, counted over merged ones, and a table within a cell is one of its own', () => {
		const inner = table([line('trong')]);
		const merged = `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${line('rộng')}</w:tc><w:tc>${inner}${line('sau')}</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>${line('bị che')}</w:tc></w:tr></w:tbl>`;
		expect(read(merged).lines.map(({ cell }) => cell)).toEqual([
			{ table: 0, row: 0, column: 0 },
			{ table: 1, row: 0, column: 0 },
			{ table: 0, row: 0, column: 2 }
		]);
	});

	it('rows and cells wrapped in content controls count like others', () => {
		const wrap = (content: string) => `<w:sdt><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
		const body = `<w:tbl>${wrap(`<w:tr>${wrap(`<w:tc>${line('A')}</w:tc>`)}<w:tc>${line('B')}</w:tc></w:tr>`)}</w:tbl>`;
		expect(read(body).lines.map(({ cell }) => cell?.column)).toEqual([0, 1]);
	});
});

describe('pictures of a Word document', () => {
	const media = { 'image1.png': PNG };

	it('stand in their line with their bytes and the words for who cannot see them', () => {
		const { lines, pictures } = read(paragraph(run('Hình: ') + drawing('media-image1.png', 'Lá cờ')), { media });
		expect(lines[0]!.parts[1]).toEqual({ picture: 'p1' });
		expect(pictures).toEqual([{ id: 'p1', name: 'image1.png', alt: 'Lá cờ', bytes: PNG }]);
	});

	it('are one picture where the same is shown twice', () => {
		const twice = paragraph(drawing('media-image1.png') + drawing('media-image1.png'));
		expect(read(twice, { media }).pictures).toHaveLength(1);
	});

	it('are read from the older kind of drawing', () => {
		const old = '<w:r><w:pict><v:shape alt="Cờ"><v:imagedata r:id="media-image1.png"/></v:shape></w:pict></w:r>';
		expect(read(paragraph(old), { media }).pictures[0]).toMatchObject({ id: 'p1', alt: 'Cờ' });
	});

	it('lose the words that Word made up', () => {
		const alt = 'A flag&#10;&#10;Description automatically generated with low confidence';
		expect(read(paragraph(drawing('media-image1.png', alt)), { media }).pictures[0]!.alt).toBe('A flag');
	});

	it.each<[string, string, string, Partial<WordFile>]>([
		['bank.word_picture_linked', 'a link to a file elsewhere', drawing('', '', '<a:blip r:link="x"/>'), {}],
		[
			'bank.word_picture_linked',
			'an embedded one whose relation leads outside',
			drawing('far'),
			{ relations: '<Relationship Id="far" Type="x/image" Target="https://example.org/a.png" TargetMode="External"/>' }
		],
		['bank.word_picture_missing', 'a part that is not there', drawing('nothing'), {}],
		[
			'bank.word_picture_missing',
			'a part outside of the package',
			drawing('out'),
			{ relations: '<Relationship Id="out" Type="x/image" Target="../../../etc/passwd"/>' }
		],
		[
			'bank.word_picture_kind',
			'a metafile',
			drawing('media-a.wmf'),
			{ media: { 'a.wmf': Uint8Array.of(0xd7, 0xcd, 0xc6, 0x9a) } }
		],
		[
			'bank.word_picture_cropped',
			'a cropped one',
			drawing('', '', '<a:blip r:embed="media-image1.png"/><a:srcRect l="20000"/>'),
			{ media }
		],
		[
			'bank.word_shapes',
			'a chart',
			'<w:r><w:drawing><wp:inline><a:graphic><c:chart/></a:graphic></wp:inline></w:drawing></w:r>',
			{}
		],
		[
			'bank.word_equation_old',
			'an equation of MathType',
			'<w:r><w:object><v:shape><v:imagedata r:id="media-image1.png"/></v:shape><o:OLEObject ProgID="Equation.DSMT4"/></w:object></w:r>',
			{ media }
		],
		[
			'bank.word_equation_old',
			'an equation in a field',
			fieldMark('begin') + instruction('EQ \\f(1,2)') + fieldMark('end'),
			{}
		]
	])('%s: %s is said at its place', (code, _, content, more) => {
		const { problems } = read(line('Câu 1.') + paragraph(content), more);
		expect(problems).toMatchObject([{ code, place: { paragraph: 2 } }]);
	});

	it('says nothing of a line under a letterhead', () => {
		const shape = '<wps:wsp><wps:spPr><a:prstGeom prst="line"/></wps:spPr></wps:wsp>';
		expect(codes(paragraph(`<w:r><w:drawing><wp:anchor>${shape}</wp:anchor></w:drawing></w:r>`))).toEqual([]);
	});

	it('says where a piece of another file was inserted', () => {
		expect(codes('<w:altChunk r:id="x"/>')).toEqual(['bank.word_chunk']);
	});
});
