import { foldVietnamese } from '../vietnamese-name';

/** What a written key says of a statement: 'Đ' right, 'S' wrong; beside the letters of options. */
export const TRUE_LETTER = 'Đ';
export const FALSE_LETTER = 'S';

const LETTERS =
	/^[\s([]*((?:[A-H](?:\s{0,5}(?:[,;+&/]|và(?!\p{L})|and(?!\p{L}))?\s{0,5}(?=[A-H](?![\p{L}\p{N}]|[A-H]*\p{Ll})))?)+)(?![\p{L}\p{N}])[\])]*/u;
const JOINED = /^[\s([]*([A-H]{1,8})(?![\p{L}\p{N}])[\])]*/u;
const LOWER = /^[\s([]*([a-h])[\s.)\]]*$/u;
const BEFORE = /^\s*(?:cả|các|câu|ý|đáp án|phương án|chọn|là)(?!\p{L})\s*/iu;
const AFTER = /^\s*($|[.,:;)\]–—(-]|(vì|do|là|đúng|theo)(?!\p{L}))/iu;
const STATEMENT = /[\s,;.|]*([a-hA-H])\s?[.):–-]?\s?(đúng|sai|đ|s)(?![\p{L}\p{N}])/iuy;

const FOLDED_TRUE = ['dung', 'd', 'true'];
const FOLDED_FALSE = ['sai', 's', 'false'];

/** 'Đúng' and 'Sai' in all their spellings, else null. */
export function truthLetter(text: string): string | null {
	if (text.length > 12) return null;
	const word = foldVietnamese(text).replace(/[^a-z]/g, '');
	if (FOLDED_TRUE.includes(word) && !/^\s*[dD]\W*$/.test(text)) return TRUE_LETTER;
	return FOLDED_FALSE.includes(word) ? FALSE_LETTER : null;
}

export interface KeyReading {
	/** 'A', 'C', …, or one of TRUE_LETTER and FALSE_LETTER. */
	letters: string[];
	/** How much of the text it took. */
	length: number;
}

/** 'a) Đúng, b) Sai': the letters that are right. */
function readStatements(text: string): KeyReading | null {
	const letters: string[] = [];
	let count = 0;
	STATEMENT.lastIndex = 0;
	let at = 0;
	for (let found = STATEMENT.exec(text); found; found = STATEMENT.exec(text)) {
		count++;
		at = STATEMENT.lastIndex;
		if (truthLetter(found[2]!) === TRUE_LETTER) letters.push(found[1]!.toUpperCase());
	}
	return count > 1 && /^[\s.,;|]*$/.test(text.slice(at)) ? { letters, length: text.length } : null;
}

/** Reads 'C', 'A, C', 'A và C', 'AC', 'C. Hà Nội', 'c', 'Đúng', 'a) Đ b) S' at the beginning of a text; null where it says no letter. */
export function readKeyLetters(text: string): KeyReading | null {
	const statements = readStatements(text);
	if (statements) return statements;
	const truth = truthLetter(text);
	if (truth) return { letters: [truth], length: text.length };
	const before = BEFORE.exec(text)?.[0].length ?? 0;
	const rest = text.slice(before);
	const found = LOWER.exec(rest) ?? JOINED.exec(rest) ?? LETTERS.exec(rest);
	const several = LETTERS.exec(rest);
	const best = several && several[0].length > (found?.[0].length ?? 0) ? several : found;
	if (!best || !AFTER.test(rest.slice(best[0].length))) return null;
	const letters = [
		...new Set(
			best[1]!
				.toUpperCase()
				.match(/(?<!\p{L})[A-H]+(?!\p{L})/gu)
				?.join('') ?? ''
		)
	];
	return { letters: letters.sort(), length: before + best[0].length };
}
