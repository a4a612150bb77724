/** The browser's storage, or null where it is switched off: reading the property itself may throw. */
export function browserStorage(): Storage | null {
	try {
		return typeof window === 'undefined' ? null : window.localStorage;
	} catch {
		return null;
	}
}
