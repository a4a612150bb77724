import { AlignmentType, BorderStyle, Footer, PageNumber, Paragraph, TabStopType, type Table, TextRun } from 'docx';
import { columns, halfPoints, line, nationLines, roughWidth, rule, TEXT_WIDTH } from '../report-document/page';
import type { PaperHead } from './paper';

const LEFT = Math.round(TEXT_WIDTH * 0.42);
const RIGHT = TEXT_WIDTH - LEFT;
const upper = (text: string) => text.toLocaleUpperCase('vi');

/** Who sets the paper, what it is, how long it takes, which of the variants it is, and where a name goes. */
export function paperHead(head: PaperHead, code: string | null): (Paragraph | Table)[] {
	const { unitName, title, minutes, hasNation, hasName } = head;
	const issuer = [
		line(upper(unitName), 13, { bold: true }),
		rule(LEFT, Math.min(roughWidth(unitName, 13, 0.6), LEFT) * 0.4)
	];
	const titleLines = [
		line(upper(title), 14, { bold: true }),
		...(minutes === null ? [] : [line(`Thời gian làm bài: ${minutes} phút`, 13, { italics: true })])
	];
	return [
		columns([
			{ width: LEFT, children: issuer },
			{ width: RIGHT, children: hasNation ? nationLines(RIGHT, { name: 12, motto: 13 }) : titleLines }
		]),
		...(hasNation ? [line('', 6), ...titleLines] : []),
		...(code === null ? [] : [codeLine(code)]),
		...(hasName ? nameLines() : []),
		line('', 4)
	];
}

const FRAME = { style: BorderStyle.SINGLE, size: 6, space: 2, color: '000000' };

const codeLine = (code: string) =>
	new Paragraph({
		alignment: AlignmentType.CENTER,
		spacing: { before: 100, after: 60 },
		indent: { left: TEXT_WIDTH - 2200 },
		border: { top: FRAME, bottom: FRAME, left: FRAME, right: FRAME },
		children: [new TextRun({ text: `Mã đề: ${code}`, bold: true })]
	});

const nameLines = () => [
	dotted(['Họ và tên:', 'Lớp (đơn vị):'], [6200, TEXT_WIDTH]),
	dotted(['Ngày sinh:', 'Số báo danh:'], [6200, TEXT_WIDTH])
];

/** Labels with dots up to the next stop. */
const dotted = (labels: [string, string], stops: [number, number]) =>
	new Paragraph({
		spacing: { before: 80, after: 0 },
		tabStops: stops.map((position) => ({ type: TabStopType.LEFT, position, leader: 'dot' as const })),
		children: [new TextRun(`${labels[0]} \t${labels[1]} \t`)]
	});

/** 'Mã đề 101 - Trang 1', counted for each variant. */
export const paperFoot = (code: string | null) =>
	new Footer({
		children: [
			new Paragraph({
				alignment: AlignmentType.RIGHT,
				children: [
					new TextRun({
						size: halfPoints(11),
						children: [`${code === null ? '' : `Mã đề ${code} - `}Trang `, PageNumber.CURRENT]
					})
				]
			})
		]
	});
