import { DomainError } from '../../domain/domain-error';

/** Throws 'bank.package_path' for a name that would lead out of the package where it is unpacked to a disk. */
export function checkPartName(name: string): void {
	const steps = name.split('/');
	if (/^\/|\\|^[a-z]:|\0/i.test(name) || steps.includes('..')) {
		throw new DomainError('bank.package_path', { name: name.slice(0, 80) });
	}
}

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
