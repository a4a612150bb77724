import { AUDIENCE_GROUPS } from '../../domain/audience-group';
import type { ItemContent } from '../../domain/item';
import { picturesIn } from '../../domain/rich-text';
import type { ExchangeFile, ExchangeItem, ExchangeLoss } from '../exchange/exchange-item';
import { textsOf } from '../exchange/picture-file';
import { templateXlsx } from '../sheet-template';
import { KIND_NAMES } from './cell-kind';
import { AUDIENCE_NAMES, DIFFICULTY_NAMES, EVERYBODY } from './sheet-words';
import { EXAMPLE_ROWS, templateColumns } from './template-columns';

const OPTION_CELLS = 8;

/** Our workbook of questions, empty to fill in or with items: what is written here, `questionsOfSheet` reads back. */
export function questionWorkbook(topics: readonly string[], rows: readonly string[][] = []): Promise<Uint8Array> {
	return templateXlsx(templateColumns(topics), {
		sheetName: 'Câu hỏi',
		helpSheetName: 'Hướng dẫn',
		listSheetName: 'Danh mục',
		help: [
			'Bảng câu hỏi để nhập vào ngân hàng',
			'Điền từ dòng 2 của trang “Câu hỏi”, mỗi dòng một câu; giữ nguyên dòng tiêu đề. Trang “Ví dụ” có ba câu mẫu.',
			'Bảng này không chứa hình. Câu có hình: thêm hình khi xem lại sau lúc nhập, hoặc soạn bằng Word.'
		],
		helpHeaders: ['Cột', 'Bắt buộc', 'Cách ghi', 'Ví dụ'],
		requiredWords: ['bắt buộc', 'không bắt buộc'],
		examples: { sheetName: 'Ví dụ', rows: EXAMPLE_ROWS },
		rows
	});
}

/** Items in our workbook. Their topics are names. */
export async function writeQuestionSheet(items: ExchangeItem[], topics: readonly string[]): Promise<ExchangeFile> {
	const bytes = await questionWorkbook(
		topics,
		items.map(({ content }) => rowOf(content).map(literal))
	);
	return { bytes, lost: items.flatMap(sheetLosses) };
}

/** Pictures stay behind, but their places are kept. */
export const sheetLosses = (item: ExchangeItem): ExchangeLoss[] =>
	textsOf(item).flatMap(picturesIn).length > 0 ? [{ label: item.label, code: 'bank.export_sheet_pictures' }] : [];

/** A workbook reads '_x000D_' as the character of that number, unless its first '_' is written so itself. */
const literal = (text: string) => text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');

function rowOf(content: ItemContent): string[] {
	const { kind, stem, options, key, explanation, source, topic, difficulty, audiences } = content;
	const letters = options.flatMap(({ id }, index) => (key.includes(id) ? String.fromCharCode(65 + index) : []));
	const groups = AUDIENCE_GROUPS.filter((group) => audiences.includes(group)).map((group) => AUDIENCE_NAMES[group]);
	return [
		stem,
		KIND_NAMES[kind],
		...Array.from({ length: OPTION_CELLS }, (_, index) => options[index]?.text ?? ''),
		letters.join(', '),
		explanation,
		source,
		topic,
		DIFFICULTY_NAMES[difficulty],
		groups.join(', ') || EVERYBODY
	];
}
