export type StartWord = 'câu' | 'bài' | 'question';

/** How a line begins a question: by a word and its number, or by the number alone. */
export interface QuestionStart {
	word: StartWord | null;
	number: number;
	/** As written: 'Câu 12', '12'. */
	label: string;
	/** Where the stem begins in the line's text; 0 for an automatic number. */
	to: number;
	/** What stands in brackets behind the number: 'NB', '0,25 điểm'. */
	tag: string;
	isAutomatic: boolean;
}

const WORD =
	/^[\s[(<*#•]{0,8}((câu hỏi|câu|bài tập|bài|question|ques|q)[ \u00a0.]{0,3}(?:số )?(\d{1,4}))(?!\d|[.,]\d)[\])>]?\s{0,3}(?:[([]([^()[\]]{1,40})[)\]])?\s{0,3}([.:)/–—-]{0,2})\s*(?:[([]\s?\d{1,2}(?:[.,]\d{1,2})?\s?(?:điểm|đ)\s?[)\]]\s*[.:]?\s*)?/iu;
const NUMBER = /^[\s*#]{0,20}[([]?(\d{1,4})(?:\s?[.)\]:/]|\s?[-–]\s)(?!\d)\s*/u;
const AUTOMATIC_NUMBER = /^[([]?(\d{1,4})\s?[.)\]:/-]?$/;

const wordOf = (written: string): StartWord => {
	const word = written.toLowerCase();
	if (word.startsWith('c')) return 'câu';
	return word.startsWith('b') ? 'bài' : 'question';
};

function typedStart(text: string): QuestionStart | null {
	const head = text.slice(0, 160);
	const worded = WORD.exec(head);
	if (worded) {
		const [whole, label, word, number, tag, mark] = worded;
		const rest = head.slice(whole.length);
		// Without a mark behind it, 'Câu 5 và câu 6…' is a sentence about questions.
		if (mark || tag || /^$|^[\p{Lu}\p{N}"“‘'(\uFFFC…]/u.test(rest)) {
			return start(wordOf(word!), number!, label!.trim(), whole.length, tag);
		}
	}
	const numbered = NUMBER.exec(head);
	return numbered ? start(null, numbered[1]!, numbered[1]!, numbered[0].length) : null;
}

function start(word: StartWord | null, number: string, label: string, to: number, tag = ''): QuestionStart {
	return { word, number: Number(number), label: label.replace(/\s+/g, ' '), to, tag, isAutomatic: false };
}

/** A number in the text goes before the automatic one: who typed it meant it. */
export function questionStart(text: string, label: string): QuestionStart | null {
	const typed = typedStart(text);
	if (typed?.word || label === '') return typed;
	const automatic = typedStart(`${label} `);
	if (automatic?.word) return { ...automatic, to: 0, isAutomatic: true };
	if (typed) return typed;
	const number = AUTOMATIC_NUMBER.exec(label)?.[1];
	return number ? { ...start(null, number, number, 0), isAutomatic: true } : null;
}
