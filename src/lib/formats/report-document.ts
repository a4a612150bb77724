import { AlignmentType, Document, Header, LineRuleType, Packer, PageNumber, Paragraph, Table, TextRun } from 'docx';
import { tablesOf } from '../domain/report-tables';
import { SECTION_TITLES } from '../domain/report-wording';
import type { ReportContent } from './report-content';
import { reachCharts } from './report-document/charts';
import { dataTable } from './report-document/data-table';
import { footTable, headTable, titleBlock } from './report-document/head';
import { FONT, halfPoints, MARGINS, PAPER } from './report-document/page';

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'];
const BODY = 14;

/** A report as a Word document in the form of Decree 30/2020/NĐ-CP. */
export async function reportDocument(content: ReportContent): Promise<Uint8Array> {
	const { title, letterhead, figures, isDraft } = content;
	const document = new Document({
		title,
		creator: 'Sân Đình',
		description: `SHA-256 ${content.figuresSha256}`,
		styles: {
			default: {
				document: {
					run: { font: FONT, size: halfPoints(BODY), language: { value: 'vi-VN' } },
					paragraph: { spacing: { line: 264, lineRule: LineRuleType.AUTO } }
				}
			}
		},
		sections: [
			{
				properties: { titlePage: true, page: { size: PAPER, margin: MARGINS } },
				headers: { default: pageNumber(), first: new Header({ children: [new Paragraph({ children: [] })] }) },
				children: [
					headTable(letterhead, figures.period.endsOn.slice(0, 4)),
					...titleBlock(letterhead.subject, isDraft),
					...body(content),
					new Paragraph({ keepNext: true, spacing: { before: 0, after: 120 }, children: [] }),
					footTable(letterhead)
				]
			}
		]
	});
	return new Uint8Array(await Packer.toBuffer(document));
}

/** In the middle above the text, from the second page on. */
const pageNumber = () =>
	new Header({
		children: [
			new Paragraph({
				alignment: AlignmentType.CENTER,
				children: [new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(BODY) })]
			})
		]
	});

function body({ sections, figures }: ReportContent): (Paragraph | Table)[] {
	let tables = 0;
	return sections
		.filter(({ included }) => included)
		.flatMap(({ kind, text }, index, all) => [
			heading(`${ROMAN[index]}. ${SECTION_TITLES[kind].toLocaleUpperCase('vi')}`),
			...paragraphsOf(text).map((one, at, paragraphs) =>
				// The signature does not stand on a page of its own.
				paragraph(one, index === all.length - 1 && at >= paragraphs.length - 2)
			),
			...tablesOf(kind, figures).flatMap((table) => dataTable(table, ++tables)),
			...(kind === 'reach' ? reachCharts(figures) : [])
		]);
}

/** What somebody typed: an empty line begins a paragraph, and so does a line that is a point. */
export const paragraphsOf = (text: string): string[] =>
	text
		.split(/\n\s*\n|\n(?=\s*[-+•])/)
		.map((one) => one.replace(/\s*\n\s*/g, ' ').trim())
		.filter(Boolean);

const heading = (text: string) =>
	new Paragraph({
		keepNext: true,
		spacing: { before: 180, after: 80 },
		indent: { firstLine: 567 },
		children: [new TextRun({ text, bold: true })]
	});

const paragraph = (text: string, keepNext: boolean) =>
	new Paragraph({
		keepNext,
		alignment: AlignmentType.JUSTIFIED,
		spacing: { before: 0, after: 120 },
		indent: { firstLine: 567 },
		children: [new TextRun({ text })]
	});
