import { foldVietnamese } from './vietnamese-name';

const LONGEST = 20;

/**
 * A short code for a contest's address: the first letters of the title's words, numbers whole; one or two words stay whole.
 * 'Tuần lễ Chuyển đổi số 2026' → 'tlcds-2026'. Empty when the title has too little to go by.
 */
export function proposeContestCode(title: string): string {
	const words = foldVietnamese(title)
		.split(/[^a-z0-9]+/)
		.filter((word) => word !== '');
	const letters = words.filter((word) => /^[a-z]/.test(word)).map((word) => word[0]);
	const numbers = words.filter((word) => /^\d/.test(word));
	const initials = [letters.join(''), ...numbers].filter((part) => part !== '').join('-');
	const code = letters.length > 2 ? initials : words.join('-');
	const cut = code.slice(0, LONGEST).replace(/-+$/, '');
	return cut.length >= 3 ? cut : '';
}
