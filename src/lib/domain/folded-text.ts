/** Words as they are compared: lower case, without diacritics, punctuation or doubled spaces. Any Unicode form may come in. */
export function foldedText(text: string): string {
	return text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/đ/gu, 'd')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

/** Folded text without its spaces, so that 'A.Bộ  Chính trị' is 'A. Bộ Chính trị'. Between figures one stays: '1,5' is not '15'. */
export const withoutSpaces = (folded: string) => folded.replace(/(?<!\p{N}) | (?!\p{N})/gu, '');
