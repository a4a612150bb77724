/** “không gian mạng” or “không dùng tiền mặt” deny nothing, so only the turns by which a question asks for the exception count; “A, không phải B” names what is asked. */
const EXCEPTION =
	/(?<!\p{L})(?:(?<!(?:,|chứ) )không (?:phải|đúng|thuộc|bao gồm|gồm|nằm|nên|được|có)|ngoại trừ|là sai|chưa đúng)(?!\p{L})/u;
/** Asked for as a whole, in whatever letters: “nào KHÔNG đúng”, “ngoại trừ”. “có … không?” asks whether. */
const ASKS_FOR_EXCEPTION =
	/(?<!\p{L})(?:(?:nào|gì|đâu)(?: (?:sau đây|dưới đây))?(?: là)? (?:không|chưa|chẳng|sai)(?!\s*\?)|ngoại trừ|trừ (?:trường hợp|ý|phương án) nào)(?!\p{L})/iu;
const TWICE =
	/(?<!\p{L})(?:(?<!(?:,|chứ) )không (?:phải|thể|có \p{L}+ nào|ai)(?: là)? (?:không|chưa)|(?:không|chưa|chẳng)(?: \p{L}+){0,6} (?:ngoại trừ|không (?:đúng|phải|thuộc|được)))(?!\p{L})/iu;
const DENIES = /^(?:không|chưa|chẳng)(?! gian| quân| khí| tên| phận)(?!\p{L})/iu;

/** What a story tells before its question is no part of the question; what is quoted is not asked either. */
function askingSentences(stem: string): string {
	const sentences = stem.replace(/“[^”]*”/g, ' ').match(/[^.?!:…]+[.?!:…]*/g) ?? [];
	const asking = sentences.filter((sentence) => !/\.\s*$/.test(sentence));
	return (asking.length > 0 ? asking : sentences).join(' ');
}

/** Whether the stem asks for the exception without capitals, where a hurried reader misses it. */
export const hasUnmarkedNegative = (stem: string) => EXCEPTION.test(askingSentences(stem));

/** “Không thể không”, “không … ngoại trừ”. */
export const deniesTwice = (stem: string) => TWICE.test(stem);

/** Options that deny below a stem that asks for the exception: who reads “nào KHÔNG đúng” – “Không được…” has to turn it round twice. */
export function deniedAgain(stem: string, options: readonly string[]): string[] {
	return ASKS_FOR_EXCEPTION.test(stem) ? options.filter((option) => DENIES.test(option)) : [];
}
