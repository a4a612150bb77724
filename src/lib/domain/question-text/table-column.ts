import { foldVietnamese } from '../vietnamese-name';

type PlainRole = 'number' | 'stem' | 'options' | 'key';
/** What a column of a table of questions, or a row of a question's own table, holds. */
export type TableRole =
	| { role: PlainRole | 'other' }
	/** The letter by its place: 'A', also where the table counts 1, 2, 3. */
	| { role: 'option'; letter: string }
	/** The word by which a line below a question says the same. */
	| { role: 'field'; word: string };

const NAMES: [PlainRole, RegExp][] = [
	['number', /^(stt|tt|so tt|so thu tu|so cau|cau so|cau|no|so)$/],
	['key', /^(dap an( dung| chinh xac)?|phuong an dung|dap an la|d ?a|key|answer|correct answer|tra loi dung|ket qua)$/],
	['stem', /^(noi dung )?(cau hoi|cau dan|de bai|question|noi dung)( trac nghiem| hoi)?$/],
	['options', /^(cac |noi dung )?(phuong an|lua chon|dap an|options|tra loi|cau tra loi)( tra loi| lua chon| chon)?$/]
];
const OPTION = /^(?:(?:phuong an|dap an|lua chon|option|tra loi|cau tra loi) ?)?(?:([a-h])|([1-8]))$/;
const FIELDS: [string, RegExp][] = [
	['Giải thích', /^(giai thich|loi giai|huong dan giai|huong dan tra loi|explanation)( chi tiet| dap an)?$/],
	[
		'Nguồn',
		/^(can cu|can cu phap ly|co so phap ly|nguon|nguon trich dan|nguon tai lieu|tai lieu tham khao|trich dan|tham khao|source)$/
	],
	['Chủ đề', /^(chu de|linh vuc|chuyen de|topic)$/],
	['Mức độ', /^(muc do|do kho|cap do|muc do nhan thuc|level)$/],
	['Đối tượng', /^(doi tuong|doi tuong du thi|audience)$/]
];

/** By the words at the head of a column; 'Phương án 1' is an option, '1' alone a number. */
export function tableRole(head: string): TableRole {
	const name = foldVietnamese(head.slice(0, 60))
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
	const [whole, letter, number] = OPTION.exec(name) ?? [];
	if (letter) return { role: 'option', letter: letter.toUpperCase() };
	if (number && whole !== number) return { role: 'option', letter: String.fromCharCode(64 + Number(number)) };
	const field = FIELDS.find(([, pattern]) => pattern.test(name));
	if (field) return { role: 'field', word: field[0] };
	return { role: NAMES.find(([, pattern]) => pattern.test(name))?.[0] ?? 'other' };
}
