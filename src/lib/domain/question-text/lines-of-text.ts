import { DomainError } from '../domain-error';
import type { MarkedLine } from '../marked-line';

const MAX_LENGTH = 20_000_000;

/** Pasted text as lines, so that it goes the way of a document; places count lines from 1. Throws 'bank.text_too_long'. */
export function linesOfText(text: string): MarkedLine[] {
	if (text.length > MAX_LENGTH) throw new DomainError('bank.text_too_long', { limit: MAX_LENGTH / 1_000_000 });
	return text
		.replace(/^\uFEFF/, '')
		.normalize('NFC')
		.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
		.map((line, index) => ({
			place: { line: index + 1 },
			label: '',
			labelLook: null,
			list: null,
			heading: null,
			cell: null,
			parts: line === '' ? [] : [{ text: line, marks: [], colour: null, highlight: null }]
		}));
}
