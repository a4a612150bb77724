import { AlignmentType, Paragraph, TextRun } from 'docx';
import { AUDIENCE_GROUPS } from '../../domain/audience-group';
import type { FoundPicture } from '../../domain/found-question';
import type { ItemContent } from '../../domain/item';
import { AUDIENCE_NAMES, DIFFICULTY_NAMES, EVERYBODY } from '../question-sheet/sheet-words';
import { line } from '../report-document/page';
import { wordFile } from './document';
import { paperFoot } from './paper-head';
import { questionBlock } from './question-block';
import { richRuns, STEM_PICTURE } from './rich-runs';

export interface ListedItem {
	content: ItemContent;
	/** 'đã duyệt, bản 3'. */
	standing: string;
}

export interface BankListing {
	unitName: string;
	/** Below the title: what was chosen, and when. */
	remarks: string[];
	items: ListedItem[];
}

/** A bank for its reviewers to print: by topic, with key, explanation, source and standing. */
export async function writeListing(listing: BankListing, pictures: readonly FoundPicture[]): Promise<Uint8Array> {
	const known = new Map(pictures.map((picture) => [picture.id, picture]));
	const topics = Map.groupBy(listing.items, ({ content }) => content.topic);
	let number = 0;
	const body = [...topics].flatMap(([topic, items]) => [
		topicLine(topic),
		...items.flatMap((item) => listed(item, ++number, known))
	]);
	const head = [
		line(listing.unitName.toLocaleUpperCase('vi'), 13, { bold: true }),
		line('NGÂN HÀNG CÂU HỎI', 15, { bold: true }, { spacing: { before: 120, after: 0 } }),
		...listing.remarks.map((text) => line(text, 12, { italics: true })),
		line('', 6)
	];
	return wordFile('Ngân hàng câu hỏi', [{ footers: { default: paperFoot(null) }, children: [...head, ...body] }]);
}

const topicLine = (topic: string) =>
	new Paragraph({
		keepNext: true,
		spacing: { before: 240, after: 80 },
		children: [new TextRun({ text: `Chủ đề: ${topic}`, bold: true, size: 28 })]
	});

function listed(
	{ content, standing }: ListedItem,
	number: number,
	pictures: ReadonlyMap<string, FoundPicture>
): Paragraph[] {
	const { options, key, explanation, source, difficulty, audiences } = content;
	const letters = options.flatMap(({ id }, index) => (key.includes(id) ? String.fromCharCode(65 + index) : []));
	const groups = AUDIENCE_GROUPS.filter((group) => audiences.includes(group)).map((group) => AUDIENCE_NAMES[group]);
	const field = (name: string, text: string) =>
		new Paragraph({
			alignment: AlignmentType.LEFT,
			spacing: { before: 0, after: 20 },
			indent: { left: 284 },
			children: [new TextRun({ text: `${name}: `, italics: true }), ...richRuns(text, pictures, STEM_PICTURE)]
		});
	return [
		...questionBlock({ label: `Câu ${number}`, tag: standing, content, options, marked: key }, pictures),
		field('Đáp án', letters.join(', ')),
		field('Mức độ', DIFFICULTY_NAMES[difficulty]),
		field('Đối tượng', groups.join(', ') || EVERYBODY),
		...(explanation === '' ? [] : [field('Lời giải', explanation)]),
		...(source === '' ? [] : [field('Nguồn', source)])
	];
}
