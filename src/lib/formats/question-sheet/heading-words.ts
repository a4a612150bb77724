import { foldedText } from '../../domain/folded-text';
import { OPTION_COLUMNS, type QuestionColumn } from '../../domain/question-columns';

/** What a heading may name: a column of questions, their number, or an answer by its being right or wrong. */
export type Heading = QuestionColumn | 'label' | 'wrong_option';

const OPTION = '(?:phuong an|dap an|lua chon|cau tra loi|tra loi|y|option|answer|choice|response|pa|da|p a|d a)';
const ONE_OPTION = new RegExp(
	`^(?:cac )?(?:${OPTION} )?(?:tra loi |lua chon |chon )?(?:thu |so )?([a-h]|(?<= )[1-8])(?: optional)?$`
);
const WRONG =
	/^(?:optional )?(?:(?:phuong an|dap an|cau tra loi|lua chon) (?:sai|nhieu)|(?:incorrect|wrong) (?:answer|option)|distractor)(?: thu)? ?\d?(?: optional)?$/;

/** A heading is matched from its first letter to its last. */
const WORDS: [Exclude<Heading, 'wrong_option'>, RegExp][] = [
	[
		'label',
		/^(?:stt|tt|so tt|so thu tu|no|nr|id|ma|ma cau|ma cau hoi|cau so|so cau|thu tu|question no|question number|question id)$/
	],
	[
		'key',
		/^(?:(?:cac )?(?:dap an|phuong an|cau tra loi|tra loi|lua chon|cau|da|pa) (?:dung|chinh xac)|(?:cot )?dap an|da|d a|key|answer key|answer|(?:correct|right) (?:answers?(?: s)?|options?|choices?|responses?)|correct|dap an dung la|ket qua|tra loi dung|answers key|y dung)$/
	],
	[
		'stem',
		/^(?:(?:noi dung )?(?:cau hoi|cau dan|de bai|phan dan|cau)(?: trac nghiem)?|noi dung|noi dung (?:cau hoi|cau dan) .{0,40}|question (?:text|title|stem|content|name)|questions?|title|stem|cau hoi va (?:dap an|phuong an).{0,20})$/
	],
	[
		'options',
		/^(?:(?:cac )?(?:phuong an|lua chon|cau tra loi)(?: (?:tra loi|lua chon|chon))?|cac dap an|options?|answers|answer options?|choices)$/
	],
	[
		'explanation',
		/^(?:loi giai|giai thich|huong dan|huong dan giai|ly giai|explanation|feedback|general feedback|solution|phan tich|loi binh)(?: .{1,30})?$|^(?:answer|correct answer) (?:explanation|feedback)$/
	],
	[
		'source',
		/^(?:nguon|can cu|co so phap ly|trich dan|trich nguon|dieu luat|van ban|dieu khoan|source|reference|citation|tai lieu|tai lieu tham khao)(?: .{1,30})?$/
	],
	[
		'topic',
		/^(?:chu de|chuyen de|linh vuc|chuong|bai|phan|chu diem|mang kien thuc|nhom cau hoi|nhom|mon|don vi kien thuc|noi dung kien thuc|topic|category|subject|section|chapter)(?: .{1,20})?$/
	],
	['difficulty', /^(?:muc do|do kho|cap do|muc|difficulty|level)(?: (?:nhan thuc|kho|cau hoi|level))?$/],
	['audiences', /^(?:doi tuong|audiences?|nhom doi tuong)(?: (?:du thi|thi|ap dung))?$/],
	['kind', /^(?:loai|dang|kieu|hinh thuc|the loai)(?: cau(?: hoi)?)?$|^(?:question )?(?:type|kind)$/]
];

const NOTES = /\s(?:max \d+ characters?|choose at least one|bat buoc|khong bat buoc|required)$/;

/** Case, diacritics, punctuation and what is said in brackets behind it do not matter. */
export function headingOf(text: string): Heading | null {
	if (text.length > 120) return null;
	if (text.trim() === '#') return 'label';
	const folded = foldedText(text);
	const without = foldedText(text.replace(/[([].*?[)\]]/gu, ' '));
	return wordOf(folded) ?? wordOf(without) ?? wordOf(folded.replace(NOTES, ''));
}

function wordOf(folded: string): Heading | null {
	const option = ONE_OPTION.exec(folded)?.[1];
	if (option !== undefined) return OPTION_COLUMNS[/\d/.test(option) ? Number(option) - 1 : option.charCodeAt(0) - 97]!;
	if (WRONG.test(folded)) return 'wrong_option';
	return WORDS.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}
