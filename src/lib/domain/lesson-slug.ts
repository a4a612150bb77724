import { foldVietnamese } from './vietnamese-name';

export const SLUG_MAX = 80;
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Whether a text may be the last part of a lesson's address. */
export const isSlug = (text: string) => text.length <= SLUG_MAX && SLUG.test(text);

/** 'Chữ ký số: làm thế nào?' → 'chu-ky-so-lam-the-nao', in whole words; empty when the title has no letter or digit. */
export function slugOf(title: string): string {
	const words = foldVietnamese(title).match(/[a-z0-9]+/g) ?? [];
	let slug = '';
	for (const word of words) {
		const longer = slug === '' ? word.slice(0, SLUG_MAX) : `${slug}-${word}`;
		if (longer.length > SLUG_MAX) break;
		slug = longer;
	}
	return slug;
}

/** The proposal itself, or with the first number from 2 on that makes it nobody's yet. */
export function freeSlug(proposal: string, taken: ReadonlySet<string>): string {
	if (!taken.has(proposal)) return proposal;
	for (let number = 2; ; number++) {
		const ending = `-${number}`;
		const numbered = proposal.slice(0, SLUG_MAX - ending.length).replace(/-$/, '') + ending;
		if (!taken.has(numbered)) return numbered;
	}
}
