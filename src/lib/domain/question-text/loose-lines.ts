import type { DraftQuestion } from './draft-question';
import type { Gathering } from './gathering';
import type { TextLine } from './text-line';

const SNIPPET = 60;
/** The beginning of a text, to be named in a message. */
export function snippet(text: string): string {
	const line = text.replace(/[\s\uFFFC]+/g, ' ').trim();
	return line.length <= SNIPPET ? line : `${line.slice(0, SNIPPET).trimEnd()}…`;
}

const READS =
	/^\s*(đọc|dựa vào|quan sát|sử dụng|cho (biết )?(đoạn|bảng|hình|biểu|sơ đồ|thông tin|tình huống))(?!\p{L})/iu;

/** The line tells whoever answers to read what follows. */
export const asksToRead = (text: string) => READS.test(text);

/** With one of these a paper ends: who signed it, its date, wishes, the title of what follows. */
const CLOSING =
	/^(tm\.|kt\.|người |ban |trưởng |chủ tịch|phó |bí thư|hiệu trưởng|giáo viên|nơi nhận|xác nhận|duyệt|ký |\(|chúc |xin |cảm ơn|trân trọng|lưu ý|ghi chú|.{0,40}ngày\s*[\d.…]+\s*tháng)/iu;

function isClosing(text: string): boolean {
	const line = text.trim();
	if (line.length > 80 || line.includes('?') || !/\p{L}/u.test(line)) return false;
	if (CLOSING.test(line)) return true;
	if (line.includes(':')) return false;
	const words = line.split(/\s+/);
	// Capitals throughout are a title, a capital on each word is a name.
	return line === line.toUpperCase() || (words.length < 7 && words.every((word) => /^\p{Lu}/u.test(word)));
}

const isWritten = ({ text, runs }: TextLine) => text.trim() !== '' || runs.some((run) => run.picture);

function warnOfText(question: DraftQuestion, line: TextLine | undefined) {
	if (!line || question.problems.some(({ code }) => code === 'bank.text_not_taken')) return;
	question.problems.push({
		code: 'bank.text_not_taken',
		params: { text: snippet(line.text) || '…' },
		severity: 'warning',
		field: 'stem',
		place: line.place
	});
}

/** What stands before the first question is the paper's head, unless it says that it is to be read. */
export function warnOfLoose({ questions, loose }: Gathering, next: DraftQuestion) {
	const isHead = questions.length === 0;
	warnOfText(
		next,
		loose.find((line) => (isHead ? asksToRead(line.text) : isWritten(line)))
	);
}

/** What belongs to no question and never will is said at the question above it; a paper's head and its end are not. */
export function dropLoose(state: Gathering, isAboveKeys = false) {
	const question = state.questions.at(-1);
	const written = state.loose.filter(isWritten);
	state.loose = [];
	const end = written.findIndex(({ text }) => isClosing(text));
	const kept = end < 0 ? written : written.slice(0, end);
	const [first] = kept;
	const isTitle = isAboveKeys && written.length === 1 && first !== undefined && !/[?:]/.test(first.text);
	if (question && !isTitle) warnOfText(question, first);
}
