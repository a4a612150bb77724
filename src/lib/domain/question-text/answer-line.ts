import { readKeyLetters, type KeyReading } from './key-letters';

/** 'Đáp án: C' below a question. */
export interface AnswerLine {
	/** Null where what is written names no letter. */
	key: KeyReading | null;
	/** What follows 'Đáp án:', as written. */
	written: string;
	/** Where the text behind the letters begins. */
	to: number;
}

const LEAD = /^[\s>=⇒→*•#([-]{0,10}(?:(?:vậy|do đó|suy ra)[\s,]{1,3})?/iu;
const WORD =
	/^(?:chọn\s{1,3})?(đáp án|phương án|câu trả lời|trả lời|đ\s?\/\s?a|đ\. ?a|đa|d\/a|answers?|correct answer|key|chọn)(?!\p{L})(?:\s{1,3}câu\s?\d{1,4})?(?:\s{1,3}(?:đúng|chính xác))?(?:\s{1,3}nhất)?\s{0,3}(là(?!\p{L})|[:.=–—-])?\s{0,3}:?\s*/iu;
const HEADER =
	/^[\s*#([-]{0,10}(?:(?:bảng|phần|mục|gợi ý)\s+)?(đáp án|đ\/a|hướng dẫn (?:chấm|trả lời)|answer key|answers|key)(?!\p{L})(?:\s+(?:và|trắc nghiệm|tự luận|chi tiết|tham khảo|lời giải|hướng dẫn giải|thang điểm|hướng dẫn chấm|chấm|phần|chương|mục|đề|câu hỏi|bộ câu hỏi|các câu hỏi|của|cuộc thi|hội thi|bài thi|kỳ thi|môn)(?!\p{L}).{0,90})?[\s:.*\])–-]*$/iu;

/** The key of the question that it stands under; null for any other line. */
export function answerLine(text: string): AnswerLine | null {
	const head = text.slice(0, 300);
	const lead = LEAD.exec(head)![0].length;
	const word = WORD.exec(head.slice(lead));
	if (!word) return null;
	const at = lead + word[0].length;
	const written = text.slice(at).trim();
	if (written === '') return null;
	const key = readKeyLetters(text.slice(at));
	const isNamed = /^(đáp|đ|d|a|key)/iu.test(word[1]!) && /[:=]/.test(word[0]);
	if (!key) return isNamed ? { key, written, to: text.length } : null;
	// 'Chọn C' is a key, 'Trả lời: C' too; 'Đa A' is not written so.
	if (!word[2] && word[1] === word[1]!.toLowerCase() && /^đa$/i.test(word[1]!)) return null;
	return { key, written, to: at + key.length };
}

/** 'BẢNG ĐÁP ÁN': the key of what stands above follows. */
export const isKeyHeader = (text: string) => text.length <= 120 && HEADER.test(text);

const BRACKETED =
	/\s*[([]\s{0,3}(?:đáp án|đ\s?\/?\s?a|key|answer)\s{0,3}(?:đúng)?\s{0,3}(?:là|:)?\s{0,3}([A-H](?:\s?[,;]\s?[A-H]){0,7})\s{0,3}[)\]]\s*$/iu;

/** '(Đáp án: C)' at the end of a text: where it begins, and its letters. */
export function bracketedAnswer(text: string): { from: number; letters: string[] } | null {
	const from = Math.max(0, text.length - 60);
	const found = BRACKETED.exec(text.slice(from));
	if (!found) return null;
	return { from: from + found.index, letters: [...new Set(found[1]!.toUpperCase().match(/[A-H]/g))].sort() };
}
