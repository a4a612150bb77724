/** A part is named by a path from the root of its package; anything that could lead out of it where it is unpacked is refused. */
export const isHarmlessName = (name: string): boolean =>
	name !== '' &&
	// eslint-disable-next-line no-control-regex -- they have no place in a name
	!/[\\:\u0000-\u001f]|^\//.test(name) &&
	name.split('/').every((step) => step !== '..' && step !== '.');

/** The part that `href` means when it is written in the part `from`; null where it leads out of the package or to another place. */
export function resolvePart(from: string, href: string): string | null {
	if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(href)) return null;
	const path = unescapePercent(href.replace(/[?#].*$/s, ''));
	const steps = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
	for (const step of path.split('/')) {
		if (step === '..') {
			if (steps.pop() === undefined) return null;
		} else if (step !== '' && step !== '.') steps.push(step);
	}
	return steps.join('/');
}

/** '%20' → ' '; a text that is not escaped stays as it is. */
export function unescapePercent(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
