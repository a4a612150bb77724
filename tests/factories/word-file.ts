import { strToU8, zipSync } from 'fflate';

const NAMESPACES = [
	'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
	'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
	'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
	'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
	'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
	'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
	'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
	'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
	'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
	'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
	'xmlns:v="urn:schemas-microsoft-com:vml"',
	'xmlns:o="urn:schemas-microsoft-com:office:office"'
].join(' ');
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

export interface WordFile {
	/** What stands in w:body. */
	body: string;
	/** What stands in w:styles and w:numbering. */
	styles?: string;
	numbering?: string;
	/** Parts of word/media by name, each with the relation 'media-NAME'. */
	media?: Record<string, Uint8Array>;
	/** Further relations of the document, as XML. */
	relations?: string;
	contentType?: string;
	parts?: Record<string, Uint8Array | string>;
}

const OOXML = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const contentTypes = (main: string) =>
	`${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${main}"/><Override PartName="/word/styles.xml" ContentType="${OOXML}.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="${OOXML}.numbering+xml"/></Types>`;

/** The parts of a document as Word packs them. */
export function wordParts({ body, styles, numbering, media = {}, relations = '', ...rest }: WordFile) {
	const main = rest.contentType ?? 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
	const relation = (id: string, type: string, target: string) =>
		`<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
	const pictures = Object.keys(media).map((name) => relation(`media-${name}`, 'image', `media/${name}`));
	const texts: Record<string, Uint8Array | string> = {
		'[Content_Types].xml': contentTypes(main),
		'_rels/.rels': `${HEAD}<Relationships xmlns="${RELATIONSHIPS}">${relation('rId1', 'officeDocument', 'word/document.xml')}</Relationships>`,
		'word/_rels/document.xml.rels': `${HEAD}<Relationships xmlns="${RELATIONSHIPS}">${relation('s', 'styles', 'styles.xml')}${relation('n', 'numbering', 'numbering.xml')}${pictures.join('')}${relations}</Relationships>`,
		'word/document.xml': `${HEAD}<w:document ${NAMESPACES}><w:body>${body}<w:sectPr/></w:body></w:document>`,
		'word/styles.xml': `${HEAD}<w:styles ${NAMESPACES}>${styles ?? ''}</w:styles>`,
		'word/numbering.xml': `${HEAD}<w:numbering ${NAMESPACES}>${numbering ?? ''}</w:numbering>`,
		...rest.parts
	};
	for (const [name, bytes] of Object.entries(media)) texts[`word/media/${name}`] = bytes;
	return Object.fromEntries(
		Object.entries(texts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part])
	);
}

export const wordFile = (file: WordFile): Uint8Array => zipSync(wordParts(file));

export const paragraph = (content: string, properties = '') =>
	`<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;

export const run = (text: string, properties = '') =>
	`<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph of one run. */
export const line = (text: string, properties = '') => paragraph(run(text, properties));

/** A paragraph of a list. */
export const numbered = (text: string, numbering: number, level = 0) =>
	paragraph(run(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numbering}"/></w:numPr>`);

/** A list's definition with its levels as [format, text] from the top. */
export const abstractList = (id: number, levels: [format: string, text: string, more?: string][]) =>
	`<w:abstractNum w:abstractNumId="${id}">${levels
		.map(
			([format, text, more = ''], level) =>
				`<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
		)
		.join('')}</w:abstractNum>`;

export const list = (id: number, abstract: number, overrides = '') =>
	`<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${overrides}</w:num>`;

export const table = (...rows: string[][]) =>
	`<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;

/** A picture in the line, embedded by a relation's id; `fill` replaces the reference. */
export const drawing = (relation: string, alt = '', fill = `<a:blip r:embed="${relation}"/>`) =>
	`<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture" descr="${alt}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill>${fill}</pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;

/** A red square. */
export const PNG = Uint8Array.from(
	atob('iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEUlEQVR4nGO4pSqLFTEMLQkA7Z1HATFMQCEAAAAASUVORK5CYII='),
	(character) => character.charCodeAt(0)
);
