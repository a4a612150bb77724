const ESCAPED = '\\:#={}~n';
const MEANT = ESCAPED.replace('n', '\n');

/** Stand-ins for escaped characters while a question is taken apart: control characters, of which no text has any. */
const standIn = (index: number) => String.fromCharCode(index === 7 ? 14 : index + 1);

/** '\:' and its like become stand-ins, so that every ':' that is left is GIFT's own. */
export const hideEscapes = (text: string): string =>
	text
		.replace(/[^\P{Cc}\n\t]/gu, '')
		.replace(/\\([\\:#={}~n])/g, (_, character: string) => standIn(ESCAPED.indexOf(character)));

/** What the author meant: the characters without their backslash. */
export const showEscapes = (text: string): string =>
	// eslint-disable-next-line no-control-regex -- the stand-ins
	text.replace(/[\u0001-\u0007\u000e]/g, (found) => MEANT[found === '\u000e' ? 7 : found.charCodeAt(0) - 1]!);

export const escapeGift = (text: string): string => text.replace(/[\\:#={}~]/g, '\\$&').replaceAll('\n', '\\n');
