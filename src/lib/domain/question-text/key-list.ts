import type { FilePlace } from '../found-question';
import { readKeyLetters, truthLetter } from './key-letters';
import type { Run } from './text-line';

/** 'Question 12: C' in a list or table of keys. */
export interface KeyEntry {
	number: number;
	letters: string[];
	place: FilePlace;
	/** What a list with reasons says behind the letter. */
	explanation: Run[];
}

type Found = Pick<KeyEntry, 'number' | 'letters'>;

const ITEM =
	/[\s|,;]*(?:(câu|question)\s{0,3})?(\d{1,4})(\s{0,3}[.:)=/>–—-]{0,3}\s{0,3})(?:(?:đáp án|đa|chọn)\s{0,3}:?\s{0,3})?([A-H]{1,8}(?:\s?[,&+]\s?[A-H](?![\p{L}\p{N}]))*|đúng|sai|đ|s)(?![\p{L}\p{N}])\.?[\s|,;]*/iuy;
const RANGE =
	/[\s|,;]*(?:câu\s{0,3})?(\d{1,4})\s?[-–—]\s?(\d{1,4})\s?[.:)]?\s?((?:[A-H]\s?){2,60})(?![\p{L}\p{N}])[\s|,;]*/uy;

function lettersOf(written: string): string[] {
	const truth = truthLetter(written);
	return truth ? [truth] : [...new Set(written.toUpperCase().match(/[A-H]/g))].sort();
}

function rangeAt(text: string, at: number): { entries: Found[]; to: number } | null {
	RANGE.lastIndex = at;
	const found = RANGE.exec(text);
	if (!found) return null;
	const [from, to] = [Number(found[1]), Number(found[2])];
	const letters = found[3]!.match(/[A-H]/g)!;
	if (letters.length !== to - from + 1) return null;
	return {
		entries: letters.map((letter, index) => ({ number: from + index, letters: [letter] })),
		to: RANGE.lastIndex
	};
}

/** '1-A 2-C 3.B', 'Câu 1: A', '1-5: ABCDA': the keys of a line that holds nothing else; null for any other line. */
export function keyEntries(text: string, isInKeyPart: boolean): Found[] | null {
	if (!/^[\s|,;]*(câu|question|\d)/iu.test(text.slice(0, 40))) return null;
	const entries: Found[] = [];
	let isCertain = isInKeyPart;
	let at = 0;
	while (at < text.length) {
		const range = rangeAt(text, at);
		if (range) {
			entries.push(...range.entries);
			at = range.to;
			continue;
		}
		ITEM.lastIndex = at;
		const found = ITEM.exec(text);
		if (!found) return null;
		const [, word, number, mark, letters] = found;
		if (!isInKeyPart && letters !== letters!.toUpperCase() && letters!.length === 1) return null;
		if (word || mark!.trim() !== '') isCertain = true;
		entries.push({ number: Number(number), letters: lettersOf(letters!) });
		at = ITEM.lastIndex;
	}
	return entries.length > 0 && (isCertain || entries.length > 2) ? entries : null;
}

const KEYS_HEAD = /^\s*(?:(?:bảng )?đáp án\s?[:.]|(?:phần|chương) \S{1,4}?\s?[:.–-])\s*/iu;

/** 'ĐÁP ÁN: 1-A; 2-C', 'Phần I: 1A 2B 3C': a list behind its title. */
export function headedEntries(text: string): { title: string; entries: Found[] } | null {
	const title = KEYS_HEAD.exec(text.slice(0, 60))?.[0];
	if (!title) return null;
	const entries = keyEntries(text.slice(title.length), true);
	return entries && entries.length > 1 ? { title, entries } : null;
}

const REASONED =
	/^\s*(?:(?:câu|question)\s{0,3})?(\d{1,4})\s?[.:)–—-]{0,2}\s{0,3}(?:(?:đáp án|đa|chọn)(?:\s(?:đúng|là)){0,2}\s{0,3}:?\s{0,3})?/iu;

/** 'Câu 3: B. Vì Điều 5 quy định…' in the key part; `to` is where the reason begins. */
export function reasonedEntry(text: string): (Found & { to: number }) | null {
	const head = REASONED.exec(text.slice(0, 80));
	if (!head) return null;
	const key = readKeyLetters(text.slice(head[0].length));
	if (!key) return null;
	const to = head[0].length + key.length;
	const after = /^[\s.,:;)\]–—-]*/.exec(text.slice(to))![0].length;
	return { number: Number(head[1]), letters: key.letters, to: to + after };
}

const tokens = (text: string) => text.split(/[\s|:]+/).filter(Boolean);
const HEAD_WORD = /^(câu|hỏi|số|stt|tt|đáp|án|đa|đ\/a|question|key)$/iu;
const withoutHead = (words: string[]) => words.slice(words.findIndex((word) => !HEAD_WORD.test(word)));

/** Numbers on one line and their letters on the next. */
export function gridEntries(numbers: string, letters: string): Found[] | null {
	if (!/^[\s|]*(?:[\p{L}/]{1,5}[\s|:]+){0,3}\d{1,4}[\s|]+\d/u.test(numbers.slice(0, 80))) return null;
	const above = withoutHead(tokens(numbers));
	const below = withoutHead(tokens(letters));
	if (above.length < 2 || above.length !== below.length) return null;
	if (!above.every((word) => /^\d{1,4}$/.test(word))) return null;
	if (!below.every((word) => /^[A-H]{1,8}$/.test(word) || /^[ĐS]$/u.test(word))) return null;
	return above.map((word, index) => ({ number: Number(word), letters: lettersOf(below[index]!) }));
}

export const onlyLetters = (text: string): string[] | null => {
	const trimmed = text.trim().replace(/\.$/, '');
	if (!/^([A-H]{1,8}|[A-H](\s?[,;&+]\s?[A-H]){1,7}|đúng|sai|đ|s)$/iu.test(trimmed)) return null;
	return lettersOf(trimmed);
};
