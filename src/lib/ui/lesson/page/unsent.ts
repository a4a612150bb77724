import { browserStorage } from '../../quiz/browser-storage';

/** Where the phone keeps completions until the server has them. */
export const UNSENT = 'lessons:unsent';

export function hasUnsent(): boolean {
	try {
		return Boolean(browserStorage()?.getItem(UNSENT));
	} catch {
		return false;
	}
}
