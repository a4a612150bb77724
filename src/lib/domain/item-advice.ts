import type { ItemContent } from './item';

export const ITEM_ADVICE = ['key_longest', 'all_of_above', 'negative_unmarked', 'no_source', 'no_clause'] as const;
/** A weakness of an item that its author may have reasons for; it never blocks saving. */
export type ItemAdvice = (typeof ITEM_ADVICE)[number];

const LENGTH_RATIO = 1.6;
const LENGTH_GAP = 20;

/** Guessers learn that the most carefully worded answer is the right one. */
function keyIsLongest({ kind, options, key }: ItemContent): boolean {
	if (kind !== 'single') return false;
	const lengthOf = (right: boolean) =>
		Math.max(0, ...options.filter(({ id }) => key.includes(id) === right).map(({ text }) => [...text].length));
	const longestWrong = lengthOf(false);
	return lengthOf(true) >= Math.max(longestWrong * LENGTH_RATIO, longestWrong + LENGTH_GAP);
}

// Options are shuffled, so "trên" and "A và B" point nowhere.
const POINTS_AT_OTHERS =
	/(tất cả|cả (\p{L}+|\d)) (các |những )?(đáp án|phương án|câu|ý)( |$)|tất cả đều|cả [a-h]( ?,| và|$)|^[a-h] (và|,) [a-h]( |$)|không (có )?(đáp án|phương án|câu|ý) nào/u;

/** "không gian mạng" or "không dùng tiền mặt" deny nothing, so only the turns by which a question asks for the exception count. */
const NEGATIVE = /(?<!\p{L})(không (phải|đúng|thuộc|bao gồm|gồm|nằm|nên|được|có)|ngoại trừ|là sai|chưa đúng)(?!\p{L})/u;

const CLAUSE = /(?<!\p{L})(điều|khoản|điểm|mục|phần|chương|tiêu đề|phụ lục|trang|đoạn|tiết)(?!\p{L})/iu;
const DOCUMENT = /\d+\/|(?<!\p{L})(luật|nghị định|nghị quyết|quyết định|thông tư|chỉ thị|hiến pháp)(?!\p{L})/iu;

export function adviceOn(content: ItemContent): ItemAdvice[] {
	const { stem, options, source } = content;
	const found: Record<ItemAdvice, boolean> = {
		key_longest: keyIsLongest(content),
		all_of_above: options.some(({ text }) => POINTS_AT_OTHERS.test(text.toLowerCase())),
		negative_unmarked: NEGATIVE.test(stem),
		no_source: source === '',
		no_clause: DOCUMENT.test(source) && !CLAUSE.test(source)
	};
	return ITEM_ADVICE.filter((advice) => found[advice]);
}
