import type { QuestionFileFormat } from '../../domain/item-import';
import { isSheetText } from './sheet-like';

export type ToldText = Extract<QuestionFileFormat, 'gift' | 'aiken' | 'sheet' | 'text'>;

/** An answer in braces: choices, true or false, a number. A set such as '{1; 2}' is none. */
const GIFT_ANSWER = /(?<!\\)\{\s*(?:(?:T|F|TRUE|FALSE)\s*(?:#[^{}]*)?\}|[=~#][^{}]*)/g;
const GIFT_SIGN = /^(?:\$CATEGORY:|::(?!:)[^:\n]+::)/gm;
/** 'A. …' at the beginning of a line. */
const OPTION = /^[ \t]*[*#]?[([]?[A-Ha-h][.)\]:/]/gm;
const QUESTION = /^[ \t]*(?:câu( hỏi)?|bài|question)[ \t]*\d{1,4}|^[ \t]*\d{1,4}[ \t]*[.):/]/gimu;
const AIKEN_ANSWER = /^[ \t]*ANSWER[ \t]*:[ \t]*[A-Z][.)]?[ \t]*$/gm;
const AIKEN_OPTION = /^[ \t]*A[.)] /gm;

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** A question may stand in a quoted cell with all its lines. */
const withoutQuoted = (text: string) => text.replace(/(^|[,;\t])"(?:[^"]|"")*"/gm, '$1');

/** What kind of question file a text is; what has no form of its own is read as a document is. */
export function tellText(text: string): ToldText {
	const options = count(text, OPTION);
	const signs = count(text, GIFT_ANSWER) * 2 + count(text, GIFT_SIGN);
	if (signs > 0 && signs > options) return 'gift';
	const answers = count(text, AIKEN_ANSWER);
	if (answers > 0 && answers * 2 >= count(text, AIKEN_OPTION) && count(text, QUESTION) * 2 < answers) return 'aiken';
	if (count(withoutQuoted(text), OPTION) === 0 && isSheetText(text)) return 'sheet';
	return 'text';
}
