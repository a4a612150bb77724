import {
	AlignmentType,
	Paragraph,
	Table,
	TableCell,
	TableLayoutType,
	TableRow,
	TextRun,
	VerticalAlignTable,
	WidthType
} from 'docx';
import { halfPoints, line, TEXT_WIDTH } from '../report-document/page';
import type { PrintedPaper } from './paper';

const ACROSS = 10;

/** The right letters of all variants in one grid, with the seed by which the papers can be made again. */
export function keySheet({ head, variants, seed, kept }: PrintedPaper): (Paragraph | Table)[] {
	const remarks = [
		...(seed === '' ? [] : [`Mã trộn: ${seed}. Dùng lại mã này với cùng các câu hỏi sẽ được đúng các đề này.`]),
		...(kept.length === 0
			? []
			: [`Không xáo phương án của câu ${kept.join(', ')} (theo đề đầu tiên) vì có phương án nói về phương án khác.`])
	];
	return [
		line(head.unitName.toLocaleUpperCase('vi'), 13, { bold: true }),
		line('ĐÁP ÁN', 15, { bold: true }, { spacing: { before: 120, after: 0 } }),
		line(head.title, 13, { italics: true }, { spacing: { before: 0, after: 160 } }),
		...remarks.map(
			(text) =>
				new Paragraph({
					spacing: { before: 0, after: 120 },
					children: [new TextRun({ text, italics: true, size: halfPoints(11) })]
				})
		),
		grid(variants.length === 1 ? rowsOfOne(lettersOf(variants[0]!)) : rowsOfSeveral(variants))
	];
}

const lettersOf = ({ questions }: PrintedPaper['variants'][number]) =>
	questions.map(({ letters }) => letters.join(', '));

/** Ten questions across, their letters below. */
function rowsOfOne(keys: string[]): string[][] {
	const rows: string[][] = [];
	for (let from = 0; from < keys.length; from += ACROSS) {
		const some = keys.slice(from, from + ACROSS);
		const empty = Array<string>(keys.length > ACROSS ? ACROSS - some.length : 0).fill('');
		rows.push(['Câu', ...some.map((_, index) => String(from + index + 1)), ...empty], ['Đáp án', ...some, ...empty]);
	}
	return rows;
}

/** A line for each question and a column for each variant; as many blocks beside each other as the page holds. */
function rowsOfSeveral(variants: PrintedPaper['variants']): string[][] {
	const keys = variants.map(lettersOf);
	const count = keys[0]!.length;
	const blocks = Math.max(1, Math.min(Math.floor(12 / (variants.length + 1)), Math.ceil(count / 10)));
	const height = Math.ceil(count / blocks);
	const heading = ['Câu', ...variants.map(({ code }) => `Mã ${code}`)];
	const lineOf = (at: number) =>
		at < count ? [String(at + 1), ...keys.map((own) => own[at]!)] : heading.map(() => '');
	return [
		Array.from({ length: blocks }, () => heading).flat(),
		...Array.from({ length: height }, (_, row) =>
			Array.from({ length: blocks }, (_, block) => lineOf(block * height + row)).flat()
		)
	];
}

const isHead = (text: string) => /^(Câu|Đáp án|Mã .*|\d+)$/.test(text);

function grid(rows: string[][]): Table {
	const columns = rows[0]!.length;
	const width = Math.floor(TEXT_WIDTH / columns);
	return new Table({
		layout: TableLayoutType.FIXED,
		width: { size: width * columns, type: WidthType.DXA },
		columnWidths: Array<number>(columns).fill(width),
		rows: rows.map(
			(cells, at) =>
				new TableRow({
					cantSplit: true,
					tableHeader: at === 0 && rows.length > 2,
					children: cells.map(
						(text) =>
							new TableCell({
								width: { size: width, type: WidthType.DXA },
								verticalAlign: VerticalAlignTable.CENTER,
								margins: { top: 30, bottom: 30, left: 20, right: 20 },
								children: [
									new Paragraph({
										alignment: AlignmentType.CENTER,
										spacing: { before: 0, after: 0 },
										children: [new TextRun({ text, bold: isHead(text), size: halfPoints(12) })]
									})
								]
							})
					)
				})
		)
	});
}
